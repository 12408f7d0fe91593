//! Which smallest sets of variables make a function true?

use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::table::{ENDS, Frame, Known, Memo, NO, Node, NodeId, Operation, Table, YES};

/// Families of sets as zero-suppressed decision diagrams (Minato, "Zero-suppressed BDDs for set manipulation in
/// combinatorial problems", DAC 1993), over the variables of monotone functions, and up to their cut.
pub(super) struct Families {
    table: Table,
    unsatisfied: Memo,
    waiting: Vec<Frame<Question>>,
}

/// A family and a function.
type Question = (NodeId, NodeId);

impl Families {
    /// No families.
    pub(super) fn new() -> Self {
        Self { table: Table::new(), unsatisfied: Memo::new(), waiting: Vec::new() }
    }

    /// The nodes of all families.
    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// The minimal sets that make one of some functions true, in place of all families that there were; none if the effort does not suffice for them.
    ///
    /// This is Rauzy's decomposition, "New algorithms for fault trees analysis", Reliability Engineering and System
    /// Safety 40 (1993): the minimal sets without the variable are those of the low branch; the minimal sets with it are
    /// those of the high branch that do not make the low branch true already. Behind a cut this is as true of all sets up to
    /// it, since what makes a set not minimal is smaller than the set; and the functions lead to no larger ones.
    pub(super) fn minimal_sets(
        &mut self,
        functions: &Table,
        function: NodeId,
        effort: &mut Effort,
    ) -> Option<NodeId> {
        let room = functions.len() / 2;
        self.table.clear(room);
        self.unsatisfied.clear(room);
        let mut unsatisfied = Unsatisfied { families: self, functions };
        let is_reached = functions.reached_from(function);
        let mut minimal = vec![NO; is_reached.len().max(ENDS.len())];
        minimal[YES as usize] = YES;
        // A function stands after those it leads to.
        for id in (ENDS.len()..is_reached.len()).filter(|&id| is_reached[id]) {
            let Node { level, low, high } = functions.node(id as NodeId);
            let question = unsatisfied.question(minimal[high as usize], low);
            let high = unsatisfied.run(question, effort)?;
            minimal[id] = unsatisfied.families.intern(level, minimal[low as usize], high);
        }
        Some(minimal[function as usize])
    }

    fn intern(&mut self, level: u32, low: NodeId, high: NodeId) -> NodeId {
        if high == NO { low } else { self.table.intern(Node { level, low, high }) }
    }
}

/// The sets of a family that do not make a function true.
struct Unsatisfied<'a> {
    families: &'a mut Families,
    functions: &'a Table,
}

impl Unsatisfied<'_> {
    /// The question which sets of `family` do not make `function` true, with the variables that stand in none of the sets
    /// set false.
    fn question(&self, family: NodeId, mut function: NodeId) -> Question {
        if family == NO || (family == YES && function != YES) {
            // No sets, or the empty one: without a variable, no function is true but the one that always is.
            return (family, NO);
        }
        let level = self.families.table.level(family);
        let mut node = self.functions.node(function);
        while node.level < level {
            function = node.low;
            node = self.functions.node(function);
        }
        (family, function)
    }
}

impl Operation for Unsatisfied<'_> {
    type Key = Question;

    fn waiting(&mut self) -> &mut Vec<Frame<Question>> {
        &mut self.families.waiting
    }

    #[inline]
    fn open(&mut self, (family, function): Self::Key) -> Known<Self::Key> {
        if function == NO || family == NO {
            return Known::Already(family);
        }
        if function == YES {
            return Known::Already(NO);
        }
        if let Some(result) = self.families.unsatisfied.get([family, function, 0]) {
            return Known::Already(result);
        }
        let (sets, decision) = (self.families.table.node(family), self.functions.node(function));
        let (low, high) =
            if decision.level == sets.level { (decision.low, decision.high) } else { (function, function) };
        Known::After { low: self.question(sets.low, low), high: self.question(sets.high, high) }
    }

    #[inline]
    fn close(&mut self, (family, function): Self::Key, low: NodeId, high: NodeId) -> NodeId {
        let families = &mut *self.families;
        let level = families.table.level(family);
        let result = families.intern(level, low, high);
        families.unsatisfied.keep_pace(families.table.len());
        families.unsatisfied.put([family, function, 0], result);
        result
    }
}
