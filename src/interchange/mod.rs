//! Data in and out, one file or folder per format.

pub mod open_psa;
pub mod outline;
