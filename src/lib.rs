//! Naze: post-incident reviews whose root causes, recurrence paths and plans are derived by a graph engine.
//!
//! The modules are listed in reading order; each may use those above it, as the import table in `ARCHITECTURE.md` says.

pub mod document;
pub mod language;
pub mod edit;
pub mod engine;
pub mod layout;
pub mod drawing;
pub mod report;
pub mod interchange;
pub mod storage;
pub mod session;
pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
