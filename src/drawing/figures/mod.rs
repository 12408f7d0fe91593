//! The pictures of a review.

pub mod why_tree;
