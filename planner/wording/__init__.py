"""Values as sentences, in the language of the `words` every function is given."""
