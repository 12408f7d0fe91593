//! Tests of `engine`.

mod brute_force;
mod budget;
mod properties;
mod ranking;
mod scale;
mod trees;
mod verify_next;
mod what_if;
#[path = "../../../benches/why_trees.rs"]
mod why_trees;
mod words;
