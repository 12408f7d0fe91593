//! What do the recurrence paths depend on, kept so that other questions need no new diagram?

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

use num_bigint::BigUint;

use crate::document::{CauseId, Review, State};
use crate::engine::analysis::{
    Analysis, CauseFinding, Closure, Coverage, Known, OpenPath, RecurrencePath, RecurrencePaths, RootCause,
};
use crate::engine::coverage::Blocking;
use crate::engine::diagram::{Diagram, Effort, Progress, Watch};
use crate::engine::evidence::{Courses, LANES, weakest_upward};
use crate::engine::formula::Formula;
use crate::engine::graph::CauseGraph;
use crate::engine::inner;
use crate::engine::necessity::{pivotal, possible};
use crate::engine::ranking::{rank, share};

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
/// It depends on the links of the tree, on the states of its causes, and on which causes have an action at all: not on wording,
/// nor on what the actions are and how far they have come. While these stay, it serves for any such change.
pub struct Model {
    graph: CauseGraph,
    places: HashMap<CauseId, usize>,
    names: Vec<CauseId>,
    formula: Formula,
    diagram: Diagram,
    /// How many paths go through each cause, by place; of inner causes without a guard only where that is soon found.
    through: Vec<Option<BigUint>>,
    count: BigUint,
}

impl Model {
    /// The tree of a review and its recurrence paths, as many of them as `options` leave work for.
    pub fn of(review: &Review, options: &Options) -> Self {
        Self::begun(review, options, &mut |_| ControlFlow::Continue(())).0
    }

    /// The same while `watch` is told how far it has come; none if it ends the search.
    pub fn watched(review: &Review, options: &Options, watch: Watch) -> Option<Self> {
        let (model, is_cancelled) = Self::begun(review, options, watch);
        (!is_cancelled).then_some(model)
    }

    /// The model, or what there is of it when the search was ended from outside, and whether it was.
    fn begun(review: &Review, options: &Options, watch: Watch) -> (Self, bool) {
        let mut graph = CauseGraph::of(review);
        if graph.problem().is_none() {
            graph.causes.clear();
        }
        let formula = Formula::of(&graph);
        let mut effort = Effort::of(options.most_steps, watch);
        let diagram = Diagram::of(&formula, &mut effort);
        let through = through(&graph, &diagram);
        let model = Self {
            places: graph.places(),
            names: graph.causes.iter().map(|cause| cause.id).collect(),
            through,
            count: diagram.count(),
            graph,
            formula,
            diagram,
        };
        (model, effort.is_cancelled())
    }

    /// Shows every known recurrence path, in no order that means anything; there may be very many. For the smallest in order,
    /// see [`RecurrencePaths::listed`].
    pub fn each_path(&self, visit: impl FnMut(&[CauseId])) {
        self.diagram.each_path(&self.names, visit);
    }

    /// How many recurrence paths are known.
    pub const fn count(&self) -> &BigUint {
        &self.count
    }

    /// How many paths the actions of `review` close; its tree has to be the one of the model.
    pub fn coverage(&self, review: &Review) -> Coverage {
        if self.graph.causes.is_empty() {
            Coverage::default()
        } else {
            self.blocking(review).coverage(&self.formula, &self.diagram)
        }
    }

    /// Everything that is derived from `review`; its tree has to be the one of the model.
    pub fn analyse(&self, review: &Review, options: &Options) -> Analysis {
        let blocking = self.blocking(review);
        let possible = possible(&self.graph);
        let pivotal = pivotal(&self.graph, &possible);
        let listed = self.listed(&blocking, options);
        Analysis {
            problem: review.problem,
            root_causes: self.root_causes(&possible, &pivotal),
            open_paths: self.open_paths(&blocking, &listed, options),
            recurrence_paths: RecurrencePaths {
                count: self.count.clone(),
                by_size: self.by_size(),
                listed,
                known: self.known(),
            },
            coverage: self.coverage(review),
            causes: self.findings(&blocking, &pivotal),
        }
    }

    /// Whether the known paths are all that there are.
    pub const fn known(&self) -> Known {
        match self.diagram.complete_up_to {
            Some(all_up_to) => Known::AtLeast { all_up_to },
            None => Known::Exactly,
        }
    }

    /// How many paths there are of each size, of every size up to which all are known.
    pub fn by_size(&self) -> Vec<BigUint> {
        let mut by_size = self.diagram.by_size();
        let known = self.diagram.complete_up_to.unwrap_or(0);
        by_size.resize(by_size.len().max(known), BigUint::ZERO);
        by_size
    }

    fn blocking(&self, review: &Review) -> Blocking {
        Blocking::of(review, &self.places, self.graph.causes.len())
    }

    fn root_causes(&self, possible: &[bool], pivotal: &[bool]) -> Vec<RootCause> {
        let mut is_alone = vec![false; self.graph.causes.len()];
        for place in self.diagram.alone() {
            is_alone[place] = true;
        }
        let weakest = weakest_upward(&self.graph, possible);
        let mut root_causes: Vec<RootCause> = self
            .graph
            .causes
            .iter()
            .enumerate()
            .filter(|(_, cause)| cause.is_root())
            .map(|(place, cause)| {
                // A root cause is a variable, so this is known.
                let paths = self.through[place].clone().unwrap_or_default();
                RootCause {
                    id: cause.id,
                    rank: 0,
                    share: share(&paths, &self.count),
                    paths,
                    is_pivotal: pivotal[place],
                    is_alone: is_alone[place],
                    weakest_evidence: weakest[place],
                }
            })
            .collect();
        rank(&mut root_causes);
        root_causes
    }

    fn listed(&self, blocking: &Blocking, options: &Options) -> Vec<RecurrencePath> {
        let paths = self.diagram.smallest(&self.names, &|_| false, options.listed_limit);
        self.with_evidence(paths)
            .zip(1..)
            .map(|((members, places, weakest_evidence), number)| RecurrencePath {
                number,
                members,
                closure: blocking.closure(&places),
                closed_by: blocking.closed_by(&places),
                weakest_evidence,
            })
            .collect()
    }

    fn open_paths(&self, blocking: &Blocking, listed: &[RecurrencePath], options: &Options) -> Vec<OpenPath> {
        let is_blocked = |place| blocking.is_blocked(place);
        let paths = self.diagram.smallest(&self.names, &is_blocked, options.listed_limit);
        // Both lists have the same order, so that the open ones among the listed are the first of the open ones.
        let mut numbers = listed.iter().filter(|path| path.closure == Closure::Open).map(|path| path.number);
        self.with_evidence(paths)
            .map(|(members, _, weakest_evidence)| OpenPath {
                number: numbers.next(),
                members,
                weakest_evidence,
            })
            .collect()
    }

    /// Paths with the places of their members and their weakest evidence.
    fn with_evidence(
        &self,
        paths: Vec<Vec<CauseId>>,
    ) -> impl Iterator<Item = (Vec<CauseId>, Vec<usize>, State)> {
        let place = |id| self.places.get(id).copied();
        let places: Vec<Vec<usize>> =
            paths.iter().map(|path| path.iter().filter_map(place).collect()).collect();
        let mut weakest = Vec::with_capacity(paths.len());
        for some in places.chunks(LANES) {
            let courses = Courses::of(&self.graph, some);
            weakest.extend((0..some.len()).map(|lane| courses.weakest(&self.graph, lane)));
        }
        paths.into_iter().zip(places).zip(weakest).map(|((path, places), weakest)| (path, places, weakest))
    }

    fn findings(&self, blocking: &Blocking, pivotal: &[bool]) -> BTreeMap<CauseId, CauseFinding> {
        let finding = |(place, &id): (usize, &CauseId)| {
            let finding = CauseFinding {
                is_root: self.graph.causes[place].is_root(),
                is_pivotal: pivotal[place],
                paths_through: if pivotal[place] {
                    Some(self.count.clone())
                } else {
                    self.through[place].clone()
                },
                shield: blocking.shield(place),
            };
            (id, finding)
        };
        self.names.iter().enumerate().map(finding).collect()
    }
}

/// How much may be spent on paths through inner causes: enough for a tree of some dozen causes, in less than a millisecond.
const MOST_PARTS: usize = 1_000;

/// How many paths go through each cause, by place; none for inner causes without a guard in a tree so large that it would take
/// too long.
fn through(graph: &CauseGraph, diagram: &Diagram) -> Vec<Option<BigUint>> {
    let causes = graph.causes.len();
    let is_variable = |place: usize| graph.causes[place].is_root() || graph.causes[place].is_blockable;
    let inner = (0..causes).filter(|&place| !is_variable(place)).count();
    let is_small = inner * causes <= MOST_PARTS && diagram.complete_up_to.is_none();
    let mut watch = |_: Progress| ControlFlow::Continue(());
    let mut effort = Effort::of(MOST_PARTS, &mut watch);
    let of_place = |(place, paths): (usize, BigUint)| {
        if is_variable(place) {
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
