"""The agenda as schedule.xml and schedule.json, for other conference programs."""
