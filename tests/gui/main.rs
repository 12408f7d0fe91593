//! The whole app, driven through AccessKit.
