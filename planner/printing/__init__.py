"""Paper: text in any script, badges and agendas, as marks and as PDF."""
