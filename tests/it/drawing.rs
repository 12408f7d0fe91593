//! Tests of `drawing`.

mod svg;
mod text;
mod why_tree;
