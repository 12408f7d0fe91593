//! What to paint.

mod scene;

pub use scene::{Color, Face, Group, Scene, Segment, Shape, Stroke};
