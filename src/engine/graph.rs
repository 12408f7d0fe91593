//! Which causes lie below the problem, and in which order can they be reckoned?

use std::collections::{BTreeSet, HashMap};

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::DfsPostOrder;

use crate::document::{CauseId, Review, State};

/// The causes below the problem, each after all causes that explain it; the problem is the last.
///
/// What the graph does not hold: links to causes that do not exist, links that would close a circle, and
/// explanations of which such links have left nothing.
pub(super) struct CauseGraph {
    /// The causes. A cause's index here is its *place*.
    pub(super) causes: Vec<CauseNode>,
}

/// One cause in the graph.
pub(super) struct CauseNode {
    /// Its name.
    pub(super) id: CauseId,
    /// How sure the room is of it.
    pub(super) state: State,
    /// Whether an action names it as blocked, at whatever stage and to whatever effect.
    pub(super) is_blockable: bool,
    /// The places of the causes of each explanation.
    pub(super) explanations: Vec<Vec<usize>>,
}

impl CauseNode {
    /// Whether it is a root cause.
    pub(super) fn is_root(&self) -> bool {
        self.state != State::Refuted && self.explanations.is_empty()
    }
}

enum Node {
    Cause(CauseId),
    Explanation,
}

impl CauseGraph {
    /// The graph below the review's problem; empty if there is none.
    pub(super) fn of(review: &Review) -> Self {
        let Some(problem) = review.problem.filter(|id| review.causes.contains_key(id)) else {
            return Self { causes: Vec::new() };
        };
        let (graph, top) = whole_graph(review, problem);
        let mut order = Vec::with_capacity(graph.node_count());
        let mut walk = DfsPostOrder::new(&graph, top);
        while let Some(node) = walk.next(&graph) {
            order.push(node);
        }
        // In this order the far end of a link comes first, unless the link leads back to where the walk came from.
        let mut turns = vec![0; graph.node_count()];
        for (turn, node) in order.iter().enumerate() {
            turns[node.index()] = turn;
        }
        let blockable: BTreeSet<CauseId> =
            review.actions.values().flat_map(|action| action.blocks.iter().copied()).collect();
        let mut places = vec![0; graph.node_count()];
        // The explanation in which a cause was last met, so that it stands in each once.
        let mut met = vec![None; graph.node_count()];
        let mut causes = Vec::with_capacity(graph.node_count());
        for node in order {
            let Node::Cause(id) = graph[node] else { continue };
            let mut explanations = Vec::new();
            for explanation in in_reading_order(&graph, node) {
                let members: Vec<usize> = in_reading_order(&graph, explanation)
                    .filter(|member| turns[member.index()] < turns[explanation.index()])
                    .filter(|member| met[member.index()].replace(explanation) != Some(explanation))
                    .map(|member| places[member.index()])
                    .collect();
                if !members.is_empty() {
                    explanations.push(members);
                }
            }
            places[node.index()] = causes.len();
            let state = review.causes.get(&id).map(|cause| cause.state).unwrap_or_default();
            causes.push(CauseNode { id, state, is_blockable: blockable.contains(&id), explanations });
        }
        Self { causes }
    }

    /// The place of the problem, if it has causes: else nothing can be derived.
    pub(super) fn problem(&self) -> Option<usize> {
        let place = self.causes.len().checked_sub(1)?;
        (!self.causes[place].explanations.is_empty()).then_some(place)
    }

    /// The place of each cause, by name.
    pub(super) fn places(&self) -> HashMap<CauseId, usize> {
        self.causes.iter().enumerate().map(|(place, cause)| (cause.id, place)).collect()
    }
}

/// Every cause that can be reached from the problem and every explanation between them, circles included.
fn whole_graph(review: &Review, problem: CauseId) -> (DiGraph<Node, ()>, NodeIndex) {
    let mut graph = DiGraph::new();
    let top = graph.add_node(Node::Cause(problem));
    let mut nodes = HashMap::from([(problem, top)]);
    let mut waiting = vec![(problem, top)];
    while let Some((id, effect)) = waiting.pop() {
        let Some(cause) = review.causes.get(&id) else { continue };
        for explanation in &cause.explanations {
            let together = graph.add_node(Node::Explanation);
            graph.add_edge(effect, together, ());
            for link in explanation.causes.iter().filter(|link| review.causes.contains_key(&link.cause)) {
                let node = *nodes.entry(link.cause).or_insert_with(|| {
                    let node = graph.add_node(Node::Cause(link.cause));
                    waiting.push((link.cause, node));
                    node
                });
                graph.add_edge(together, node, ());
            }
        }
    }
    (graph, top)
}

/// What a node leads to, as the review lists it: petgraph gives the newest edge first.
fn in_reading_order(graph: &DiGraph<Node, ()>, node: NodeIndex) -> impl Iterator<Item = NodeIndex> + use<> {
    let mut neighbors: Vec<NodeIndex> = graph.neighbors(node).collect();
    neighbors.reverse();
    neighbors.into_iter()
}
