//! Tests of `drawing`.

mod text;
