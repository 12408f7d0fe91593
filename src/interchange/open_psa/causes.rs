//! Which causes come out of a model, before they have names?

use crate::interchange::open_psa::model::Model;

/// Alternatives, each a set of causes by their places. They are kept end to end, for most of them are single causes.
#[derive(Clone, Debug, Default)]
pub(super) struct Alternatives {
    members: Vec<usize>,
    ends: Vec<usize>,
}

impl Alternatives {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a set, in which a cause that comes again is left out.
    pub(super) fn push(&mut self, set: impl IntoIterator<Item = usize>) {
        let start = self.members.len();
        for member in set {
            // Sets with many members come without any twice.
            if self.members.len() - start > 64 || !self.members[start..].contains(&member) {
                self.members.push(member);
            }
        }
        self.ends.push(self.members.len());
    }

    /// The sets, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, &end)| self.members.get(start..end))
    }
}

/// What a cause stands for.
#[derive(Debug)]
pub(super) enum Origin {
    /// The gate or basic event at a place of the model.
    Event(usize),
    /// A part of a formula, and what it says.
    Part(String),
}

/// A cause that has no name yet.
#[derive(Debug)]
pub(super) struct Draft {
    /// What it stands for.
    pub(super) origin: Origin,
    /// Its explanations.
    pub(super) explanations: Alternatives,
}

/// All causes. A cause's index here is its *place*.
#[derive(Debug, Default)]
pub(super) struct Causes {
    /// The causes.
    pub(super) drafts: Vec<Draft>,
}

impl Causes {
    /// Adds a cause; its place.
    pub(super) fn add(&mut self, origin: Origin, explanations: Alternatives) -> usize {
        self.drafts.push(Draft { origin, explanations });
        self.drafts.len() - 1
    }

    /// What the cause at `place` says: the label or the name of an event.
    pub(super) fn statement<'a>(&'a self, model: &'a Model<'_>, place: usize) -> &'a str {
        match self.drafts.get(place).map(|draft| &draft.origin) {
            Some(&Origin::Event(event)) => model
                .events
                .get(event)
                .map_or("", |event| event.label.as_deref().unwrap_or_else(|| model.names.text(event.name))),
            Some(Origin::Part(statement)) => statement,
            None => "",
        }
    }
}
