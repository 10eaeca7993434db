"""Is an edited workbook still understood after LibreOffice has saved it?

Run: python -m tests.checks.edited_workbooks FOLDER [--keep]
The workbook of a small workshop, as it was written and with two edits, is saved by LibreOffice as XLSX, ODS
and XLS, and read again: the edits must be found, and nothing else. With --keep what it saved with the edits
goes to tests/data/workbooks, where the suite reads it. Needs LibreOffice (Debian, Ubuntu: libreoffice-calc)
and the package's development requirements. Ends with 1 where something is missing or not right.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.importing.edited.editing import sent, told
from tests.importing.edited.test_grid_edits import move_down, retitle
from tests.importing.edited.test_shapes import EDITED, SAVED

FORMS = ("xlsx", "ods", "xls")


def saved_by_office(path: Path, form: str, folder: Path) -> Path:
    """By its own profile, so that a running LibreOffice is left alone."""
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder / form),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / form / f"{path.stem}.{form}"


def main(folder: Path, *, keep: bool) -> int:
    if shutil.which("soffice") is None:
        print("LibreOffice is missing: install it (Debian, Ubuntu: apt install libreoffice-calc).")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    differing = 0
    with sent(folder) as workbook:
        untouched = workbook.path
        for form in FORMS:
            workbook.path = saved_by_office(untouched, form, folder)
            differing += _compared(f"untouched, saved as {form}", told(workbook.plan()), [])
        workbook.path = untouched
        for edit in (move_down, retitle):
            workbook.edit(edit)
        for form in FORMS:
            workbook.path = saved_by_office(untouched, form, folder)
            differing += _compared(f"edited, saved as {form}", told(workbook.plan()), EDITED)
            if keep:
                SAVED.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(workbook.path, SAVED / f"libreoffice.{form}")
    return 1 if differing else 0


def _compared(what: str, found: list[str], wanted: list[str]) -> bool:
    verdict = "as it should be" if found == wanted else f"OTHERWISE: {found}"
    print(f"{what}: {len(found)} differences of {len(wanted)}, {verdict}")
    return found != wanted


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), keep="--keep" in sys.argv))
