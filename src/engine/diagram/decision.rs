//! For which combinations of its variables is a formula true?

use rustc_hash::FxHashMap;

use crate::engine::diagram::cut::Cut;
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
///
/// Behind a cut they tell the truth only where no more variables are true than it allows, and no way down takes more, which
/// keeps them small (Rauzy, "Mathematical foundations of minimal cutsets", IEEE Transactions on Reliability 50, 2001).
/// Every function but the one that is always true is false where all variables are.
pub(super) struct Functions {
    table: Table,
    /// The most variables that a way down from each node takes.
    longest: Vec<u16>,
    results: FxHashMap<(Kind, Question), NodeId>,
    cut: Cut,
    steps: usize,
}

/// Two functions, and how many variables may still be true. Equal questions read the same.
type Question = (NodeId, NodeId, Cut);

impl Functions {
    /// No functions but true and false, for sets up to a cut and for so many steps of operations.
    pub(super) fn new(cut: Cut, steps: usize) -> Self {
        Self { table: Table::new(), longest: vec![0; 2], results: FxHashMap::default(), cut, steps }
    }

    /// How many more steps of operations may be taken.
    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    /// Lets operations take so many more steps, whatever was left before.
    pub(super) fn grant(&mut self, steps: usize) {
        self.steps = steps;
    }

    /// The decision at `id`.
    pub(super) fn node(&self, id: NodeId) -> Node {
        self.table.node(id)
    }

    /// The function that is true if the variable of `level` is.
    pub(super) fn variable(&mut self, level: u32) -> NodeId {
        self.intern(Node { level, low: NO, high: YES })
    }

    /// The function that is true if all or any of `inputs` are; none if the steps do not suffice for it.
    pub(super) fn combine(&mut self, kind: Kind, mut inputs: Vec<NodeId>) -> Option<NodeId> {
        // From the lowest level upward, each step adds on top of what stands.
        inputs.sort_by_key(|&input| std::cmp::Reverse(self.table.level(input)));
        let mut inputs = inputs.into_iter();
        let first = inputs.next().unwrap_or(match kind {
            Kind::All => YES,
            Kind::Any => NO,
        });
        inputs.try_fold(first, |sum, input| {
            let question = self.question(input, sum, self.cut);
            Combination { functions: self, kind }.run(question)
        })
    }

    fn question(&self, left: NodeId, right: NodeId, cut: Cut) -> Question {
        let longest = self.longest[left as usize].saturating_add(self.longest[right as usize]);
        (left.min(right), left.max(right), if cut.spares(longest) { Cut::NONE } else { cut })
    }

    fn intern(&mut self, node: Node) -> NodeId {
        let id = self.table.intern(node);
        if id as usize == self.longest.len() {
            let with = self.longest[node.high as usize].saturating_add(1);
            self.longest.push(with.max(self.longest[node.low as usize]));
        }
        id
    }
}

struct Combination<'a> {
    functions: &'a mut Functions,
    kind: Kind,
}

impl Operation for Combination<'_> {
    type Key = Question;

    fn steps(&mut self) -> &mut usize {
        &mut self.functions.steps
    }

    fn open(&mut self, key @ (left, right, cut): Question) -> Progress<Question> {
        let (deciding, neutral) = match self.kind {
            Kind::All => (NO, YES),
            Kind::Any => (YES, NO),
        };
        if left == deciding || right == deciding {
            return Progress::Known(deciding);
        }
        // The ends come first in a question, so that none but the left can be neutral.
        if (left == neutral || left == right) && cut.spares(self.functions.longest[right as usize]) {
            return Progress::Known(right);
        }
        if cut.is_reached() {
            // The rest of the variables are false, and so is every function but the one that is always true.
            return Progress::Known(NO);
        }
        if let Some(&result) = self.functions.results.get(&(self.kind, key)) {
            return Progress::Known(result);
        }
        let (a, b) = (self.functions.node(left), self.functions.node(right));
        let (low, high) = match a.level.cmp(&b.level) {
            std::cmp::Ordering::Less => ((a.low, right), (a.high, right)),
            std::cmp::Ordering::Equal => ((a.low, b.low), (a.high, b.high)),
            std::cmp::Ordering::Greater => ((left, b.low), (left, b.high)),
        };
        Progress::Split {
            low: self.functions.question(low.0, low.1, cut),
            high: self.functions.question(high.0, high.1, cut.next()),
        }
    }

    fn close(&mut self, key @ (left, right, _): Question, low: NodeId, high: NodeId) -> Option<NodeId> {
        let level = self.functions.table.level(left).min(self.functions.table.level(right));
        let result = if low == high { low } else { self.functions.intern(Node { level, low, high }) };
        self.functions.results.insert((self.kind, key), result);
        Some(result)
    }
}
