"""What holds for every test."""

from hypothesis import HealthCheck, settings

settings.register_profile("workshop", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("workshop")
"""A busy machine is no fault of the program: nothing fails for its time, but for what never ends."""
