"""The agenda in words, as Markdown and for a mail."""
