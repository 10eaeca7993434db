"""The window: the only room that knows Qt.

`application` starts it, `workspace` is the open workshop as every part of the window sees it, `main_window`
is the frame around the `pages`. Looks come from `theme` and `icons`; a widget used in two places lies in
`widgets`, what floats above the window in `dialogs`.

No widget shows what it has just written: a verb writes, the document tells what changed, the view follows.
"""
