//! Every recurrence path at once, without writing them out.

mod build;
mod counting;
mod cut;
mod decision;
mod effort;
mod influence;
mod inside;
mod listing;
mod minimal;
mod number;
mod orders;
mod polynomial;
mod race;
mod smallest;
mod table;
mod tails;
mod weights;

use crate::engine::analysis::Known;
pub(super) use effort::Effort;
pub use effort::{Progress, Watch};
pub(super) use listing::Listing;
use table::{ENDS, NO, Node, NodeId, YES};

/// The recurrence paths as a zero-suppressed decision diagram in modules.
///
/// A node decides whether what stands on its level belongs to a path: one cause, or a module, which stands for each of
/// its own minimal sets. Nodes come after those they lead to, and a module's after its own modules'; so every question
/// about all paths is one loop over the nodes.
pub(super) struct Diagram {
    /// The nodes; the first two are the ends.
    nodes: Vec<Node>,
    /// What stands on each level.
    levels: Vec<Member>,
    /// Where the family of all paths begins.
    root: NodeId,
    /// Up to which size the sets are known; none if all are.
    pub(super) complete_up_to: Option<usize>,
    /// The share of the states of all other causes in which it depends on each level whether the problem comes about; none if not
    /// all sets are known.
    birnbaum: Option<Vec<f64>>,
}

/// What stands on a level.
#[derive(Clone, Copy)]
enum Member {
    /// The cause at this place of the graph.
    Cause(usize),
    /// The module whose family begins here.
    Module(NodeId),
}

impl Default for Diagram {
    /// No sets.
    fn default() -> Self {
        Self { nodes: ENDS.to_vec(), levels: Vec::new(), root: NO, complete_up_to: None, birnbaum: None }
    }
}

impl Diagram {
    /// Whether all paths are known.
    pub(super) const fn known(&self) -> Known {
        match self.complete_up_to {
            Some(all_up_to) => Known::AtLeast { all_up_to },
            None => Known::Exactly,
        }
    }

    /// In what share of the states of all other causes it depends on each of so many causes, by place, whether the problem comes
    /// about: the structural importance of Birnbaum, "On the importance of different components in a multicomponent system",
    /// 1969. None if not all paths are known.
    pub(super) fn birnbaum(&self, places: usize) -> Option<Vec<f64>> {
        let by_level = self.birnbaum.as_ref()?;
        let mut by_place = vec![0.0; places];
        for (level, &importance) in self.levels.iter().zip(by_level) {
            if let Member::Cause(place) = *level {
                by_place[place] = importance;
            }
        }
        Some(by_place)
    }

    /// The causes that are a path by themselves, by place.
    pub(super) fn alone(&self) -> Vec<usize> {
        let mut alone = Vec::new();
        let mut families = vec![self.root];
        while let Some(mut family) = families.pop() {
            while family != NO && family != YES {
                let node = self.nodes[family as usize];
                // No minimal set holds another: where the empty set follows, nothing else does.
                if node.high == YES {
                    match self.levels[node.level as usize] {
                        Member::Cause(place) => alone.push(place),
                        Member::Module(root) => families.push(root),
                    }
                }
                family = node.low;
            }
        }
        alone
    }
}
