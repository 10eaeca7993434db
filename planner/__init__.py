"""Workshop Planner: people, sessions, rooms and a two-day agenda in one local file.

Where things are, from the floor up; a room may use only what stands before it:

* `assets`      finds a resource in a checkout, a wheel and a frozen program.
* `language`    loads the words of a language, passed on as a value.
* `domain`      what a workshop is: frozen records and pure functions. Conflicts are found here.
* `wording`     values to sentences: conflicts, problems, refusals, steps.
* `store`       the document: one SQLite file, its journal, undo, backups and reads.
* `importing`   lists and schedules of strangers, read into a plan.
* `exporting`   the agenda for calendars, web pages and spreadsheets.
* `printing`    text in any script, badges and agendas, laid out as marks and written as PDF.
* `operations`  the verbs: one function, one undoable step.
* `cli`         the verbs on the command line.
* `app`         puts it together.
"""

__version__ = "0.1.0"
