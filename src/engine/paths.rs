//! How many recurrence paths are there, and which are they? For those who want to know nothing else.

use std::sync::OnceLock;

use num_bigint::BigUint;

use crate::document::{CauseId, Review};
use crate::engine::analysis::Known;
use crate::engine::diagram::{Diagram, Effort, Listing, Watch};
use crate::engine::formula::Formula;
use crate::engine::graph::CauseGraph;
use crate::engine::model::Options;

/// The recurrence paths of a review, as a diagram.
pub struct Paths {
    names: Vec<CauseId>,
    diagram: Diagram,
    /// Made when the paths are shown for the first time; showing them again takes less.
    listing: OnceLock<Listing<CauseId>>,
}

impl Paths {
    /// Searches for the recurrence paths of a review, as many of them as `options` leave work for. `watch` is told how far the
    /// search has come; none if it ends the search.
    pub fn of(review: &Review, options: &Options, watch: Watch) -> Option<Self> {
        let mut effort = Effort::of(options.most_steps, watch);
        let graph = CauseGraph::below_problem(review);
        let diagram = Diagram::of(&Formula::of(&graph), &mut effort);
        let names = graph.causes.iter().map(|cause| cause.id).collect();
        (!effort.is_cancelled()).then_some(Self { names, diagram, listing: OnceLock::new() })
    }

    /// Whether the known paths are all that there are.
    pub const fn known(&self) -> Known {
        self.diagram.known()
    }

    /// How many are known.
    pub fn count(&self) -> BigUint {
        self.diagram.count()
    }

    /// How many are known of each size, beginning with the paths of one cause, of every size up to which all are known.
    pub fn by_size(&self) -> Vec<BigUint> {
        self.diagram.by_size()
    }

    /// Shows every known path, in no order that means anything; there may be very many. For the smallest in order, see
    /// [`RecurrencePaths::listed`](crate::engine::RecurrencePaths::listed).
    pub fn each(&self, visit: impl FnMut(&[CauseId])) {
        self.listing.get_or_init(|| Listing::of(&self.diagram, &self.names)).each(visit);
    }
}
