//! How are the nodes of a diagram kept, so that equal ones are one?

use rustc_hash::FxHashMap;

/// A node's index in its table.
pub(super) type NodeId = u32;

/// The end of a diagram that says no: false, or the family without any set.
pub(super) const NO: NodeId = 0;

/// The end of a diagram that says yes: true, or the family of the empty set alone.
pub(super) const YES: NodeId = 1;

/// A decision on the variable of one level.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Node {
    /// The level of the variable; it grows on every way down. The two ends lie below all levels.
    pub(super) level: u32,
    /// Where it goes on without the variable.
    pub(super) low: NodeId,
    /// Where it goes on with it.
    pub(super) high: NodeId,
}

/// The two ends, as nodes below all levels.
pub(super) const ENDS: [Node; 2] =
    [Node { level: u32::MAX, low: NO, high: NO }, Node { level: u32::MAX, low: YES, high: YES }];

/// The nodes of a diagram. Each stands after those it leads to, and no two are equal.
pub(super) struct Table {
    nodes: Vec<Node>,
    index: FxHashMap<Node, NodeId>,
}

impl Table {
    /// A table with the two ends.
    pub(super) fn new() -> Self {
        Self { nodes: ENDS.to_vec(), index: FxHashMap::default() }
    }

    /// The node at `id`.
    pub(super) fn node(&self, id: NodeId) -> Node {
        self.nodes[id as usize]
    }

    /// The level of the node at `id`.
    pub(super) fn level(&self, id: NodeId) -> u32 {
        self.node(id).level
    }

    /// The nodes but the two ends, each after those it leads to.
    pub(super) fn decisions(&self) -> &[Node] {
        &self.nodes[ENDS.len()..]
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The one node that reads so.
    pub(super) fn intern(&mut self, node: Node) -> NodeId {
        let nodes = &mut self.nodes;
        *self.index.entry(node).or_insert_with(|| {
            nodes.push(node);
            (nodes.len() - 1) as NodeId
        })
    }
}

/// How far an operation knows its result.
pub(super) enum Progress<Key> {
    /// It knows it.
    Known(NodeId),
    /// It has to know these two first.
    Split {
        /// What it comes to without the variable.
        low: Key,
        /// What it comes to with the variable.
        high: Key,
    },
}

/// An operation on diagrams that goes down both branches and joins what they come to. It is run without recursion, so that
/// a deep diagram cannot exhaust the stack.
pub(super) trait Operation {
    /// What it is asked for.
    type Key: Copy;

    /// How many more steps it may take.
    fn steps(&mut self) -> &mut usize;

    /// Looks whether the result is known.
    fn open(&mut self, key: Self::Key) -> Progress<Self::Key>;

    /// Joins the results of both branches and remembers the result; none if the steps do not suffice for that.
    fn close(&mut self, key: Self::Key, low: NodeId, high: NodeId) -> Option<NodeId>;

    /// The result for `key`; none if the steps do not suffice for it.
    fn run(&mut self, key: Self::Key) -> Option<NodeId> {
        struct Frame<Key> {
            key: Key,
            high: Key,
            low: Option<NodeId>,
        }
        let mut frames: Vec<Frame<Self::Key>> = Vec::new();
        let mut next = key;
        loop {
            let mut result = match self.open(next) {
                Progress::Known(result) => result,
                Progress::Split { low, high } => {
                    let steps = self.steps();
                    *steps = steps.checked_sub(1)?;
                    frames.push(Frame { key: next, high, low: None });
                    next = low;
                    continue;
                }
            };
            loop {
                let Some(frame) = frames.last_mut() else { return Some(result) };
                let Some(low) = frame.low else {
                    frame.low = Some(result);
                    next = frame.high;
                    break;
                };
                let key = frame.key;
                frames.pop();
                result = self.close(key, low, result)?;
            }
        }
    }
}
