//! Which smallest sets of variables make a function true?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::Functions;
use crate::engine::diagram::number::Number;
use crate::engine::diagram::table::{NO, Node, NodeId, Operation, Progress, Table, YES};

/// Families of sets as zero-suppressed decision diagrams (Minato, "Zero-suppressed BDDs for set manipulation in
/// combinatorial problems", DAC 1993), over the variables of monotone functions, and up to their cut.
pub(super) struct Families<'a> {
    functions: &'a Functions,
    table: Table,
    minimal: FxHashMap<NodeId, NodeId>,
    unsatisfied: FxHashMap<(NodeId, NodeId), NodeId>,
    steps: usize,
}

impl<'a> Families<'a> {
    /// Families over the variables of `functions`, for so many steps of operations.
    pub(super) fn over(functions: &'a Functions, steps: usize) -> Self {
        Self {
            functions,
            table: Table::new(),
            minimal: FxHashMap::default(),
            unsatisfied: FxHashMap::default(),
            steps,
        }
    }

    /// The nodes of all families.
    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// How many more steps of operations may be taken.
    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    /// Lets operations take so many more steps, whatever was left before.
    pub(super) fn grant(&mut self, steps: usize) {
        self.steps = steps;
    }

    /// The minimal sets that make `function` true; none if the steps do not suffice for them.
    ///
    /// This is Rauzy's decomposition, "New algorithms for fault trees analysis", Reliability Engineering and System
    /// Safety 40 (1993): the minimal sets without the variable are those of the low branch; the minimal sets with it are
    /// those of the high branch that do not make the low branch true already. Behind a cut this is as true of all sets up to
    /// it, since what makes a set not minimal is smaller than the set; and the functions lead to no larger ones.
    pub(super) fn minimal_sets(&mut self, function: NodeId) -> Option<NodeId> {
        Minimal(self).run(function)
    }

    /// The sets of `family` that do not make `function` true; none if the steps do not suffice for them.
    pub(super) fn unsatisfied(&mut self, family: NodeId, function: NodeId) -> Option<NodeId> {
        let key = self.question(family, function);
        Unsatisfied(self).run(key)
    }

    /// How many sets each family has, if each level from `first_level` on stands for so many.
    pub(super) fn counts(&self, first_level: u32, weights: &[BigUint]) -> Vec<BigUint> {
        self.counts_in::<u128>(first_level, weights)
            .map(|counts| counts.into_iter().map(Number::widen).collect())
            .or_else(|| self.counts_in::<BigUint>(first_level, weights))
            .unwrap_or_default()
    }

    fn counts_in<N: Number>(&self, first_level: u32, weights: &[BigUint]) -> Option<Vec<N>> {
        let weights: Vec<N> = weights.iter().map(N::narrow).collect::<Option<_>>()?;
        let mut counts = vec![N::zero(), N::one()];
        for node in self.table.decisions() {
            let with = counts[node.high as usize].times(&weights[(node.level - first_level) as usize])?;
            counts.push(counts[node.low as usize].plus(&with)?);
        }
        Some(counts)
    }

    /// The question which sets of `family` do not make `function` true, with the variables that stand in none of the sets
    /// set false.
    fn question(&mut self, family: NodeId, mut function: NodeId) -> (NodeId, NodeId) {
        let level = self.table.level(family);
        if family == YES && function != YES {
            // Without a variable, no other function is true.
            function = NO;
        }
        while function != NO && function != YES && self.functions.node(function).level < level {
            function = self.functions.node(function).low;
            self.steps = self.steps.saturating_sub(1);
        }
        (family, function)
    }

    fn intern(&mut self, level: u32, low: NodeId, high: NodeId) -> NodeId {
        if high == NO { low } else { self.table.intern(Node { level, low, high }) }
    }
}

struct Minimal<'f, 'a>(&'f mut Families<'a>);

impl Operation for Minimal<'_, '_> {
    type Key = NodeId;

    fn steps(&mut self) -> &mut usize {
        &mut self.0.steps
    }

    fn open(&mut self, function: NodeId) -> Progress<NodeId> {
        if function == NO || function == YES {
            return Progress::Known(function);
        }
        if let Some(&family) = self.0.minimal.get(&function) {
            return Progress::Known(family);
        }
        let node = self.0.functions.node(function);
        Progress::Split { low: node.low, high: node.high }
    }

    fn close(&mut self, function: NodeId, low: NodeId, high: NodeId) -> Option<NodeId> {
        let node = self.0.functions.node(function);
        let high = self.0.unsatisfied(high, node.low)?;
        let family = self.0.intern(node.level, low, high);
        self.0.minimal.insert(function, family);
        Some(family)
    }
}

struct Unsatisfied<'f, 'a>(&'f mut Families<'a>);

impl Operation for Unsatisfied<'_, '_> {
    type Key = (NodeId, NodeId);

    fn steps(&mut self) -> &mut usize {
        &mut self.0.steps
    }

    fn open(&mut self, key: Self::Key) -> Progress<Self::Key> {
        let (family, function) = key;
        if function == NO || family == NO {
            return Progress::Known(family);
        }
        if function == YES {
            return Progress::Known(NO);
        }
        if let Some(&result) = self.0.unsatisfied.get(&key) {
            return Progress::Known(result);
        }
        let (sets, decision) = (self.0.table.node(family), self.0.functions.node(function));
        let (low, high) =
            if decision.level == sets.level { (decision.low, decision.high) } else { (function, function) };
        Progress::Split { low: self.0.question(sets.low, low), high: self.0.question(sets.high, high) }
    }

    fn close(&mut self, key: Self::Key, low: NodeId, high: NodeId) -> Option<NodeId> {
        let level = self.0.table.level(key.0);
        let result = self.0.intern(level, low, high);
        self.0.unsatisfied.insert(key, result);
        Some(result)
    }
}
