"""Now, as a clock at the venue shows it."""

from datetime import date
from zoneinfo import ZoneInfo

from planner.domain.times import Minute
from planner.ui.workspace import Workspace


def now_at_venue(workspace: Workspace) -> tuple[date, Minute]:
    now = workspace.setting.clock().astimezone(ZoneInfo(workspace.snapshot.event.timezone))
    return now.date(), Minute(60 * now.hour + now.minute)
