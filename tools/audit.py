"""``make audit``: are weaknesses known in what requirements.lock names?

Run with the Python of an environment that has pip-audit. To pip-audit a package that its database has no
answer for is a good one; here it is a failure, since nothing is known of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "requirements.lock"


def verdict(answer: str, complaint: str) -> tuple[int, str]:
    """The exit status and what to print, from pip-audit's JSON ``answer`` and what it said besides."""
    try:
        packages: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        reason = (complaint.strip().splitlines() or ["pip-audit printed nothing"])[-1]
        return 1, f"The database of known weaknesses could not be asked ({reason}); try again with a network."
    if silent := [each for each in packages if "skip_reason" in each]:
        return 1, (
            f"The database of known weaknesses had no answer for {len(silent)} of {len(packages)} packages"
            f" ({silent[0]['skip_reason']}); try again where the package index itself is reached."
        )
    weak = [
        f"{each['name']} {each['version']}: {found['id']}, mended in "
        f"{', '.join(found['fix_versions']) or 'no release yet'}"
        for each in packages
        for found in each["vulns"]
    ]
    if weak:
        return 1, "\n".join([*weak, "Run `make lock`, then `make test`; then look whether this is gone."])
    return 0, f"No weakness is known in the {len(packages)} packages that {LOCK.name} installs here."


def main() -> int:
    asked = subprocess.run(
        [
            *(sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip"),
            *("--progress-spinner", "off", "--format", "json", "--requirement", str(LOCK)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    status, said = verdict(asked.stdout, asked.stderr)
    print(said)
    return status


if __name__ == "__main__":
    raise SystemExit(main())
