"""The pages of the window;  lists them."""
