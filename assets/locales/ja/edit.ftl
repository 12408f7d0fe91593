# What an edit refuses.
