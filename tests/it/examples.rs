//! Are the bundled reviews what they are meant to be: whole, alike in both languages, and rich enough to show everything?

mod paths;
mod pdf;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use naze::document::{ActionKind, CauseId, ItemId, NextIds, Review, Stage, State};
use naze::language::Language;
use naze::storage;
use serde_json::Value;

use crate::architecture::root;

const SHOP: &str = "web-shop-leak.naze";
const SHOP_IN_ENGLISH: &str = "web-shop-leak.en.naze";
const CHAIN: &str = "article-chain.naze";

fn bytes(name: &str) -> Vec<u8> {
    fs::read(root().join("examples").join(name)).unwrap()
}

fn value(name: &str) -> Value {
    serde_json::from_slice(&bytes(name)).unwrap()
}

fn review(name: &str) -> Review {
    let opened = storage::from_bytes(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(opened.notices, [], "{name}");
    opened.review
}

fn every_review() -> Vec<(&'static str, Review)> {
    [SHOP, SHOP_IN_ENGLISH, CHAIN].map(|name| (name, review(name))).into()
}

/// The ids of all items.
fn ids(review: &Review) -> BTreeSet<ItemId> {
    fn of<K: Copy + Into<ItemId>, V>(records: &BTreeMap<K, V>) -> impl Iterator<Item = ItemId> + '_ {
        records.keys().map(|&id| id.into())
    }
    of(&review.causes)
        .chain(of(&review.facts))
        .chain(of(&review.actions))
        .chain(of(&review.damages))
        .chain(of(&review.tasks))
        .chain(of(&review.notifications))
        .chain(of(&review.participants))
        .chain(of(&review.parking_lot))
        .chain(of(&review.decisions))
        .collect()
}

/// The texts of `value` that look like names: C1, F12, P3.
fn names_in(value: &Value, found: &mut BTreeSet<ItemId>) {
    match value {
        Value::String(text) => found.extend(ItemId::try_from(text.clone()).ok()),
        Value::Array(values) => values.iter().for_each(|it| names_in(it, found)),
        Value::Object(fields) => fields.values().for_each(|it| names_in(it, found)),
        _ => {}
    }
}

/// What people wrote in their language, by its place; and the rest of the value without it.
fn apart(value: &Value, place: &str, words: &mut BTreeMap<String, String>) -> Value {
    const PROSE: [&str; 20] = [
        "title",
        "summary",
        "organization",
        "systems",
        "text",
        "unit",
        "items",
        "statement",
        "source",
        "what",
        "how",
        "expected",
        "note",
        "rejection_reason",
        "basis",
        "recipient",
        "rule",
        "reason",
        "name",
        "topic",
    ];
    let key = place.rsplit('.').next().unwrap();
    match value {
        Value::String(text) if PROSE.contains(&key) => {
            words.insert(place.to_owned(), text.clone());
            Value::Null
        }
        Value::Array(values) => {
            let apart = |(at, it): (usize, &Value)| apart(it, &format!("{place}[{at}]"), words);
            Value::Array(values.iter().enumerate().map(apart).collect())
        }
        Value::Object(fields) => {
            let apart =
                |(key, it): (&String, &Value)| (key.clone(), apart(it, &format!("{place}.{key}"), words));
            Value::Object(fields.iter().map(apart).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn an_example_is_written_as_it_was_read() {
    for (name, review) in every_review() {
        let written = String::from_utf8(storage::to_bytes(&review).unwrap()).unwrap();
        assert_eq!(written, String::from_utf8(bytes(name)).unwrap(), "{name}");
    }
}

#[test]
fn every_name_in_an_example_names_an_item() {
    for (name, review) in every_review() {
        let mut named = BTreeSet::new();
        names_in(&serde_json::to_value(&review).unwrap(), &mut named);
        assert!(named.len() > 3, "{name}: no names were found");
        let dangling: Vec<_> = named.difference(&ids(&review)).copied().collect();
        assert!(dangling.is_empty(), "{name}: {dangling:?}");
        assert!(review.causes.contains_key(&review.problem.unwrap()), "{name}");
    }
}

#[test]
fn the_next_names_are_the_first_free_ones() {
    for (name, review) in every_review() {
        let mut expected = NextIds::default();
        ids(&review).into_iter().for_each(|id| expected.issue(id));
        assert_eq!(review.next_ids, expected, "{name}");
    }
}

#[test]
fn every_cause_of_an_example_stands_in_its_tree_and_below_no_cause_of_its_own() {
    fn below(review: &Review, cause: CauseId, above: &[CauseId], name: &str) {
        assert!(!above.contains(&cause), "{name}: {above:?} close a circle at {cause}");
        for next in review.causes[&cause].causes() {
            below(review, next, &[above, &[cause]].concat(), name);
        }
    }
    for (name, review) in every_review() {
        below(&review, review.problem.unwrap(), &[], name);
        assert_eq!(review.unlinked_causes(), [], "{name}");
    }
}

#[test]
fn the_web_shop_is_the_same_review_in_both_languages() {
    let (mut japanese, mut english) = (BTreeMap::new(), BTreeMap::new());
    let left = apart(&value(SHOP), "", &mut japanese);
    let right = apart(&value(SHOP_IN_ENGLISH), "", &mut english);
    assert_eq!(left, right);
    assert_eq!(japanese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    assert!(japanese.len() > 150, "only {} texts were found", japanese.len());
    for (place, text) in japanese {
        assert_eq!(Language::of_text(&text), Language::Japanese, "{place}: {text}");
    }
    for (place, text) in english {
        assert_eq!(Language::of_text(&text), Language::English, "{place}: {text}");
        assert!(!text.is_empty(), "{place}");
    }
}

#[test]
fn the_web_shop_shows_every_part_of_a_review() {
    let review = review(SHOP);
    let stages: BTreeSet<Stage> = review.actions.values().map(|it| it.stage).collect();
    let kinds: BTreeSet<ActionKind> = review.actions.values().map(|it| it.kind).collect();
    assert_eq!(stages.len(), 5, "{stages:?}");
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(review.incident.questions.answered(), 6);
    assert_eq!(review.damages.values().map(|it| it.kind).collect::<BTreeSet<_>>().len(), 6);
    assert_eq!(review.damages.values().filter_map(|it| it.amount).sum::<u64>(), 28_100_000);
    assert_eq!(review.phases.len(), 5);
    assert!(review.causes.keys().any(|&id| review.effects_of(id).count() == 2), "no shared cause");
    for (id, cause) in &review.causes {
        match cause.state {
            State::Confirmed => assert!(review.facts_supporting(*id).count() > 0, "{id} has no fact"),
            State::Suspected => {}
            State::Refuted => assert!(review.facts_refuting(*id).count() > 0, "{id} has no refuting fact"),
        }
        let is_root = cause.explanations.is_empty() && cause.state != State::Refuted;
        assert_eq!(cause.stop_reason.is_some(), is_root, "{id}");
    }
}
