//! Data in and out, one file per format.

pub mod outline;
