//! The whole app, driven by keys and through AccessKit, without a display.

mod keyboard;
mod files;
mod input_method;
mod panels;
mod script;
