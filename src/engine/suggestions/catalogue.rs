//! Which actions are known, and when does each of them help? The catalogue's form is told in `docs/catalogue.md`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use toml::Spanned;

use crate::document::{
    ActionEffect, ActionKind, Branch, Cause, Domain, Effort, Factor, Nature, Origin, Strength,
};
use crate::engine::suggestions::control::Control;
use crate::engine::suggestions::error::{CatalogueError, CatalogueFault, line};
use crate::engine::suggestions::hierarchy::Rung;
use crate::engine::suggestions::phrase::Phrase;
use crate::engine::suggestions::situation::Circumstance;
use crate::engine::wording::Text;
use crate::language::Language;

/// The actions that can be suggested, and when each of them is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    entries: Vec<CatalogueEntry>,
    /// The entries with a phrase that begins with these two letters, and which of its phrases it is.
    phrases: HashMap<(char, char), Vec<(usize, usize)>>,
}

/// One action that can be suggested.
#[derive(Clone, Debug, PartialEq)]
pub struct CatalogueEntry {
    /// Its name: `patch-automatically`.
    pub id: String,
    /// What is to be done, in Japanese; empty if it is only said in English.
    pub japanese: String,
    /// What is to be done, in English; empty if it is only said in Japanese.
    pub english: String,
    /// What it does to a cause.
    pub effect: ActionEffect,
    /// For now, for good, or elsewhere.
    pub kind: ActionKind,
    /// What it is by the RCA2 action hierarchy.
    pub rung: Rung,
    /// How much work it is.
    pub effort: Effort,
    /// The public controls that it follows.
    pub controls: Vec<Control>,
    trigger: Trigger,
    /// An action with one of these words does it already.
    done: Vec<Phrase>,
}

/// When an entry is suggested.
#[derive(Clone, Debug, Default, PartialEq)]
struct Trigger {
    words: Vec<Phrase>,
    unless: Vec<Phrase>,
    origins: Vec<Origin>,
    domains: Vec<Domain>,
    branches: Vec<Branch>,
    natures: Vec<Nature>,
    circumstances: Vec<Circumstance>,
}

/// Why an entry is suggested for a cause.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    /// The entry, by its place.
    pub(super) entry: usize,
    /// The words of it that the cause has.
    pub(super) words: Vec<String>,
    /// How telling the match is: more is better.
    pub(super) weight: usize,
}

/// A catalogue as it is written; `Id` says where a name stands, or only what it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCatalogue<Id> {
    #[serde(default = "Vec::new", rename = "action")]
    actions: Vec<Written<Id>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<Id> {
    id: Id,
    #[serde(default)]
    ja: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    effect: ActionEffect,
    #[serde(default)]
    kind: ActionKind,
    hierarchy: Rung,
    effort: Effort,
    #[serde(default)]
    controls: Vec<Control>,
    #[serde(default)]
    done: Vec<String>,
    when: WrittenTrigger,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct WrittenTrigger {
    ja: Vec<String>,
    en: Vec<String>,
    unless: Vec<String>,
    origin: Vec<Origin>,
    domain: Vec<Domain>,
    branch: Vec<Branch>,
    nature: Vec<Nature>,
    facts: Vec<Circumstance>,
}

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(|| {
    // `build.rs` makes it of `actions.toml`; a test keeps that free of errors, and the two the same.
    let written = include_str!(concat!(env!("OUT_DIR"), "/actions.json"));
    let written: Option<WrittenCatalogue<String>> = serde_json::from_str(written).ok();
    let actions = written.into_iter().flat_map(|it| it.actions);
    Catalogue::with(actions.filter_map(|it| it.entry(String::clone).ok()).collect())
});

impl Catalogue {
    /// The catalogue that comes with the program.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The bundled catalogue with a team's own entries. An own entry with the name of a bundled one takes its place.
    ///
    /// # Errors
    /// What is wrong with the first line that is.
    pub fn merged(own: &str) -> Result<Self, CatalogueError> {
        let own = Self::of(own)?;
        let mut entries = Self::bundled().entries.clone();
        entries.retain(|entry| own.entry(&entry.id).is_none());
        entries.extend(own.entries);
        Ok(Self::with(entries))
    }

    /// The catalogue that a text is, and no other entries.
    ///
    /// # Errors
    /// What is wrong with the first line that is.
    pub fn of(text: &str) -> Result<Self, CatalogueError> {
        let written: WrittenCatalogue<Spanned<String>> =
            toml::from_str(text).map_err(|error| CatalogueError::of(text, &error))?;
        let mut entries: Vec<CatalogueEntry> = Vec::with_capacity(written.actions.len());
        for action in written.actions {
            let line = line(text, action.id.span().start);
            let entry = action.entry(|id| id.get_ref().clone()).and_then(|entry| entry.beside(&entries));
            entries.push(entry.map_err(|fault| CatalogueError { line, fault })?);
        }
        Ok(Self::with(entries))
    }

    fn with(entries: Vec<CatalogueEntry>) -> Self {
        let mut phrases: HashMap<(char, char), Vec<(usize, usize)>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            for (number, phrase) in entry.trigger.words.iter().enumerate() {
                if let Some(pair) = phrase.first_pair() {
                    phrases.entry(pair).or_default().push((place, number));
                }
            }
        }
        Self { entries, phrases }
    }

    /// The entries, in order.
    pub fn entries(&self) -> &[CatalogueEntry] {
        &self.entries
    }

    /// The entry of this name.
    pub fn entry(&self, id: &str) -> Option<&CatalogueEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The entries that may help against a cause under these circumstances, most telling first.
    pub(super) fn matches(&self, cause: &Cause, holds: &dyn Fn(Circumstance) -> bool) -> Vec<Match> {
        let text = Text::new(&cause.statement);
        let mut found: Vec<(usize, usize)> =
            text.pairs().filter_map(|pair| self.phrases.get(&pair)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|&(entry, phrase)| self.entries[entry].trigger.words[phrase].is_in(&text));
        let by_words = found.chunk_by(|one, other| one.0 == other.0).filter_map(|phrases| {
            let entry = phrases.first()?.0;
            let trigger = &self.entries[entry].trigger;
            let agreement = trigger.agreement(&cause.factor)?;
            let words = phrases.iter().map(|&(_, phrase)| &trigger.words[phrase]);
            let best = words.max_by_key(|phrase| phrase.weight())?;
            let is_meant = !trigger.unless.iter().any(|phrase| phrase.is_in(&text));
            (is_meant && trigger.fits(holds)).then(|| Match {
                entry,
                words: best.shown().collect(),
                weight: best.weight() + 4 * agreement,
            })
        });
        let by_factor = self.entries.iter().enumerate().filter_map(|(entry, it)| {
            let agreement = it.trigger.agreement(&cause.factor)?;
            let is_meant = it.trigger.words.is_empty() && agreement > 0 && it.trigger.fits(holds);
            is_meant.then(|| Match { entry, words: Vec::new(), weight: agreement })
        });
        let mut matches: Vec<Match> = by_words.chain(by_factor).collect();
        matches.sort_by_key(|found| (std::cmp::Reverse(found.weight), found.entry));
        matches
    }
}

impl CatalogueEntry {
    /// Its strength, by the RCA2 action hierarchy.
    pub const fn strength(&self) -> Strength {
        self.rung.strength()
    }

    /// What is to be done, in the language if it is said there, else in the other.
    pub fn statement(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Japanese => (&self.japanese, &self.english),
            Language::English => (&self.english, &self.japanese),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether an action that says this does what the entry asks for.
    pub fn is_done_by(&self, statement: &str) -> bool {
        let text = Text::new(statement);
        let says = |own: &str| !own.is_empty() && Text::new(own).folded().eq(text.folded());
        says(&self.japanese) || says(&self.english) || self.done.iter().any(|phrase| phrase.is_in(&text))
    }

    /// Whether it is suggested for the circumstances alone, whatever the causes are.
    pub(super) fn is_for(&self, holds: &dyn Fn(Circumstance) -> bool) -> Option<Circumstance> {
        let trigger = &self.trigger;
        let is_bound = !trigger.words.is_empty() || trigger.has_factor();
        if is_bound { None } else { trigger.circumstances.iter().copied().find(|&it| holds(it)) }
    }

    fn beside(self, others: &[Self]) -> Result<Self, CatalogueFault> {
        let id = self.id.clone();
        if others.iter().any(|other| other.id == self.id) {
            return Err(CatalogueFault::Twice { id });
        }
        let same = |one: &str, other: &str| !one.is_empty() && one == other;
        match others.iter().find(|it| same(&it.japanese, &self.japanese) || same(&it.english, &self.english))
        {
            Some(other) => Err(CatalogueFault::SameSentence { id, other: other.id.clone() }),
            None => Ok(self),
        }
    }
}

impl Trigger {
    /// How many kinds of the factor are among those asked for; none if one is known to be another.
    fn agreement(&self, factor: &Factor) -> Option<usize> {
        fn of<T: PartialEq>(asked: &[T], known: Option<T>) -> Option<usize> {
            match known {
                Some(known) if !asked.is_empty() => asked.contains(&known).then_some(1),
                _ => Some(0),
            }
        }
        Some(
            of(&self.origins, factor.origin)?
                + of(&self.domains, factor.domain)?
                + of(&self.branches, factor.branch)?
                + of(&self.natures, factor.nature)?,
        )
    }

    fn has_factor(&self) -> bool {
        !self.origins.is_empty()
            || !self.domains.is_empty()
            || !self.branches.is_empty()
            || !self.natures.is_empty()
    }

    /// Whether one of the circumstances holds that are asked for, if any are.
    fn fits(&self, holds: &dyn Fn(Circumstance) -> bool) -> bool {
        self.circumstances.is_empty() || self.circumstances.iter().any(|&it| holds(it))
    }
}

impl<Id> Written<Id> {
    fn entry(self, name: impl Fn(&Id) -> String) -> Result<CatalogueEntry, CatalogueFault> {
        let id = name(&self.id);
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.is_empty() || !id.bytes().all(is_plain) {
            return Err(CatalogueFault::BadId { id });
        }
        let (japanese, english) = (self.ja.trim().to_owned(), self.en.trim().to_owned());
        if japanese.is_empty() && english.is_empty() {
            return Err(CatalogueFault::NoSentence { id });
        }
        let phrases = |written: &[String]| -> Result<Vec<Phrase>, CatalogueFault> {
            let phrase = |written: &String| {
                Phrase::parse(written)
                    .ok_or_else(|| CatalogueFault::BadPhrase { id: id.clone(), phrase: written.clone() })
            };
            written.iter().map(phrase).collect()
        };
        let when = self.when;
        let trigger = Trigger {
            words: [phrases(&when.ja)?, phrases(&when.en)?].concat(),
            unless: phrases(&when.unless)?,
            origins: when.origin,
            domains: when.domain,
            branches: when.branch,
            natures: when.nature,
            circumstances: when.facts,
        };
        if trigger.words.is_empty() && trigger.circumstances.is_empty() && !trigger.has_factor() {
            return Err(CatalogueFault::NoTrigger { id });
        }
        let done = phrases(&self.done)?;
        Ok(CatalogueEntry {
            japanese,
            english,
            effect: self.effect,
            kind: self.kind,
            rung: self.hierarchy,
            effort: self.effort,
            controls: self.controls,
            trigger,
            done,
            id,
        })
    }
}
