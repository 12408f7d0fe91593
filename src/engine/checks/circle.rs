//! Does a cause lead to itself?

use std::collections::{BTreeSet, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;

use crate::document::{Cause, CauseId, Parked, ParkedId};
use crate::edit::{Edit, Slot};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "circle",
    rule: "S13",
    level: Level::Error,
    is_default: true,
    why: "circle-why",
    source: "source-wba",
    sees: Parts::PARKED.and(Parts::TREE),
    look: Look::Whole(run),
};

/// A file with a circle opens with the link parked that closes it, and no edit closes one; a review that was put together
/// otherwise may hold circles still.
fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    for circle in circles(view) {
        if let Some(&first) = circle.first() {
            hints.add(check, first).others(circle).count(IS_CLOSED);
        }
    }
    for (&id, parked) in &view.review.parking_lot {
        if let Parked::Link { effect, cause } = *parked {
            match way(view, cause, effect) {
                Some(way) => hints.add(check, id).others(way).count(WOULD_CLOSE),
                None => {
                    let fix = linked(view, effect, cause, id);
                    hints.add(check, id).others([cause, effect]).count(WOULD_FIT).fix(fix)
                }
            };
        }
    }
}

/// What the hint says.
const WOULD_CLOSE: usize = 0;
const WOULD_FIT: usize = 1;
const IS_CLOSED: usize = 2;

/// One circle of causes, from cause to effect, in each part of the review that holds any.
fn circles(view: &View<'_>) -> Vec<Vec<CauseId>> {
    let mut graph: DiGraph<CauseId, ()> = DiGraph::new();
    let nodes: FxHashMap<CauseId, NodeIndex> =
        view.review.causes.keys().map(|&id| (id, graph.add_node(id))).collect();
    for (effect, cause) in view.review.links() {
        if let (Some(&effect), Some(&cause)) = (nodes.get(&effect), nodes.get(&cause)) {
            graph.add_edge(effect, cause, ());
        }
    }
    let is_closed =
        |part: &Vec<NodeIndex>| part.len() > 1 || part.iter().any(|&it| graph.contains_edge(it, it));
    let closed = |part: Vec<NodeIndex>| {
        let first = part.iter().map(|&node| graph[node]).min()?;
        let below: BTreeSet<CauseId> = view.review.causes.get(&first)?.causes().collect();
        below.into_iter().find_map(|id| way(view, id, first))
    };
    let mut circles: Vec<Vec<CauseId>> =
        kosaraju_scc(&graph).into_iter().filter(is_closed).filter_map(closed).collect();
    circles.sort_unstable();
    circles
}

/// The shortest way up to `cause` from `effect`, where that stands below it: the circle that would be closed if `cause` were made a
/// cause of `effect`.
fn way(view: &View<'_>, cause: CauseId, effect: CauseId) -> Option<Vec<CauseId>> {
    let mut came_from: FxHashMap<CauseId, CauseId> = FxHashMap::default();
    let mut waiting = VecDeque::from([cause]);
    while let Some(id) = waiting.pop_front() {
        if id == effect {
            let mut way = vec![effect];
            let mut at = effect;
            while let Some(&above) = came_from.get(&at).filter(|_| at != cause) {
                way.push(above);
                at = above;
            }
            return Some(way);
        }
        for below in view.review.causes.get(&id).into_iter().flat_map(Cause::causes) {
            if below != cause && !came_from.contains_key(&below) {
                came_from.insert(below, id);
                waiting.push_back(below);
            }
        }
    }
    None
}

/// The link in its place, out of the parking lot.
fn linked(view: &View<'_>, effect: CauseId, cause: CauseId, parked: ParkedId) -> Option<Fix> {
    let is_linked = view.review.causes.get(&effect)?.causes().any(|it| it == cause);
    let is_problem = view.review.problem == Some(cause);
    (!is_linked && !is_problem && view.review.causes.contains_key(&cause)).then(|| {
        let link = Edit::LinkCause { effect, cause, slot: Slot::LAST };
        Fix::Edits(vec![link, Edit::DeleteParked(parked)])
    })
}
