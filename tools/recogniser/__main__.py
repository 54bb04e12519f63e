"""``python -m tools.recogniser``: make the recogniser, or measure it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.recogniser.table import Row

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "voicecoach" / "recogniser"
TRIAL_SEED = 7
"""Of the answers that it is measured on."""


def main() -> int:
    arguments = _arguments()
    if arguments.what == "evaluate":
        _evaluate(arguments.model, arguments.trials)
        return 0
    try:
        import torch
    except ImportError:
        print("Training needs PyTorch: pip install -e '.[recogniser]', then run this again.", file=sys.stderr)
        return 1
    torch.set_num_threads(arguments.threads)
    return _make(arguments)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.recogniser",
        description="Make the recogniser that hears the fixture voices: render, train, export, measure."
        " Stops and goes on where it was: run it again with the same folder.",
        epilog="example: python -m tools.recogniser --to build/model && "
        "python -m tools.recogniser evaluate --model build/model",
    )
    parser.add_argument("what", nargs="?", choices=("make", "evaluate"), default="make")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build" / "recogniser", help="for sound and checkpoints"
    )
    parser.add_argument("--to", type=Path, default=MODEL, help="where the model goes (default: %(default)s)")
    parser.add_argument("--model", type=Path, default=MODEL, help="what to evaluate (default: %(default)s)")
    parser.add_argument("--steps", type=int, default=None, help="of training; fewer for a trial of the tools")
    parser.add_argument(
        "--seed", type=int, default=1, help="of everything drawn by lot (default: %(default)s)"
    )
    parser.add_argument("--trials", type=int, default=TRIAL_SEED, help="seed of the answers to measure on")
    parser.add_argument("--threads", type=int, default=2, help="of training (default: %(default)s)")
    return parser.parse_args()


def _make(arguments: argparse.Namespace) -> int:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    from tools.recogniser import card, export, tokens, training, voices
    from tools.recogniser.model import Dimensions

    folder: Path = arguments.work
    folder.mkdir(parents=True, exist_ok=True)
    steps = arguments.steps or training.STEPS
    tokenizer = folder / "tokenizer.json"
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[figures]}"),
    ) as bar:
        rendering = bar.add_task("voices", total=None, figures="")
        for done, count in voices.render_all(folder / "voices", arguments.seed):
            bar.update(rendering, completed=done, total=count)
        if not tokenizer.exists():
            tokens.build(arguments.seed).save(str(tokenizer))
        learning = bar.add_task("training", total=steps, figures="")
        for progress in training.train(folder, steps=steps, seed=arguments.seed, dimensions=Dimensions()):
            figures = ", ".join(f"{name} {value:.3f}" for name, value in progress.figures.items())
            bar.update(learning, completed=progress.step, figures=figures)
            bar.console.print(f"{progress.step} {figures}", highlight=False)
    export.export(training.trained(folder, Dimensions()), tokenizer, arguments.to)
    found = _evaluate(arguments.to, arguments.trials)
    card.write(
        arguments.to,
        found,
        command="python -m tools.recogniser",
        seed=arguments.seed,
        trial_seed=arguments.trials,
        steps=steps,
        minutes=f"{training.minutes(folder):.0f} minutes of training",
    )
    print(f"The model and its card are in {arguments.to}.")
    return 0


def _evaluate(folder: Path, seed: int) -> list[Row]:
    from tools.recogniser.table import rows

    found = []
    for row in rows(folder, seed, lambda about: print(f"measuring: {about}", file=sys.stderr)):
        found.append(row)
        print(f"{row.measure:62} {row.goal:24} {row.reached}")
    return found


if __name__ == "__main__":
    sys.exit(main())
