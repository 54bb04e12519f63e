"""What is known of a setting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from voicecoach.settings.kinds import Kind, Value


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be chosen. Its file, its option, its help and its page come from here."""

    name: str
    """In the file, and with two dashes before it on the command line; ``measures.hedges`` stands in the
    table ``measures`` and has no option."""
    kind: Kind
    """What it may be."""
    default: Value
    about: str
    """What it does, as the help says it: lower case, without a full stop."""
    group: str
    """The heading that it stands under."""
    metavar: str = ""
    """What stands for its value in the help."""
    unchosen: str = ""
    """What the program does by itself where the default is ``None``, or how it is called."""
    environment: Callable[[Mapping[str, str]], tuple[Value, str] | None] | None = None
    """Its value by the environment, and the variable that says so."""

    @property
    def table(self) -> str:
        """The table that it stands in; empty at the top of the file."""
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """Its name within its table."""
        return self.name.rpartition(".")[2]

    @property
    def field(self) -> str:
        """Of the parsed command line."""
        return self.name.replace("-", "_")
