//! What does a check need to know of a statement's words? It is found out once, and again only when they change.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::FxHasher;

use crate::engine::checks::lexicon::{Found, Lexicon, Section};
use crate::engine::checks::likeness::Content;
use crate::engine::wording::Text;
use crate::language::Language;

/// A statement, read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) text: Text,
    pub(super) language: Language,
    /// What it is about, to be compared with other statements.
    pub(super) content: Content,
    /// A number that statements of the same letters share.
    pub(super) letters: u64,
    found: Vec<Found>,
}

impl Reading {
    pub(super) fn of(statement: &str) -> Self {
        let text = Text::new(statement);
        let language = Language::of_text(statement);
        let found = Lexicon::of(language).find(&text);
        let mut hasher = FxHasher::default();
        text.letters().for_each(|letter| letter.hash(&mut hasher));
        let content = Content::of(&text, language);
        Self { text, language, content, letters: hasher.finish(), found }
    }

    /// The words on a list that the statement has, as they are written.
    pub(super) fn words(&self, section: Section) -> Vec<String> {
        let listed = self.found.iter().filter(|it| it.section == section);
        listed
            .map(|it| self.text.words(it.from, it.to).trim_matches([' ', '、', '。', ',', ';']).to_owned())
            .collect()
    }

    /// Whether it has words on a list.
    pub(super) fn has(&self, section: Section) -> bool {
        self.found.iter().any(|it| it.section == section)
    }

    /// Where the first words on a list stand.
    pub(super) fn first(&self, section: Section) -> Option<Range<usize>> {
        self.places(section).next()
    }

    /// Where the words on a list stand.
    pub(super) fn places(&self, section: Section) -> impl Iterator<Item = Range<usize>> + '_ {
        self.found.iter().filter(move |it| it.section == section).map(|it| it.from..it.to)
    }
}

/// The words on a list in a text that is neither a cause's nor an action's.
pub(super) fn words_in(written: &str, section: Section) -> Vec<String> {
    Reading::of(written).words(section)
}
