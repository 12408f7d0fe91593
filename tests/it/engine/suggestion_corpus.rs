//! Which actions are suggested for statements as people write them, and which are not?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use naze::engine::analyse;
use naze::engine::suggestions::{Catalogue, suggest};

use crate::architecture::root;
use crate::engine::trees::review;

/// One statement: what it is about, what it says, the entries that have to be suggested and those that must not be.
struct Labelled {
    domain: String,
    statement: String,
    wanted: BTreeSet<String>,
    unwanted: BTreeSet<String>,
}

fn labelled(language: &str) -> Vec<Labelled> {
    let path = root().join("tests/fixtures/suggestions").join(format!("{language}.tsv"));
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [domain, statement, wanted, unwanted] = fields[..] else { panic!("four fields: {line}") };
            let names = |text: &str| -> BTreeSet<String> {
                text.split(' ').filter(|name| *name != "-").map(str::to_owned).collect()
            };
            Labelled {
                domain: domain.to_owned(),
                statement: statement.to_owned(),
                wanted: names(wanted),
                unwanted: names(unwanted),
            }
        })
        .collect()
}

/// The entries that are suggested for a cause that says this.
fn suggested(statement: &str) -> BTreeSet<String> {
    let review = review(&format!("x\n  {statement}"));
    let suggestions = suggest(&review, &analyse(&review), Catalogue::bundled());
    suggestions.into_iter().filter_map(|it| it.entry).collect()
}

#[test]
fn statements_call_for_what_helps_and_for_nothing_else() {
    let mut wrong = Vec::new();
    for it in ["ja", "en"].into_iter().flat_map(labelled) {
        let found = suggested(&it.statement);
        let missing: Vec<&String> = it.wanted.difference(&found).collect();
        let false_ones: Vec<&String> = match it.unwanted.contains("*") {
            true => found.difference(&it.wanted).collect(),
            false => found.intersection(&it.unwanted).collect(),
        };
        if !missing.is_empty() || !false_ones.is_empty() {
            wrong.push(format!("{}: not suggested {missing:?}, suggested {false_ones:?}", it.statement));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn there_are_a_dozen_statements_of_every_domain_in_both_languages() {
    for language in ["ja", "en"] {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for it in labelled(language) {
            *counts.entry(it.domain).or_default() += 1;
            for name in it.wanted.iter().chain(&it.unwanted).filter(|name| *name != "*") {
                assert!(Catalogue::bundled().entry(name).is_some(), "{name}");
            }
        }
        for domain in ["people", "process", "technology", "organization", "supplier", "environment", "none"] {
            assert!(counts.get(domain).is_some_and(|&count| count >= 10), "{language}: {domain} {counts:?}");
        }
    }
}
