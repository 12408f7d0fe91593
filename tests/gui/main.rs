//! The whole app, driven by keys and through AccessKit, without a display.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the helpers of tests unwrap, as tests may"
)]

mod actions;
mod canvas;
mod commands;
mod dialogues;
mod dropped;
mod hints;
mod keyboard;
mod layout;
mod elsewhere;
mod facts;
mod files;
mod finding;
mod focus;
mod input_method;
mod overview;
mod panels;
mod presentation;
mod recovery;
mod report;
mod response;
mod root_causes;
mod script;
mod selection;
mod shell;
mod suggestions;
