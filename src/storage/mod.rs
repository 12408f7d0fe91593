//! Where reviews live on disk.
