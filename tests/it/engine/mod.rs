//! Tests of `engine`.

mod brute_force;
mod budget;
mod properties;
mod scale;
mod trees;
mod words;
