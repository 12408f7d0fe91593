//! Tests of `engine`.

mod brute_force;
mod checks;
mod budget;
mod obligations;
mod plans;
mod plans_by_brute_force;
mod paths;
mod properties;
mod ranking;
mod read_back;
mod scale;
mod suggestions;
mod timing;
mod together;
mod trees;
mod verify_next;
mod what_if;
#[path = "../../../benches/why_trees.rs"]
mod why_trees;
mod words;
