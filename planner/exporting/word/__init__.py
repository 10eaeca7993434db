"""The agenda as a Word document."""
