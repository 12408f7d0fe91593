//! Where things go.

mod geometry;

pub use geometry::{Point, Rect, Size};
