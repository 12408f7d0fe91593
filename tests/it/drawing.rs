//! Tests of `drawing`.

mod figures;
mod svg;
mod text;
mod why_tree;
