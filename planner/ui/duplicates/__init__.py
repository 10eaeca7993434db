"""The parts of the duplicates page: the search, the list of pairs, two people side by side."""
