"""The agenda as a grid of rooms by time that is played like an instrument.

`geometry` counts pixels, `blocks` says what stands where, `drags` and `preview` what a drag would do; none
knows a widget. `lettering`, `ground`, `faces` and `overlay` paint. `grid` is the widget; `pointer` and
`keyboard` are its hands, `accessible` its voice.
"""

from planner.ui.agenda.grid.grid import AgendaGrid
from planner.ui.agenda.grid.keys import GRID_KEYS
from planner.ui.agenda.grid.preview import Preview, Verdict

__all__ = ["GRID_KEYS", "AgendaGrid", "Preview", "Verdict"]
