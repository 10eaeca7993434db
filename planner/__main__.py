"""`python -m planner`."""

from planner.app import main

if __name__ == "__main__":
    main()
