//! For which combinations of its variables is a formula true?

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::table::{ENDS, Frame, Known, Memo, NO, Node, NodeId, Operation, Table, YES};
use crate::engine::reduction::Kind;

/// Functions of variables as reduced ordered binary decision diagrams (Bryant, "Graph-based algorithms for Boolean
/// function manipulation", IEEE Transactions on Computers 35, 1986).
///
/// Behind a cut they tell the truth only where no more variables are true than it allows, and no way down takes more, which
/// keeps them small (Rauzy, "Mathematical foundations of minimal cutsets", IEEE Transactions on Reliability 50, 2001).
/// Every function but the one that is always true is false where all variables are.
pub(super) struct Functions {
    table: Table,
    /// The most variables that a way down from each node takes; kept behind a cut alone.
    longest: Vec<u16>,
    memo: Memo,
    waiting: Vec<Frame<Question>>,
    cut: Cut,
}

/// Two functions, and how many variables may still be true. Equal questions read the same.
type Question = (NodeId, NodeId, Cut);

impl Functions {
    /// No functions but true and false, for sets up to a cut; no others, until it is cleared.
    pub(super) fn new(cut: Cut) -> Self {
        Self {
            table: Table::new(),
            longest: vec![0; ENDS.len()],
            memo: Memo::new(),
            waiting: Vec::new(),
            cut,
        }
    }

    /// Forgets all functions but true and false, and makes room for so many.
    pub(super) fn clear(&mut self, room: usize) {
        self.table.clear(room);
        self.longest.truncate(ENDS.len());
        self.memo.clear(room);
    }

    /// The decisions.
    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// The function that is true if the variable of `level` is.
    pub(super) fn variable(&mut self, level: u32) -> NodeId {
        self.intern(Node { level, low: NO, high: YES })
    }

    /// The function that is true if all or any of `inputs` are; none if the effort does not suffice for it.
    pub(super) fn combine(
        &mut self,
        kind: Kind,
        inputs: &mut [NodeId],
        effort: &mut Effort,
    ) -> Option<NodeId> {
        // From the lowest level upward, each step adds on top of what stands.
        inputs.sort_by_key(|&input| std::cmp::Reverse(self.table.level(input)));
        let (&mut first, others) = inputs.split_first_mut()?;
        others.iter().try_fold(first, |sum, &input| {
            let question = self.question(input, sum, self.cut);
            match kind {
                Kind::All => Combination::<true>(self).run(question, effort),
                Kind::Any => Combination::<false>(self).run(question, effort),
            }
        })
    }

    fn longest(&self, id: NodeId) -> u16 {
        if self.cut == Cut::NONE { 0 } else { self.longest[id as usize] }
    }

    fn question(&self, left: NodeId, right: NodeId, cut: Cut) -> Question {
        let cut = if cut == Cut::NONE
            || cut.spares(self.longest[left as usize].saturating_add(self.longest[right as usize]))
        {
            Cut::NONE
        } else {
            cut
        };
        (left.min(right), left.max(right), cut)
    }

    fn intern(&mut self, node: Node) -> NodeId {
        let id = self.table.intern(node);
        if self.cut != Cut::NONE && id as usize == self.longest.len() {
            let with = self.longest[node.high as usize].saturating_add(1);
            self.longest.push(with.max(self.longest[node.low as usize]));
        }
        id
    }
}

/// All of two functions, or any of them.
struct Combination<'a, const ALL: bool>(&'a mut Functions);

impl<const ALL: bool> Combination<'_, ALL> {
    fn entry((left, right, cut): Question) -> [u32; 3] {
        [left, right, cut.number() << 1 | u32::from(ALL)]
    }
}

impl<const ALL: bool> Operation for Combination<'_, ALL> {
    type Key = Question;

    fn waiting(&mut self) -> &mut Vec<Frame<Question>> {
        &mut self.0.waiting
    }

    #[inline]
    fn open(&mut self, key @ (left, right, cut): Question) -> Known<Question> {
        let Self(functions) = self;
        let (deciding, neutral) = if ALL { (NO, YES) } else { (YES, NO) };
        if left == deciding || right == deciding {
            return Known::Already(deciding);
        }
        // The ends come first in a question, so that none but the left can be neutral.
        if (left == neutral || left == right) && cut.spares(functions.longest(right)) {
            return Known::Already(right);
        }
        if cut.is_reached() {
            // The rest of the variables are false, and so is every function but the one that is always true.
            return Known::Already(NO);
        }
        if let Some(result) = functions.memo.get(Self::entry(key)) {
            return Known::Already(result);
        }
        let (a, b) = (functions.table.node(left), functions.table.node(right));
        let (low, high) = match a.level.cmp(&b.level) {
            std::cmp::Ordering::Less => ((a.low, right), (a.high, right)),
            std::cmp::Ordering::Equal => ((a.low, b.low), (a.high, b.high)),
            std::cmp::Ordering::Greater => ((left, b.low), (left, b.high)),
        };
        Known::After {
            low: functions.question(low.0, low.1, cut),
            high: functions.question(high.0, high.1, cut.next()),
        }
    }

    #[inline]
    fn close(&mut self, key @ (left, right, _): Question, low: NodeId, high: NodeId) -> NodeId {
        let Self(functions) = self;
        let level = functions.table.level(left).min(functions.table.level(right));
        let result = if low == high { low } else { functions.intern(Node { level, low, high }) };
        functions.memo.keep_pace(functions.table.len());
        functions.memo.put(Self::entry(key), result);
        result
    }
}
