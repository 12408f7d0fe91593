//! The pictures of a review.

mod coverage_gauge;
mod damage_chart;
pub mod why_tree;

pub use coverage_gauge::{coverage_gauge, coverage_legend};
pub use damage_chart::damage_chart;
