//! Tests of `engine`.

mod brute_force;
pub mod checks;
mod budget;
mod obligations;
mod plans;
mod plans_by_brute_force;
mod paths;
mod properties;
mod ranking;
mod read_back;
mod scale;
mod suggestion_corpus;
mod suggestions;
mod timing;
mod together;
mod trees;
mod verify_next;
mod what_if;
#[path = "../../../benches/why_trees.rs"]
mod why_trees;
mod words;

use naze::document::Review;
use naze::engine::findings::{self, Findings};
use naze::engine::{Analysis, Knowledge};
use naze::language::Language;

/// The findings with the bundled lists, at a time of no importance.
fn found(review: &Review, analysis: &Analysis, language: Language) -> Findings {
    let now = "2026-03-05T01:00:00Z".parse().unwrap();
    findings::json(review, analysis, &Knowledge::default(), now, language)
}
