//! Tests of `drawing`.

mod figures;
mod png;
mod svg;
mod text;
mod timeline;
mod why_tree;
