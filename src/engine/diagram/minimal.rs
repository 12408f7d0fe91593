//! Which smallest sets of variables make a function true?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::Functions;
use crate::engine::diagram::number::Number;
use crate::engine::diagram::table::{NO, Node, NodeId, Operation, Progress, Table, YES};

/// Families of sets as zero-suppressed decision diagrams (Minato, "Zero-suppressed BDDs for set manipulation in
/// combinatorial problems", DAC 1993), over the variables of monotone functions.
pub(super) struct Families<'a> {
    functions: &'a Functions,
    table: Table,
    minimal: FxHashMap<NodeId, NodeId>,
    unsatisfied: FxHashMap<(NodeId, NodeId), NodeId>,
}

impl<'a> Families<'a> {
    /// Families over the variables of `functions`.
    pub(super) fn over(functions: &'a Functions) -> Self {
        Self {
            functions,
            table: Table::new(),
            minimal: FxHashMap::default(),
            unsatisfied: FxHashMap::default(),
        }
    }

    /// The nodes of all families.
    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// How much work has been done: the number of different steps of operations.
    pub(super) fn operations(&self) -> usize {
        self.minimal.len() + self.unsatisfied.len()
    }

    /// The minimal sets that make `function` true.
    ///
    /// This is Rauzy's decomposition, "New algorithms for fault trees analysis", Reliability Engineering and System
    /// Safety 40 (1993): the minimal sets without the variable are those of the low branch; the minimal sets with it are
    /// those of the high branch that do not make the low branch true already.
    pub(super) fn minimal_sets(&mut self, function: NodeId) -> NodeId {
        Minimal(self).run(function)
    }

    /// The sets of `family` that do not make `function` true.
    pub(super) fn unsatisfied(&mut self, family: NodeId, function: NodeId) -> NodeId {
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
    fn question(&self, family: NodeId, mut function: NodeId) -> (NodeId, NodeId) {
        let level = self.table.level(family);
        while function != NO && function != YES && self.functions.node(function).level < level {
            function = self.functions.node(function).low;
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

    fn close(&mut self, function: NodeId, low: NodeId, high: NodeId) -> NodeId {
        let node = self.0.functions.node(function);
        let high = self.0.unsatisfied(high, node.low);
        let family = self.0.intern(node.level, low, high);
        self.0.minimal.insert(function, family);
        family
    }
}

struct Unsatisfied<'f, 'a>(&'f mut Families<'a>);

impl Operation for Unsatisfied<'_, '_> {
    type Key = (NodeId, NodeId);

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

    fn close(&mut self, key: Self::Key, low: NodeId, high: NodeId) -> NodeId {
        let level = self.0.table.level(key.0);
        let result = self.0.intern(level, low, high);
        self.0.unsatisfied.insert(key, result);
        result
    }
}
