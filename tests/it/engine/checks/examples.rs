//! What do the checks remark on the reviews that come with the app?

use std::fs;

use naze::document::Review;
use naze::engine::checks::{Level, check};
use naze::storage;

use crate::architecture::root;

fn example(name: &str) -> Review {
    storage::from_bytes(&fs::read(root().join("examples").join(name)).unwrap()).unwrap().review
}

/// The hints of `level` that nobody has overridden: item and check.
fn remarks(review: &Review, level: Level) -> Vec<String> {
    let hints = check(review);
    let open = hints.iter().filter(|hint| hint.level() == level && hint.overridden.is_none());
    open.map(|hint| match hint.item {
        Some(item) => format!("{item} {}", hint.check.name),
        None => hint.check.name.to_owned(),
    })
    .collect()
}

#[test]
fn the_chain_of_the_articles_gets_the_hints_that_a_coach_would_give() {
    let review = example("article-chain.naze");
    assert_eq!(remarks(&review, Level::Error), [""; 0]);
    assert_eq!(remarks(&review, Level::Warning), ["single-path", "no-escape-branch"]);
    assert_eq!(
        remarks(&review, Level::Hint),
        [
            "viewpoint-missing",
            "question-unanswered",
            "timeline-gap",
            "C4 absence-without-duty",
            "C4 open-until-due"
        ]
    );
}

#[test]
fn the_large_example_passes_its_checks_or_says_why_not() {
    for name in ["web-shop-leak.naze", "web-shop-leak.en.naze"] {
        let review = example(name);
        assert_eq!(remarks(&review, Level::Error), [""; 0], "{name}");
        assert_eq!(remarks(&review, Level::Warning), [""; 0], "{name}");
    }
}

#[test]
fn every_override_of_the_examples_belongs_to_a_hint_and_marks_it() {
    for name in ["article-chain.naze", "web-shop-leak.naze", "web-shop-leak.en.naze"] {
        let review = example(name);
        let hints = check(&review);
        for it in &review.overrides {
            let marked = |reason: Option<&str>| {
                let is_it = |hint: &&naze::engine::checks::Hint| {
                    hint.check.name == it.check
                        && hint.item == it.item
                        && hint.overridden.as_deref() == reason
                };
                hints.iter().filter(is_it).count()
            };
            assert_eq!((marked(Some(&it.reason)), marked(None)), (1, 0), "{name} {}", it.check);
        }
    }
}
