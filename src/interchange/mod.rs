//! Data in and out, one file or folder per format.

pub mod facts_import;
pub mod graph_text;
pub mod open_psa;
pub mod outline;
pub mod spreadsheet;
