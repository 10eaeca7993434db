"""Tables of people, sessions and rooms, through what a person does."""
