//! What does a file say: which events are there, and which formula has each gate?

use std::ops::Range;

use crate::interchange::open_psa::left_out::LeftOut;
use crate::interchange::open_psa::names::{Name, Names};
use crate::interchange::open_psa::scopes::Scopes;

/// A model as it was written, nothing in it resolved or reckoned.
#[derive(Debug, Default)]
pub(super) struct Model<'a> {
    /// All names.
    pub(super) names: Names<'a>,
    /// Where which name is known.
    pub(super) scopes: Scopes,
    /// All events, in the order of the file. An event's index here is its *place*.
    pub(super) events: Vec<Event>,
    /// The parts of all formulas, each after the parts it is made of; those of a gate stand together.
    pub(super) formulas: Vec<Formula>,
    /// The places of the formulas that an operator joins, run after run.
    pub(super) operands: Vec<usize>,
    /// What formulas refer to, in the order of the file; those of a gate stand together.
    pub(super) references: Vec<Reference>,
    /// What the whole model or, where that has no label, the first fault tree with one is called.
    pub(super) title: Option<String>,
    /// Whether anything has a label.
    pub(super) has_labels: bool,
    /// Whether a label is Japanese.
    pub(super) has_japanese_labels: bool,
    /// What was not read.
    pub(super) left_out: LeftOut,
}

/// A gate, a basic event or a house event.
#[derive(Debug)]
pub(super) struct Event {
    /// Its name.
    pub(super) name: Name,
    /// What it is called, if it says so or if its name alone would not do.
    pub(super) label: Option<String>,
    /// What it is.
    pub(super) kind: Kind,
    /// The fault tree or component that it stands in.
    pub(super) container: usize,
    /// Whether it can be found from everywhere.
    pub(super) is_public: bool,
    /// The byte of the file where it is defined.
    pub(super) offset: usize,
}

/// What an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It follows from others.
    Gate {
        /// The parts of its formula; the last one is the whole.
        formulas: Range<usize>,
        /// What its formula refers to.
        references: Range<usize>,
    },
    /// It happens or not.
    Basic,
    /// It is set to hold or not.
    House(bool),
}

/// A formula, or a part of one.
#[derive(Debug)]
pub(super) enum Formula {
    /// What a reference means.
    Reference(usize),
    /// True or false.
    Constant(bool),
    /// All of at least two hold.
    Every(Range<usize>),
    /// One of at least two holds.
    Any(Range<usize>),
    /// So many hold, more than one and not all.
    AtLeast(usize, Range<usize>),
}

/// A name in a formula.
#[derive(Debug)]
pub(super) struct Reference {
    /// The name.
    pub(super) name: Name,
    /// What it has to be.
    pub(super) wanted: Wanted,
    /// The byte of the file where it stands.
    pub(super) offset: usize,
}

/// What a reference may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// An event of any kind.
    Event,
    /// A gate.
    Gate,
    /// A basic event.
    Basic,
    /// A house event.
    House,
}

impl Wanted {
    /// Whether an event of this kind may be meant.
    pub(super) fn takes(self, kind: &Kind) -> bool {
        self == Self::Event || self.element() == kind.element()
    }

    /// The element that says it.
    pub(super) const fn element(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Gate => "gate",
            Self::Basic => "basic-event",
            Self::House => "house-event",
        }
    }
}

impl Kind {
    /// The element that refers to such an event.
    pub(super) const fn element(&self) -> &'static str {
        match self {
            Self::Gate { .. } => "gate",
            Self::Basic => "basic-event",
            Self::House(_) => "house-event",
        }
    }
}

impl Model<'_> {
    /// The name of an event, with the way to it where only that tells it from others.
    pub(super) fn name(&self, event: &Event) -> String {
        let name = self.names.text(event.name);
        if event.is_public { name.to_owned() } else { self.scopes.way(&self.names, event.container) + name }
    }

    /// The name of the event at `place`.
    pub(super) fn name_at(&self, place: usize) -> String {
        self.events.get(place).map(|event| self.name(event)).unwrap_or_default()
    }
}
