//! Tests of `engine`.

mod brute_force;
mod budget;
mod plans;
mod plans_by_brute_force;
mod properties;
mod scale;
mod trees;
mod words;
