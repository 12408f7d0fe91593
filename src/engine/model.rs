//! What do the recurrence paths depend on, kept so that other questions need no new diagram?

use std::ops::ControlFlow;

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::document::{CauseId, Review, State};
use crate::engine::analysis::Coverage;
use crate::engine::coverage::Blocking;
use crate::engine::diagram::{Diagram, Effort, Progress, Watch};
use crate::engine::evidence::{Courses, reached};
use crate::engine::formula::Formula;
use crate::engine::gateways::Gateways;
use crate::engine::graph::CauseGraph;
use crate::engine::grounds::{Deed, Outline, deeds};
use crate::engine::inner;
use crate::engine::necessity::{pivotal, possible};
use crate::engine::ways::{LANES, Ways};

/// How much is wanted of an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many recurrence paths are listed at most, the smallest first.
    pub listed_limit: usize,
    /// How much work may go into finding the recurrence paths, in steps of operations on decision diagrams: half of it into
    /// finding all, and the other half, if that does not suffice, into finding all of up to as many causes as possible.
    /// A step takes up to about a fifth of a microsecond and 60 bytes. `usize::MAX` finds all paths, however long that takes
    /// and however much memory.
    pub most_steps: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { listed_limit: 1_000, most_steps: 40_000_000 }
    }
}

impl Options {
    /// As much as a person waits for without noticing: for most trees that is everything.
    pub fn at_once() -> Self {
        Self { most_steps: 500_000, ..Self::default() }
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
    /// How many paths are none any more without each cause, by place; of inner causes without a guard only where that is soon
    /// found.
    paths_through: Vec<Option<BigUint>>,
    /// The Fussell–Vesely importance of each root cause and guard, by place.
    fussell_vesely: Vec<f64>,
    /// The Birnbaum importance of each, if all paths are known.
    birnbaum: Option<Vec<f64>>,
    /// The smallest paths, by name and by place.
    pub(super) listed: Vec<Vec<CauseId>>,
    listed_places: Vec<Vec<usize>>,
    /// How many of the listed paths need each cause, by place.
    pub(super) needed: Vec<usize>,
}

impl Model {
    /// The tree of a review and its recurrence paths, as many of them as `options` leave work for.
    pub fn of(review: &Review, options: &Options) -> Self {
        Self::with_outline(Outline::of(review), review, options)
    }

    /// The same while `watch` is told how far it has come; none if it ends the search.
    pub fn watched(review: &Review, options: &Options, watch: Watch) -> Option<Self> {
        let (model, is_cancelled) = Self::begun(Outline::of(review), review, options, watch);
        (!is_cancelled).then_some(model)
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
        Self::begun(outline, review, options, &mut |_| ControlFlow::Continue(())).0
    }

    /// The model, or what there is of it when the search was ended from outside, and whether it was.
    fn begun(outline: Outline, review: &Review, options: &Options, watch: Watch) -> (Self, bool) {
        let graph = CauseGraph::below_problem(review);
        let places = graph.places();
        let names: Vec<CauseId> = graph.causes.iter().map(|cause| cause.id).collect();
        let possible = possible(&graph);
        let ways = Ways::of(&graph, &possible);
        let formula = Formula::of(&graph);
        let mut effort = Effort::of(options.most_steps, watch);
        let diagram = Diagram::with_birnbaum(&formula, &mut effort);
        let listed = diagram.smallest(&names, &|_| false, options.listed_limit);
        let mut is_alone = vec![false; names.len()];
        for place in diagram.alone() {
            is_alone[place] = true;
        }
        let mut roots: Vec<usize> = (0..names.len()).filter(|&place| graph.causes[place].is_root()).collect();
        roots.sort_unstable_by_key(|&place| names[place]);
        let listed_places: Vec<Vec<usize>> = listed.iter().map(|path| of_names(&places, path)).collect();
        let needed = needed(&graph, &ways, &listed_places);
        let model = Self {
            outline,
            options: *options,
            pivotal: pivotal(&ways, &possible),
            gateways: Gateways::of(&ways, names.len()),
            count: diagram.count(),
            by_size: diagram.by_size(),
            paths_through: match diagram.count() == listed.len().into() {
                true => needed.iter().map(|&count| Some(count.into())).collect(),
                false => paths_through(&graph, &diagram),
            },
            fussell_vesely: diagram.fussell_vesely(names.len()),
            birnbaum: match diagram.complete_up_to {
                None => Some(diagram.birnbaum(names.len()).unwrap_or_else(|| vec![0.0; names.len()])),
                Some(_) => None,
            },
            needed,
            listed_places,
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
        (model, effort.is_cancelled())
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

    /// How many paths are none any more without the cause at `place`, if that is known.
    pub(super) fn paths_through(&self, place: usize) -> Option<&BigUint> {
        if self.pivotal[place] { Some(&self.count) } else { self.paths_through[place].as_ref() }
    }

    /// The Fussell–Vesely importance of the cause at `place`, if it is a root cause or has a guard.
    pub(super) fn fussell_vesely(&self, place: usize) -> Option<f64> {
        self.is_variable(place).then(|| self.fussell_vesely[place])
    }

    /// The Birnbaum importance of the cause at `place`, if it is a root cause or has a guard, and all paths are known.
    pub(super) fn birnbaum(&self, place: usize) -> Option<f64> {
        self.birnbaum.as_ref().filter(|_| self.is_variable(place)).map(|birnbaum| birnbaum[place])
    }

    fn is_variable(&self, place: usize) -> bool {
        is_variable(&self.graph, place)
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

/// How many of these paths need each cause, by place.
fn needed(graph: &CauseGraph, ways: &Ways, paths: &[Vec<usize>]) -> Vec<usize> {
    let mut counts = vec![0; graph.causes.len()];
    let (states, reached) = (graph.states(), reached(graph, ways, paths));
    for some in paths.chunks(LANES) {
        let needed = Courses::of(graph, ways, &states, some, &reached).needed(ways, &reached);
        for &place in &reached {
            counts[place] += needed[place].count_ones() as usize;
        }
    }
    counts
}

/// Whether the cause at `place` is free to be: a root cause, or an inner one with a guard.
fn is_variable(graph: &CauseGraph, place: usize) -> bool {
    let cause = &graph.causes[place];
    cause.is_root() || cause.is_blockable && cause.state != State::Refuted
}

/// How much may be spent on paths through inner causes: enough for a tree of some dozen causes, in less than a millisecond.
const MOST_PARTS: usize = 1_000;

/// How many paths go through each cause, by place; none for inner causes without a guard in a tree so large that it would take
/// too long.
fn paths_through(graph: &CauseGraph, diagram: &Diagram) -> Vec<Option<BigUint>> {
    let causes = graph.causes.len();
    let inner = (0..causes).filter(|&place| !is_variable(graph, place)).count();
    let is_small = inner * causes <= MOST_PARTS && diagram.complete_up_to.is_none();
    let mut watch = |_: Progress| ControlFlow::Continue(());
    let mut effort = Effort::of(MOST_PARTS, &mut watch);
    let of_place = |(place, paths): (usize, BigUint)| {
        if is_variable(graph, place) {
            Some(paths)
        } else if graph.causes[place].state == State::Refuted {
            Some(BigUint::ZERO)
        } else if is_small {
            inner::paths_through(graph, place, &mut effort)
        } else {
            None
        }
    };
    diagram.passages(causes).into_iter().enumerate().map(of_place).collect()
}
