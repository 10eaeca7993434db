"""Starts the planner from a checkout."""

from planner.app import main

if __name__ == "__main__":
    main()
