//! Tests of `drawing`.

mod course;
mod figures;
mod palette;
mod svg;
mod text;
mod timeline;
mod why_tree;
