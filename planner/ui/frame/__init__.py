"""The window itself, around whatever page is on show: header, sidebar, status, messages, menus, welcome."""
