# The words in pictures.
