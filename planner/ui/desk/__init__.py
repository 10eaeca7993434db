"""The parts of the front desk: the one field, matches, the answer, walk-ins, the paper list, who is here.

Everything is read by `reading` and shown as values; `FrontDeskPage` puts the parts together.
"""
