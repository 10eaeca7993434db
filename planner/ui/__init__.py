"""The window: the only room that knows Qt.

`application` starts it, `workspace` is the open workshop as every part of the window sees it. `frame` is what
stands around the `pages`; a page's own parts lie in the room of its name (`agenda`, `tables`, `inspectors`,
`printing`, ...). What floats above the window is in `dialogs`, what two places use in `widgets`, how it all
looks in `look`, and what can go wrong with a file in `opening`.

No widget shows what it has just written: a verb writes, the document tells what changed, the view follows.
"""
