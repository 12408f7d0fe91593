//! What to paint.

pub mod fonts;
mod scene;
pub mod text;

pub use scene::{Color, Face, Group, Scene, Segment, Shape, Stroke};
