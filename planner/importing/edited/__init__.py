"""Workbooks of the agenda that somebody edited and sent back.

`book` reads one; `day_grid` and `slot_list` say what stands in its sheets now, `matching` which of it was
there before; `differences` tells what was edited; `plan` what that does to the workshop as it is by now.
"""
