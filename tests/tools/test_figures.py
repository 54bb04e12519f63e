"""The table of figures in the documentation."""

from tools.figures import TABLE, table


def test_the_documented_table_is_that_of_the_program() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "run: python -m tools.figures"
