//! Tests of `drawing`.

mod figures;
mod palette;
mod svg;
mod text;
mod timeline;
mod why_tree;
