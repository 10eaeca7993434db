"""Who is meant: the same person found twice, or somebody typed at the front desk."""
