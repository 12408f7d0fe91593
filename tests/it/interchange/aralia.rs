//! The fault trees of the Aralia benchmark, where they are at hand: are their recurrence paths counted right?
//!
//! They have no licence of their own and are no part of this repository. `NAZE_ARALIA` names a folder with the models and
//! with `expected.json`, which says of each how many minimal cut sets it has, in all and by size from 0 on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use naze::document::Review;
use naze::engine::{Options, analyse_with};
use naze::interchange::open_psa;
use naze::language::Language;
use serde::Deserialize;

/// What is known of a model; the count is absent where nobody knows it.
#[derive(Deserialize)]
struct Expected {
    count: Option<String>,
    #[serde(default)]
    by_size: Vec<u64>,
}

/// The folder of the models, if there is one.
#[expect(clippy::print_stdout, reason = "a test that had nothing to do says so")]
fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("NAZE_ARALIA").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    if folder.is_none() {
        println!("NAZE_ARALIA is not set: no model of the Aralia benchmark was read.");
    }
    folder
}

/// The models of `folder`, by name.
fn models(folder: &Path) -> BTreeMap<String, Review> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let models = paths.filter(|path| path.extension().is_some_and(|it| it == "xml"));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let tree =
            open_psa::read(&text, Language::English).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), tree.review)
    };
    models.map(read).collect()
}

#[test]
fn every_model_becomes_a_tree_below_one_problem() {
    let Some(folder) = folder() else { return };
    let models = models(&folder);
    assert!(!models.is_empty(), "there is no model in {folder:?}");
    for (name, review) in models {
        assert_eq!(review.reading_order().len(), review.causes.len(), "{name}");
        assert!(review.causes.len() > 10, "{name}");
    }
}

/// The engine is told nothing but the tree: one configuration serves all.
#[test]
fn the_paths_of_every_model_are_counted_exactly() {
    let Some(folder) = folder() else { return };
    let expected: BTreeMap<String, Expected> =
        serde_json::from_slice(&fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (name, review) in models(&folder) {
        let Some((Some(count), by_size)) = expected.get(&name).map(|it| (&it.count, &it.by_size)) else {
            continue;
        };
        checked += 1;
        let paths = analyse_with(&review, &Options::default()).recurrence_paths;
        // The engine counts from size 1 on, for nothing comes about by itself.
        let found: Vec<String> = paths.by_size.iter().map(ToString::to_string).collect();
        let wanted: Vec<String> = by_size.iter().skip(1).map(ToString::to_string).collect();
        if !paths.is_exact() || paths.count.to_string() != *count || found != wanted {
            wrong.push(format!("{name}: {} instead of {count} ({:?})", paths.count, paths.known));
        }
    }
    assert!(checked > 0, "no model of {folder:?} has an expected count");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
