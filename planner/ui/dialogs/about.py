"""What the program is, and what it is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

import planner
from planner.language import Words
from planner.ui.dialogs.dialog import Dialog
from planner.ui.widgets.labels import Label

WIDTH = 460
SHOWN = 220
LICENCE = "Apache-2.0"
LIBRARIES = {
    "anyascii": "ISC",
    "charset-normalizer": "MIT",
    "click": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "filelock": "MIT",
    "icalendar": "BSD-2-Clause",
    "jinja2": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "manimgx-fonts": "OFL-1.1 (Noto)",
    "manimgx-fonts-cjk": "OFL-1.1 (Noto)",
    "nicknames": "Apache-2.0",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pypdfium2": "Apache-2.0 / BSD-3-Clause",
    "PySide6-Essentials": "LGPL-3.0 (Qt)",
    "python-calamine": "MIT",
    "python-dateutil": "Apache-2.0 / BSD-3-Clause",
    "python-docx": "MIT",
    "rapidfuzz": "MIT",
    "resvg-py": "MIT",
    "rich": "MIT",
    "segno": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
    "tzlocal": "MIT",
    "uharfbuzz": "Apache-2.0",
    "uniseg": "MIT",
    "vobject": "Apache-2.0",
    "wcwidth": "MIT",
    "xlsxwriter": "BSD-2-Clause",
}
"""With their licences; Python and SQLite stand below all of it."""


class About(Dialog):
    def __init__(self, parent: QWidget | None, words: Words) -> None:
        super().__init__(parent, words.gettext("Workshop Planner"), words, width=WIDTH)
        version = words.gettext("Version {version}, licence {licence}")
        self.body.addWidget(Label(version.format(version=planner.__version__, licence=LICENCE), "muted"))
        self.body.addWidget(
            Label(words.gettext("It works without a network and sends nothing to anybody."), wraps=True)
        )
        self.body.addWidget(Label(words.gettext("MADE WITH"), "section"))
        lines = "\n".join(f"{name}: {licence}" for name, licence in LIBRARIES.items())
        text = Label(lines, "small")
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(text)
        area.setMinimumHeight(SHOWN)
        area.setAccessibleName(words.gettext("Libraries"))
        self.body.addWidget(area)
        self.add_close().setFocus()
