"""Paper: text in any script, badges and all other papers, as marks and as PDF."""
