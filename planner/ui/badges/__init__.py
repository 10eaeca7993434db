"""How badges look, labels somebody measured, printers that miss."""
