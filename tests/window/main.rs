//! The real window, on a display of its own.
fn main() {}
