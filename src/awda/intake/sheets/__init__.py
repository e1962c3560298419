"""Arrival and weapons lists as a committee keeps them, read row by row.

A list is a spreadsheet or a text table in Arabic, English or Sorani, with titles, merged cells,
blank lines, totals and mistakes. Reading it changes nothing: no database, no clock, no Django.
What always holds: every line of the list ends in exactly one outcome (good, bad with reasons,
repeated, or blank), anything skipped is named in a note, and the same content always has the same
fingerprint, whatever the file format or the order of rows.

Start with `arrivals.read_arrivals` and `weapons.read_weapons`; `errors_file.write_returned_rows`
gives back what was not accepted.
"""
