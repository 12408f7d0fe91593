//! How does each cause stand to the problem?

use crate::document::{CauseId, Review, State};
use crate::engine::graph::CauseGraph;

/// How a cause stands to the problem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// Whether it leads to the problem, or is it.
    pub(super) is_in_tree: bool,
    /// Whether it leads there by some way on which no cause is refuted, and is not refuted itself.
    pub(super) is_standing: bool,
    /// Whether it is a root cause that stands, which the problem itself is not.
    pub(super) is_leaf: bool,
}

/// How every cause of the review stands, by name.
pub(super) fn standings(review: &Review, graph: &CauseGraph) -> Vec<Standing> {
    let problem = graph.causes.len().checked_sub(1);
    let mut is_reached = vec![false; graph.causes.len()];
    let mut of_cause: Vec<(CauseId, Standing)> = Vec::with_capacity(graph.causes.len());
    // Each cause stands after all that explain it, so that backwards the effects come first.
    for (place, node) in graph.causes.iter().enumerate().rev() {
        let is_problem = Some(place) == problem;
        let is_standing = (is_problem || is_reached[place]) && node.state != State::Refuted;
        if is_standing {
            graph.below(place).for_each(|member| is_reached[member] = true);
        }
        let is_leaf = is_standing && !is_problem && node.is_root();
        of_cause.push((node.id, Standing { is_in_tree: true, is_standing, is_leaf }));
    }
    of_cause.sort_unstable_by_key(|&(id, _)| id);
    let mut in_tree = of_cause.into_iter().peekable();
    let standing = |&id: &CauseId| in_tree.next_if(|&(it, _)| it == id).map(|(_, it)| it).unwrap_or_default();
    review.causes.keys().map(standing).collect()
}
