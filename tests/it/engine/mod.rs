//! Tests of `engine`.

mod brute_force;
mod properties;
mod scale;
mod trees;
mod words;
