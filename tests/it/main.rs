//! Everything below the window, tested through the library's public face.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests say what they expect by unwrapping it"
)]

mod architecture;
mod cli;
mod document;
mod drawing;
mod edit;
mod engine;
mod evidence;
mod examples;
mod interchange;
mod journal;
mod language;
mod layout;
mod open_elsewhere;
mod report;
mod session;
mod several;
mod storage;
