"""The agenda and lists of people as CSV and XLSX."""
