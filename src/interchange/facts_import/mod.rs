//! Facts from tables and logs: bytes become text, text rows, rows facts; what cannot be read is listed with its reason.
//!
//! Nothing here changes a review. What was read is shown first, and goes into the review as one edit.

mod encoding;
mod error;
mod mapping;
mod rows;
mod scan;
mod table;
mod times;

pub use encoding::{Encoding, decode};
pub use error::ImportError;
pub use mapping::{Mapping, Use};
pub use rows::{BadRow, Fault, ReadFact, ReadRows, read_rows};
pub use table::{Row, Shape, Table};
pub use times::{Assumed, TimeForm, find_time, read_time, time_zone};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The most rows that are taken in at once: a review is read by people.
pub const MOST_ROWS: usize = 50_000;
