"""Papers: what stands where, as pages of marks."""
