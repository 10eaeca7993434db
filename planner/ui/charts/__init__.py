"""Painted charts: rows that say their figures in numbers and words, lead somewhere, and need no library.

Qt's own charts come in a package of 150 MB, pyqtgraph wants numpy; neither can be read by a screen reader.
Here each row of a chart is a button that paints itself.
"""
