"""All about one record, beside the list or the agenda in which it is selected."""
