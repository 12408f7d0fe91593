//! How long does the engine take? `cargo bench --bench recurrence_paths`; compared with SCRAM in `benches/peers/scram/run`.
//!
//! On why-trees of the shape that people draw, and on the fault trees of the folder that `NAZE_ARALIA` names, if it is set.

mod why_trees;

use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use divan::Bencher;
use naze::document::{ActionId, Review};
use naze::engine::plans::{PlanOptions, plans};
use naze::engine::{Options, Paths, Switch, analyse_again, analyse_with};
use naze::interchange::open_psa;
use naze::language::Language;
use why_trees::why_tree;

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// Why-trees of one size differ much, so that some are measured.
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];

fn main() {
    divan::main();
}

/// From the review to the number of paths in all and by size.
#[divan::bench(args = SIZES)]
fn why_trees_counted(bencher: Bencher<'_, '_>, causes: usize) {
    let review = why_tree(causes, 1);
    bencher.bench_local(|| count(&review));
}

/// Everything that is derived from a review of 2,000 causes and 40 actions.
#[divan::bench(args = SEEDS)]
fn full_analysis(bencher: Bencher<'_, '_>, seed: u64) {
    let review = why_tree(2_000, seed);
    bencher.bench_local(|| analyse_with(&review, &Options::at_once()));
}

/// The same again after an edit of wording.
#[divan::bench(args = SEEDS)]
fn after_an_edit_of_wording(bencher: Bencher<'_, '_>, seed: u64) {
    let mut review = why_tree(2_000, seed);
    let analysis = Arc::new(analyse_with(&review, &Options::at_once()));
    if let Some(cause) = review.causes.values_mut().next() {
        cause.statement.push('。');
    }
    bencher.bench_local(|| analyse_again(&analysis, &review));
}

/// Ten of the 40 actions switched.
#[divan::bench(args = SEEDS)]
fn what_if(bencher: Bencher<'_, '_>, seed: u64) {
    let analysis = analyse_with(&why_tree(2_000, seed), &Options::at_once());
    let switches: Vec<Switch> =
        (1..=10).map(|number| Switch { action: ActionId::new(number), on: number % 2 == 0 }).collect();
    bencher.bench_local(|| analysis.with(&switches));
}

/// The four plans over the 40 actions.
#[divan::bench(args = SEEDS)]
fn all_plans(bencher: Bencher<'_, '_>, seed: u64) {
    let review = why_tree(2_000, seed);
    bencher.bench_local(|| plans(&review, &[], &PlanOptions::default()));
}

/// From the tree to the number of paths in all and by size.
#[divan::bench(args = aralia())]
fn aralia_counted(bencher: Bencher<'_, '_>, model: &Model) {
    bencher.bench_local(|| count(&model.review));
}

/// A fault tree.
struct Model {
    name: String,
    review: Review,
}

impl std::fmt::Display for Model {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.name)
    }
}

fn count(review: &Review) {
    if let Some(paths) = Paths::of(review, &Options::default(), &mut |_| ControlFlow::Continue(())) {
        black_box((paths.count(), paths.by_size()));
    }
}

/// The fault trees that can be counted, or none if there is no folder of them.
fn aralia() -> Vec<Model> {
    let Some(folder) = std::env::var_os("NAZE_ARALIA") else { return Vec::new() };
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "xml"))
        .collect();
    files.sort();
    let model = |path: &PathBuf| {
        let name = path.file_stem()?.to_string_lossy().into_owned();
        let review = open_psa::read(&fs::read_to_string(path).ok()?, Language::English).ok()?.review;
        // No one knows how many paths this one has; the search ends after some ten seconds.
        (name != "nus9601").then_some(Model { name, review })
    };
    files.iter().filter_map(model).collect()
}
