//! How often do the checks on wording hit, and how often are they right? Measured on `tests/fixtures/wording/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use naze::document::{Action, ActionId, ItemId};
use naze::engine::checks::{catalogue, check};

use super::{items, leaves};
use crate::architecture::root;

/// The labels of the corpus, and the checks that look for them.
const LABELS: [(&str, &str); 14] = [
    ("two", "two-facts"),
    ("subj", "subject-missing"),
    ("noun", "noun-not-sentence"),
    ("amount", "vague-amount"),
    ("judge", "vague-judgement"),
    ("mental", "mental-state-leaf"),
    ("norm", "norm-language"),
    ("blame", "person-as-culprit"),
    ("excuse", "excuse-leaf"),
    ("drama", "dramatic-word"),
    ("guess", "guess-as-fact"),
    ("weak", "vague-action"),
    ("absence", "absence-without-duty"),
    ("breach", "procedure-violation-leaf"),
];

/// One statement of the corpus.
struct Sample {
    labels: BTreeSet<String>,
    statement: String,
    is_action: bool,
}

fn samples(language: &str, part: &str) -> Vec<Sample> {
    let path = root().join(format!("tests/fixtures/wording/{language}.{part}.tsv"));
    let text = fs::read_to_string(path).unwrap();
    let sample = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let labels = fields[0].split(',').filter(|&it| it != "-").map(str::to_owned).collect();
        Sample { labels, statement: fields[1].to_owned(), is_action: fields.get(2) == Some(&"action") }
    };
    text.lines().map(sample).collect()
}

/// The names of the checks that remark on each sample.
fn fired(samples: &[Sample]) -> Vec<BTreeSet<&'static str>> {
    // An action's statement takes the place of a cause that says nothing, so that numbers and samples agree.
    let as_cause = |it: &Sample| if it.is_action { String::new() } else { it.statement.clone() };
    let statements: Vec<String> = samples.iter().map(as_cause).collect();
    let mut review = leaves(statements.iter().map(String::as_str));
    for (index, sample) in samples.iter().enumerate().filter(|(_, it)| it.is_action) {
        let action = Action { statement: sample.statement.clone(), ..Action::default() };
        review.actions.insert(ActionId::new(u32::try_from(index + 2).unwrap()), action);
    }
    let mut fired = vec![BTreeSet::new(); samples.len()];
    for hint in check(&review) {
        let number = match hint.item {
            Some(ItemId::Cause(id)) if id.number() > 1 => id.number(),
            Some(ItemId::Action(id)) => id.number(),
            _ => continue,
        };
        fired[number as usize - 2].insert(hint.check.name);
    }
    fired
}

/// How a check did: right, wrong and missed.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn scores(language: &str, part: &str) -> BTreeMap<&'static str, Score> {
    let samples = samples(language, part);
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    for (sample, fired) in samples.iter().zip(fired(&samples)) {
        for (label, name) in LABELS {
            let score = scores.entry(name).or_default();
            match (sample.labels.contains(label), fired.contains(name)) {
                (true, true) => score.right += 1,
                (false, true) => score.wrong += 1,
                (true, false) => score.missed += 1,
                (false, false) => {}
            }
        }
    }
    scores
}

#[test]
fn the_corpus_is_large_enough_and_labelled_with_known_labels() {
    for language in ["ja", "en"] {
        let both: Vec<Sample> =
            ["tuning", "held-out"].iter().flat_map(|part| samples(language, part)).collect();
        assert!(both.len() >= 200, "{language}: {}", both.len());
        let distinct: BTreeSet<&str> = both.iter().map(|it| it.statement.as_str()).collect();
        assert_eq!(distinct.len(), both.len());
        for (label, _) in LABELS {
            let count = both.iter().filter(|it| it.labels.contains(label)).count();
            assert!(count >= 8, "{language} {label}: {count}");
        }
        for label in both.iter().flat_map(|it| &it.labels) {
            assert!(LABELS.iter().any(|(known, _)| known == label), "{label}");
        }
    }
}

#[test]
fn precision_and_recall_are_those_that_the_documentation_tells() {
    let mut table = String::from(
        "| check | rule | language | n | precision | recall | n held out | precision | recall |\n",
    );
    table += "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (_, name) in LABELS {
        let rule = catalogue().iter().find(|it| it.name == name).unwrap().rule;
        for language in ["ja", "en"] {
            let cells = ["tuning", "held-out"].map(|part| {
                let score = scores(language, part)[name];
                let count = score.right + score.missed;
                format!("{count} | {:.2} | {:.2}", score.precision(), score.recall())
            });
            writeln!(table, "| `{name}` | {rule} | {language} | {} | {} |", cells[0], cells[1]).unwrap();
        }
    }
    agrees("wording", &table);
}

#[test]
fn no_check_on_wording_that_speaks_unasked_is_wrong_in_more_than_one_of_ten_hints() {
    let mut wrong = Vec::new();
    for (language, part) in [("ja", "tuning"), ("ja", "held-out"), ("en", "tuning"), ("en", "held-out")] {
        let scores = scores(language, part);
        for check in catalogue().iter().filter(|check| check.is_default) {
            let precision = scores.get(check.name).map_or(1.0, |score| score.precision());
            if precision < 0.9 {
                wrong.push(format!("{language} {part} {}: {precision:.2}", check.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How `similar-cause` does on pairs of statements of which it is known whether they say the same.
fn pair_score(language: &str, half: &str) -> Score {
    let path = root().join(format!("tests/fixtures/wording/{language}.pairs.tsv"));
    let text = fs::read_to_string(path).unwrap();
    let mut score = Score::default();
    for line in text.lines().filter(|line| line.starts_with(half)) {
        let [_, label, one, other] = *line.split('\t').collect::<Vec<_>>() else { panic!("{line}") };
        let is_told = !items(&leaves([one, other]), "similar-cause").is_empty();
        match (label == "same", is_told) {
            (true, true) => score.right += 1,
            (false, true) => score.wrong += 1,
            (true, false) => score.missed += 1,
            (false, false) => {}
        }
    }
    score
}

#[test]
fn likeness_is_as_precise_as_the_documentation_tells() {
    let mut table = String::from("| language | n | precision | recall | n held out | precision | recall |\n");
    table += "| --- | --- | --- | --- | --- | --- | --- |\n";
    for language in ["ja", "en"] {
        let cells = ["tuning", "held-out"].map(|half| {
            let score = pair_score(language, half);
            assert!(score.precision() >= 0.9, "{language} {half}");
            let count = score.right + score.missed;
            format!("{count} | {:.2} | {:.2}", score.precision(), score.recall())
        });
        writeln!(table, "| {language} | {} | {} |", cells[0], cells[1]).unwrap();
    }
    agrees("likeness", &table);
}

#[test]
fn the_documentation_lists_every_check() {
    let mut table = String::from("| check | rule | level | by default |\n| --- | --- | --- | --- |\n");
    for it in catalogue() {
        let speaks = if it.is_default { "on" } else { "off" };
        writeln!(table, "| `{}` | {} | {} | {speaks} |", it.name, it.rule, it.level.code()).unwrap();
    }
    agrees("checks", &table);
}

/// Compares `table` with the one that stands in docs/method.md between the marks of `name`, or writes it there.
fn agrees(name: &str, table: &str) {
    let path = root().join("docs/method.md");
    let text = fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n\n"), format!("\n<!-- end of {name} -->"));
    let start = text.find(&open).unwrap() + open.len();
    let end = text.find(&close).unwrap();
    if std::env::var_os("NAZE_BLESS").is_some() {
        fs::write(&path, format!("{}{table}{}", &text[..start], &text[end..])).unwrap();
    } else {
        assert_eq!(&text[start..end], table, "rewrite it with NAZE_BLESS=1");
    }
}
