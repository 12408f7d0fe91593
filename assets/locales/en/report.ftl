# The words of the report.
