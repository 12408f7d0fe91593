//! What the tree says in words: looked up once for a picture, however many cards it has.

use std::fmt::Write;

use num_bigint::BigUint;

use crate::document::{ActionKind, CauseId, Review, State};
use crate::engine::Analysis;
use crate::language::{self, Language, Term, tr};

// Stand for the names in a sentence until they are known.
const CAUSES: char = '\u{e000}';
const EFFECT: char = '\u{e001}';

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    pub(super) comma: String,
    /// 問題 3月2日 02:14.
    pub(super) problem: String,
    pub(super) root: String,
    /// 急所 4経路すべて; absent where there is one path or none, of which every member is a choke point.
    pub(super) choke: Option<String>,
    pub(super) all: String,
    pub(super) any: String,
    pub(super) no_facts: String,
    pub(super) no_action: String,
    pub(super) interim: String,
    pub(super) refuted_by: String,
    pub(super) unwritten: String,
    pub(super) parked: String,
    pub(super) not_asked: String,
    pub(super) contradicted: String,
    pub(super) to_reword: String,
    pub(super) facts: String,
    pub(super) actions: String,
    states: [String; 3],
    said: [String; 4],
}

/// What a link says.
#[derive(Clone, Copy)]
pub(super) enum Said {
    All,
    Any,
    One,
    Refuted,
}

impl Words {
    pub(super) fn of(review: &Review, analysis: &Analysis, language: Language) -> Self {
        let said = |key| {
            tr!(
                language,
                key,
                causes = CAUSES.to_string(),
                cause = CAUSES.to_string(),
                effect = EFFECT.to_string()
            )
        };
        Self {
            comma: tr!(language, "drawing-comma"),
            problem: problem(review, language),
            root: tr!(language, "tree-root"),
            choke: choke(&analysis.recurrence_paths.count, language),
            all: tr!(language, "tree-all"),
            any: tr!(language, "tree-any"),
            no_facts: tr!(language, "tree-no-facts"),
            no_action: tr!(language, "tree-no-action"),
            interim: capitalized(&ActionKind::Interim.word(language)),
            refuted_by: tr!(language, "tree-refuted-by"),
            unwritten: tr!(language, "tree-unwritten"),
            parked: tr!(language, "tree-parked"),
            not_asked: tr!(language, "tree-not-asked"),
            contradicted: tr!(language, "tree-contradicted"),
            to_reword: tr!(language, "tree-to-reword"),
            facts: tr!(language, "tree-said-facts"),
            actions: tr!(language, "tree-said-actions"),
            states: [State::Confirmed, State::Suspected, State::Refuted]
                .map(|state| capitalized(&state.word(language))),
            said: ["tree-said-all", "tree-said-any", "tree-said-one", "tree-said-refuted"].map(said),
        }
    }

    /// What stands on the gates.
    pub(super) fn gates(&self) -> [&str; 2] {
        [&self.all, &self.any]
    }

    pub(super) fn state(&self, state: State) -> &str {
        let [confirmed, suspected, refuted] = &self.states;
        match state {
            State::Confirmed => confirmed,
            State::Suspected => suspected,
            State::Refuted => refuted,
        }
    }

    /// What a link from `causes` to `effect` says.
    pub(super) fn say(&self, what: Said, causes: &[CauseId], effect: CauseId) -> String {
        let [all, any, one, refuted] = &self.said;
        let sentence = match what {
            Said::All => all,
            Said::Any => any,
            Said::One => one,
            Said::Refuted => refuted,
        };
        let mut said = String::with_capacity(sentence.len() + 8 * causes.len());
        for character in sentence.chars() {
            // Writing to a string cannot fail.
            let _ = match character {
                CAUSES => causes.iter().enumerate().try_for_each(|(place, cause)| {
                    let comma = if place == 0 { "" } else { &self.comma };
                    write!(said, "{comma}{cause}")
                }),
                EFFECT => write!(said, "{effect}"),
                _ => said.write_char(character),
            };
        }
        said
    }
}

fn problem(review: &Review, language: Language) -> String {
    let mut words = tr!(language, "tree-problem");
    if let Some(moment) = &review.incident.times.occurred {
        words.push_str(match language {
            Language::Japanese => "　",
            Language::English => " · ",
        });
        words.push_str(&language::short_date(language, moment.date()));
        if moment.has_time_of_day() {
            words.push_str(&format!(" {:02}:{:02}", moment.at.hour(), moment.at.minute()));
        }
    }
    words
}

fn choke(paths: &BigUint, language: Language) -> Option<String> {
    const MOST_DIGITS: usize = 5;
    let count = paths.to_string();
    match count.len() {
        1 if matches!(count.as_str(), "0" | "1") => None,
        1..=MOST_DIGITS => Some(tr!(language, "tree-choke", count = language::grouped(count))),
        _ => Some(tr!(language, "tree-choke-many")),
    }
}

/// The words as they stand alone: with a capital, where the script has one.
fn capitalized(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
