"""Workshop Planner: people, sessions, rooms and a two-day agenda in one local file.

Where things are, from the floor up. A room may use only what stands before it; `store`, `importing`,
`exporting`, `printing` and `matching` stand side by side and do not know each other:

* `assets`      finds a resource in a checkout, a wheel and a frozen program.
* `reports`     the log of what nobody foresaw, without names.
* `language`    loads the words of a language, passed on as a value.
* `domain`      what a workshop is: frozen records and pure functions. Conflicts are found here.
* `wording`     values to sentences: conflicts, problems, refusals, steps, papers.
* `store`       the document: one SQLite file, its journal, undo, backups and reads.
* `importing`   lists and agendas of strangers, and our own that come back, read into a plan.
* `exporting`   what strangers may see of the agenda, for calendars, web pages, texts and spreadsheets.
* `printing`    text in any script, badges and all other papers, laid out as marks and written as PDF.
* `matching`    the same person, found twice; and whoever is meant by what is typed at the front desk.
* `operations`  the verbs: one function, one undoable step; and the papers, of a snapshot.
* `cli`         the verbs on the command line.
* `ui`          the verbs in the window; beside `cli`, and the only room that knows Qt.
* `window`      opens the window from the command line.
* `selftest`    uses every part of the installed program once.
* `app`         puts it together.
"""

__version__ = "0.1.0"
