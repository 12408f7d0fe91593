# The words of the window.
