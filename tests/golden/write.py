# SPDX-License-Identifier: MIT
"""Write the golden tables anew: ``python -m tests.golden.write``."""

from pathlib import Path

from desktop_app.policy.evaluate import Reasoner
from desktop_app.policy.load import read_model
from desktop_app.resource_files import policy_files
from tests.golden.tables import applicability_table, detail_table, verdict_table

FOLDER = Path(__file__).parent


def main() -> None:
    """Write all tables beside this file."""
    reasoner = Reasoner(read_model(policy_files()))
    (FOLDER / "verdicts.txt").write_text(verdict_table(reasoner), encoding="utf-8", newline="\n")
    (FOLDER / "details.txt").write_text(detail_table(reasoner), encoding="utf-8", newline="\n")
    (FOLDER / "applicability.txt").write_text(applicability_table(reasoner), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
