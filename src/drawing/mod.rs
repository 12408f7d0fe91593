//! What to paint.

pub mod figures;
pub mod fonts;
mod icon;
mod palette;
pub mod png;
mod scene;
mod sketch;
pub mod svg;
pub mod text;

pub use icon::Icon;
pub use palette::Palette;
pub use scene::{Color, Face, Group, Scene, Segment, Shape, Stroke};
