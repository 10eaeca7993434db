"""A workshop for other programs and other people.

`sharing` is the only source of every format of the agenda: what is not in a `SharedAgenda` can't get out.
`choices` says what of it is wanted, `edition` when and in whose words, `contents` what will be in it. The
formats are in `calendar`, `page`, `schedule`, `tables` (CSV, and workbooks that may come back edited), `text`
and `word`; their single list is in `operations.exports`.
"""
