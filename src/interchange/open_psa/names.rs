//! Which names stand in a model, each kept once?

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A name, as its number among the names of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Name(u32);

/// The names of a file.
///
/// The texts come from the file, so the standard hasher keeps anyone from choosing names that all fall together.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    numbers: HashMap<Cow<'a, str>, Name>,
    texts: Vec<Cow<'a, str>>,
}

impl<'a> Names<'a> {
    /// The name that reads `text`.
    pub(super) fn add(&mut self, text: Cow<'a, str>) -> Name {
        match self.numbers.entry(text) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                // A file is at most as many bytes long as a number can count.
                let name = Name(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
                self.texts.push(new.key().clone());
                *new.insert(name)
            }
        }
    }

    /// The name that reads `text`, if it stands in the file.
    pub(super) fn find(&self, text: &str) -> Option<Name> {
        self.numbers.get(text).copied()
    }

    /// What `name` reads.
    pub(super) fn text(&self, name: Name) -> &str {
        self.texts.get(name.0 as usize).map_or("", |text| text)
    }
}
