# What goes wrong with files, and the formats.
