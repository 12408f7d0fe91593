//! An open review without its window.
