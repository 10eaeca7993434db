"""The verbs. One function is one undoable step; nothing else writes into a document.

Papers are made here too: like the steps, they are what a command and a window both ask for.
"""
