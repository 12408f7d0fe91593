//! Tests of `drawing`.

mod figures;
mod svg;
mod text;
mod timeline;
mod why_tree;
