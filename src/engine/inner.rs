//! How many paths need an inner cause?

use num_bigint::BigUint;

use crate::engine::diagram::{Diagram, Effort};
use crate::engine::formula::Formula;
use crate::engine::graph::CauseGraph;

/// How many paths are no longer paths without the inner cause at `place`; none if the effort does not suffice for that.
///
/// The cause gets a guard of its own. Then the paths with the guard are those that need the cause, each with the guard added:
/// a minimal set needs the guard if and only if its other members do not suffice without the cause.
pub(super) fn paths_through(graph: &CauseGraph, place: usize, effort: &mut Effort) -> Option<BigUint> {
    let formula = Formula::with_guards(graph, |at| at == place || graph.causes[at].is_blockable);
    let diagram = Diagram::of(&formula, effort);
    match diagram.complete_up_to {
        None => diagram.passages(graph.causes.len()).into_iter().nth(place),
        Some(_) => None,
    }
}
