//! Which checks speak?

use crate::engine::checks::check::{Check, catalogue};

/// The checks that speak. By default these are all that are right often enough to speak unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Whether each check of the catalogue speaks.
    speaks: Vec<bool>,
}

impl Default for Selection {
    fn default() -> Self {
        Self { speaks: catalogue().iter().map(|check| check.is_default).collect() }
    }
}

impl Selection {
    /// These, with or without the check of this name. A name that no check has changes nothing.
    #[must_use]
    pub fn switch(mut self, name: &str, speaks: bool) -> Self {
        let place = catalogue().iter().position(|check| check.name == name);
        if let Some(it) = place.and_then(|place| self.speaks.get_mut(place)) {
            *it = speaks;
        }
        self
    }

    /// The checks that speak, each with its place in the catalogue.
    pub(super) fn checks(&self) -> impl Iterator<Item = (usize, &'static Check)> + '_ {
        catalogue().iter().enumerate().filter(|&(place, _)| self.speaks.get(place) == Some(&true))
    }
}
