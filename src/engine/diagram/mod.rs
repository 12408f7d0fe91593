//! Every recurrence path at once, without writing them out.

mod build;
mod counting;
mod cut;
mod decision;
mod importance;
mod inside;
mod losses;
mod minimal;
mod number;
mod polynomial;
mod smallest;
mod table;

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::formula::Term;
use table::{NO, Node, NodeId, YES};

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
    /// Where each node of the formula stands.
    standing: Vec<Standing>,
    /// What is lost without each node of the formula that is neither a variable nor a module.
    losses: FxHashMap<Term, Loss>,
    /// Up to which size the sets are known; none if all are.
    pub(super) complete_up_to: Option<usize>,
}

/// What is lost without a node of the formula.
struct Loss {
    /// The module that it is in.
    module: Term,
    /// How many minimal sets of the module do not make it true any more, if that was not too much work.
    count: Option<BigUint>,
}

/// Where a node of the formula stands in a diagram.
#[derive(Clone, Copy)]
enum Standing {
    /// Nowhere: it is inside a module, or on no way to the problem.
    Nowhere,
    /// On a level.
    Level(u32),
    /// It is the same as the problem.
    Whole,
}

/// What stands on a level.
#[derive(Clone, Copy)]
enum Member {
    /// The cause at this place of the graph.
    Cause(usize),
    /// The module whose family begins here.
    Module(NodeId),
}

impl Diagram {
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
