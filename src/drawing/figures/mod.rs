//! The pictures of a review.

mod coverage_gauge;
mod damage_chart;
mod timeline;
mod tree_map;
pub mod why_tree;

pub use coverage_gauge::{coverage_gauge, coverage_legend};
pub use damage_chart::damage_chart;
pub use timeline::{Course, FoldedScale, Mark, course, timeline};
pub use tree_map::{TreeMap, tree_map};
