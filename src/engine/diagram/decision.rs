//! For which combinations of its variables is a formula true?

use rustc_hash::FxHashMap;

use crate::engine::diagram::table::{NO, Node, NodeId, Operation, Progress, Table, YES};

/// Whether all inputs or any of them are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// True if all inputs are.
    All,
    /// True if any input is.
    Any,
}

/// Functions of variables as reduced ordered binary decision diagrams (Bryant, "Graph-based algorithms for Boolean
/// function manipulation", IEEE Transactions on Computers 35, 1986).
pub(super) struct Functions {
    table: Table,
    results: FxHashMap<(Kind, NodeId, NodeId), NodeId>,
}

impl Functions {
    /// No functions but true and false.
    pub(super) fn new() -> Self {
        Self { table: Table::new(), results: FxHashMap::default() }
    }

    /// How much work has been done: the number of different steps of operations.
    pub(super) fn operations(&self) -> usize {
        self.results.len()
    }

    /// The decision at `id`.
    pub(super) fn node(&self, id: NodeId) -> Node {
        self.table.node(id)
    }

    /// The function that is true if the variable of `level` is.
    pub(super) fn variable(&mut self, level: u32) -> NodeId {
        self.table.intern(Node { level, low: NO, high: YES })
    }

    /// The function that is true if all or any of `inputs` are.
    pub(super) fn combine(&mut self, kind: Kind, mut inputs: Vec<NodeId>) -> NodeId {
        // From the lowest level upward, each step adds on top of what stands.
        inputs.sort_by_key(|&input| std::cmp::Reverse(self.table.level(input)));
        let mut inputs = inputs.into_iter();
        let first = inputs.next().unwrap_or(match kind {
            Kind::All => YES,
            Kind::Any => NO,
        });
        inputs.fold(first, |sum, input| Combination { functions: self, kind }.run((input, sum)))
    }
}

struct Combination<'a> {
    functions: &'a mut Functions,
    kind: Kind,
}

impl Combination<'_> {
    /// The question in the one form that it is remembered by.
    fn name(&self, (left, right): (NodeId, NodeId)) -> (Kind, NodeId, NodeId) {
        (self.kind, left.min(right), left.max(right))
    }
}

impl Operation for Combination<'_> {
    type Key = (NodeId, NodeId);

    fn open(&mut self, key @ (left, right): Self::Key) -> Progress<Self::Key> {
        let (deciding, neutral) = match self.kind {
            Kind::All => (NO, YES),
            Kind::Any => (YES, NO),
        };
        if left == deciding || right == deciding {
            return Progress::Known(deciding);
        }
        if left == neutral || left == right {
            return Progress::Known(right);
        }
        if right == neutral {
            return Progress::Known(left);
        }
        if let Some(&result) = self.functions.results.get(&self.name(key)) {
            return Progress::Known(result);
        }
        let (a, b) = (self.functions.node(left), self.functions.node(right));
        match a.level.cmp(&b.level) {
            std::cmp::Ordering::Less => Progress::Split { low: (a.low, right), high: (a.high, right) },
            std::cmp::Ordering::Equal => Progress::Split { low: (a.low, b.low), high: (a.high, b.high) },
            std::cmp::Ordering::Greater => Progress::Split { low: (left, b.low), high: (left, b.high) },
        }
    }

    fn close(&mut self, key @ (left, right): Self::Key, low: NodeId, high: NodeId) -> NodeId {
        let table = &mut self.functions.table;
        let level = table.level(left).min(table.level(right));
        let result = if low == high { low } else { table.intern(Node { level, low, high }) };
        let name = self.name(key);
        self.functions.results.insert(name, result);
        result
    }
}
