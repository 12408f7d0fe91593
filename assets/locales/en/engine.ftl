# The reasons the engine gives.
