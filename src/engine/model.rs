//! What do the recurrence paths depend on, kept so that other questions need no new diagram?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::document::{CauseId, Review, State};
use crate::engine::analysis::{Coverage, Known};
use crate::engine::coverage::Blocking;
use crate::engine::diagram::Diagram;
use crate::engine::formula::Formula;
use crate::engine::gateways::Gateways;
use crate::engine::graph::CauseGraph;
use crate::engine::grounds::{Deed, Outline, deeds};
use crate::engine::necessity::{pivotal, possible};
use crate::engine::ways::Ways;

/// How much is wanted of an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many recurrence paths are listed at most, the smallest first.
    pub listed_limit: usize,
    /// How much work may go into finding the recurrence paths, in steps of operations on decision diagrams: half of it into
    /// finding all, and the other half, if that does not suffice, into finding all of up to as many causes as possible.
    /// A step takes about a fifth of a microsecond and up to about 100 bytes. `usize::MAX` finds all paths, however long
    /// that takes and however much memory.
    pub most_steps: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { listed_limit: 1_000, most_steps: 500_000 }
    }
}

/// The tree of a review and its recurrence paths.
///
/// It depends on the links of the tree, on which causes are refuted, and on which inner causes have an action at all: not on
/// wording or facts, nor on how sure the room is otherwise, nor on what the actions are and how far they have come. While
/// these stay, it serves for any such change.
pub struct Model {
    outline: Outline,
    pub(super) options: Options,
    pub(super) graph: CauseGraph,
    pub(super) names: Vec<CauseId>,
    places: FxHashMap<CauseId, usize>,
    pub(super) pivotal: Vec<bool>,
    pub(super) ways: Ways,
    pub(super) gateways: Gateways,
    /// The places of the root causes, in the order of their names.
    pub(super) roots: Vec<usize>,
    formula: Formula,
    pub(super) diagram: Diagram,
    pub(super) count: BigUint,
    pub(super) by_size: Vec<BigUint>,
    /// Which root causes and guards are a path by themselves, by place.
    pub(super) is_alone: Vec<bool>,
    /// How many paths are none any more without each cause, by place.
    pub(super) paths_through: Vec<Option<BigUint>>,
    /// The Fussell–Vesely importance of each root cause and guard, by place.
    pub(super) importance: Vec<Option<f64>>,
    /// The smallest paths, by name and by place.
    pub(super) listed: Vec<Vec<CauseId>>,
    listed_places: Vec<Vec<usize>>,
}

impl Model {
    /// The tree of a review and its recurrence paths, as many of them as `options` leave work for.
    pub fn of(review: &Review, options: &Options) -> Self {
        Self::with_outline(Outline::of(review), review, options)
    }

    /// Whether the paths of `review` are those of this model, as they are after any edit of wording, facts or stages.
    pub fn serves(&self, review: &Review) -> bool {
        self.outline == Outline::of(review)
    }

    /// The outline that this model is for.
    pub(super) fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The model of a review of which `outline` is known.
    pub(super) fn with_outline(outline: Outline, review: &Review, options: &Options) -> Self {
        let mut graph = CauseGraph::of(review);
        if graph.problem().is_none() {
            graph.causes.clear();
        }
        let places = graph.places();
        let names: Vec<CauseId> = graph.causes.iter().map(|cause| cause.id).collect();
        let possible = possible(&graph);
        let ways = Ways::of(&graph, &possible);
        let formula = Formula::of(&graph);
        let diagram = Diagram::of(&formula, options.most_steps);
        let listed = diagram.smallest(&names, &|_| false, options.listed_limit);
        let mut is_alone = vec![false; names.len()];
        for place in diagram.alone() {
            is_alone[place] = true;
        }
        let mut roots: Vec<usize> = (0..names.len()).filter(|&place| graph.causes[place].is_root()).collect();
        roots.sort_unstable_by_key(|&place| names[place]);
        let mut model = Self {
            outline,
            options: *options,
            pivotal: pivotal(&ways, &possible),
            gateways: Gateways::of(&ways, names.len()),
            count: diagram.count(),
            by_size: by_size(&diagram),
            paths_through: Vec::new(),
            importance: Vec::new(),
            listed_places: listed.iter().map(|path| of_names(&places, path)).collect(),
            graph,
            names,
            places,
            ways,
            roots,
            formula,
            diagram,
            is_alone,
            listed,
        };
        model.weigh();
        model
    }

    /// Fills in what goes through each cause.
    fn weigh(&mut self) {
        let (passages, importance) = (self.diagram.passages(), self.diagram.importance());
        for (place, &is_pivotal) in self.pivotal.iter().enumerate() {
            let guard = self.formula.guard(place);
            let term = guard.unwrap_or(self.formula.causes[place]);
            self.paths_through.push(if is_pivotal {
                Some(self.count.clone())
            } else {
                self.diagram.paths_through(term, &passages)
            });
            let is_variable = guard.is_some() || self.graph.causes[place].is_root();
            self.importance.push(is_variable.then(|| self.diagram.importance_of(term, &importance)));
        }
    }

    /// How many paths the actions of `review` close; its tree has to be the one of the model.
    pub fn coverage(&self, review: &Review) -> Coverage {
        self.coverage_of(&self.blocking(&deeds(review)))
    }

    pub(super) fn coverage_of(&self, blocking: &Blocking) -> Coverage {
        if self.names.is_empty() {
            Coverage::default()
        } else {
            blocking.coverage(&self.formula, &self.diagram)
        }
    }

    /// What some actions do to the causes.
    pub(super) fn blocking(&self, deeds: &[Deed]) -> Blocking {
        Blocking::of(deeds, &self.places, self.names.len())
    }

    pub(super) fn known(&self) -> Known {
        match self.diagram.complete_up_to {
            Some(all_up_to) => Known::AtLeast { all_up_to },
            None => Known::Exactly,
        }
    }

    /// The listed paths by the places of their members.
    pub(super) fn listed_places(&self) -> &[Vec<usize>] {
        &self.listed_places
    }

    /// The places of a path's members.
    pub(super) fn places_of(&self, path: &[CauseId]) -> Vec<usize> {
        of_names(&self.places, path)
    }

    /// The state of each cause in `review`, by place.
    pub(super) fn states(&self, review: &Review) -> Vec<State> {
        let mut states = self.graph.states();
        for (id, cause) in &review.causes {
            if let Some(&place) = self.places.get(id) {
                states[place] = cause.state;
            }
        }
        states
    }
}

fn of_names(places: &FxHashMap<CauseId, usize>, path: &[CauseId]) -> Vec<usize> {
    path.iter().filter_map(|id| places.get(id).copied()).collect()
}

/// How many paths there are of each size, of every size up to which all are known.
fn by_size(diagram: &Diagram) -> Vec<BigUint> {
    let mut by_size = diagram.by_size();
    let known = diagram.complete_up_to.unwrap_or(0);
    by_size.resize(by_size.len().max(known), BigUint::ZERO);
    by_size
}
