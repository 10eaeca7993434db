"""The agenda as a grid of rooms by time that is played like an instrument.

Values: `geometry` counts pixels, `blocks` says what stands where, `scene` is all there is to paint, `drags`
and `preview` what a drag would do, `carrying` a drag under way, `ways` where arrow keys lead. `board` holds
what is shown, selected and dragged, and runs the verbs. Paint: `lettering`, `ground`, `faces`, `overlay`,
kept in `layers`, put together by `stage`. `grid` is the widget; `pointer` and `keyboard` are its hands, and
`accessible` its voice.
"""

from planner.ui.agenda.grid.grid import AgendaGrid
from planner.ui.agenda.grid.keys import GRID_KEYS
from planner.ui.agenda.grid.preview import Preview, Verdict

__all__ = ["GRID_KEYS", "AgendaGrid", "Preview", "Verdict"]
