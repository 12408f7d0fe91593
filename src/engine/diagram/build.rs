//! How does a formula become a diagram of its minimal sets?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::{Functions, Kind};
use crate::engine::diagram::minimal::Families;
use crate::engine::diagram::table::{NO, Node, NodeId, Table, YES};
use crate::engine::diagram::{Diagram, Loss, Member, Standing};
use crate::engine::formula::{Formula, Node as FormulaNode, Term};
use crate::engine::modules::modules;

impl Diagram {
    /// The minimal sets of a formula: module by module from the inside out, each over its own causes and the modules in it.
    pub(in crate::engine) fn of(formula: &Formula) -> Self {
        let mut builder = Builder {
            formula,
            diagram: Self {
                nodes: vec![Table::new().node(NO), Table::new().node(YES)],
                levels: Vec::new(),
                root: NO,
                standing: vec![Standing::Nowhere; formula.nodes.len()],
                losses: FxHashMap::default(),
            },
            counts: FxHashMap::default(),
            weights: Vec::new(),
            is_module: Vec::new(),
            solved: vec![None; formula.nodes.len()],
        };
        if let Some(top) = formula.top() {
            builder.is_module = modules(formula, top);
            for term in 0..formula.nodes.len() {
                if builder.is_module[term] {
                    builder.solve(term);
                }
            }
            let whole = builder.representative(top);
            builder.diagram.standing[whole] = Standing::Whole;
            builder.diagram.root = builder.root_of(top);
        }
        for (term, solved) in builder.solved.iter().enumerate() {
            if let Some(Solved::Same(other)) = *solved {
                builder.diagram.standing[term] = builder.diagram.standing[other];
            }
        }
        builder.diagram
    }
}

struct Builder<'a> {
    formula: &'a Formula,
    diagram: Diagram,
    is_module: Vec<bool>,
    /// What each module comes to.
    solved: Vec<Option<Solved>>,
    /// How many sets the family of each module has, by where it begins.
    counts: FxHashMap<NodeId, BigUint>,
    /// How many sets each level stands for: one for a cause.
    weights: Vec<BigUint>,
}

/// What a module comes to.
#[derive(Clone, Copy)]
enum Solved {
    /// The same as this node of the formula: it adds nothing.
    Same(Term),
    /// The family that begins here.
    Family(NodeId),
}

/// The inside of a module, down to its causes and the modules in it.
#[derive(Default)]
struct Inside {
    /// Its causes and modules, in the order that they get levels.
    leaves: Vec<Term>,
    /// Its other gates, inputs first, the module's own gate last.
    gates: Vec<Term>,
}

impl Inside {
    /// The module's own gate.
    fn module(&self) -> Term {
        self.gates[self.gates.len() - 1]
    }
}

impl Builder<'_> {
    fn solve(&mut self, module: Term) {
        let inside = self.inside(module);
        let solved = match (&inside.leaves[..], &inside.gates[..]) {
            (&[single], [_]) => Solved::Same(single),
            _ => Solved::Family(self.family(&inside)),
        };
        self.solved[module] = Some(solved);
    }

    /// What is in a module, in the order of a walk depth-first from the left.
    fn inside(&self, module: Term) -> Inside {
        let mut inside = Inside { leaves: Vec::new(), gates: vec![module] };
        let mut met = FxHashMap::default();
        let mut waiting: Vec<Term> = self.formula.nodes[module].inputs().iter().rev().copied().collect();
        while let Some(term) = waiting.pop() {
            let term = self.representative(term);
            if met.insert(term, ()).is_some() {
                continue;
            }
            if self.is_module[term] || matches!(self.formula.nodes[term], FormulaNode::Variable(_)) {
                inside.leaves.push(term);
            } else {
                inside.gates.push(term);
                waiting.extend(self.formula.nodes[term].inputs().iter().rev());
            }
        }
        inside.gates.sort_unstable();
        inside
    }

    /// The node that stands for `term`: itself, or what a module that adds nothing comes to.
    fn representative(&self, term: Term) -> Term {
        match self.solved[term] {
            // What it is the same as was solved before, so it stands for itself.
            Some(Solved::Same(other)) => other,
            _ => term,
        }
    }

    fn family(&mut self, inside: &Inside) -> NodeId {
        let first_level = self.diagram.levels.len() as u32;
        for &leaf in &inside.leaves {
            self.diagram.standing[leaf] = Standing::Level(self.diagram.levels.len() as u32);
            let (member, weight) = match self.formula.nodes[leaf] {
                FormulaNode::Variable(place) => (Member::Cause(place), BigUint::from(1_u8)),
                _ => {
                    let root = self.root_of(leaf);
                    (Member::Module(root), self.counts.get(&root).cloned().unwrap_or_default())
                }
            };
            self.diagram.levels.push(member);
            self.weights.push(weight);
        }
        let levels = first_level..self.diagram.levels.len() as u32;
        let weights = &self.weights[first_level as usize..];
        let (root, count) = match (&inside.gates[..], &self.formula.nodes[inside.gates[0]]) {
            ([_], FormulaNode::All(_)) => {
                let count = weights.iter().product();
                (levels.rev().fold(YES, |high, level| self.push(Node { level, low: NO, high })), count)
            }
            ([_], FormulaNode::Any(_)) => {
                let count = weights.iter().sum();
                (levels.rev().fold(NO, |low, level| self.push(Node { level, low, high: YES })), count)
            }
            _ => self.entangled_family(inside, first_level),
        };
        self.counts.insert(root, count);
        root
    }

    /// The family of a module whose gates share causes, and how many sets it has.
    fn entangled_family(&mut self, inside: &Inside, first_level: u32) -> (NodeId, BigUint) {
        let mut functions = Functions::new();
        let mut values: FxHashMap<Term, NodeId> = FxHashMap::default();
        for (&leaf, level) in inside.leaves.iter().zip(first_level..) {
            values.insert(leaf, functions.variable(level));
        }
        let mut top = NO;
        for &gate in &inside.gates {
            top = self.function(gate, &values, &mut functions);
            values.insert(gate, top);
        }
        let without: Vec<(Term, NodeId)> = self.functions_without(inside, &values, &mut functions);
        let mut families = Families::over(&functions);
        let root = families.minimal_sets(top);
        for (gate, function) in without {
            let lost = families.unsatisfied(root, function);
            let count = families.count(lost, &self.weights);
            self.diagram.losses.insert(gate, Loss { module: inside.module(), count });
        }
        let count = families.count(root, &self.weights);
        (self.adopt(families.table(), root), count)
    }

    /// The function of a gate, given those of its inputs.
    fn function(&self, gate: Term, values: &FxHashMap<Term, NodeId>, functions: &mut Functions) -> NodeId {
        let node = &self.formula.nodes[gate];
        let kind = if matches!(node, FormulaNode::All(_)) { Kind::All } else { Kind::Any };
        let inputs = node.inputs().iter();
        let inputs = inputs.filter_map(|&input| values.get(&self.representative(input)).copied());
        functions.combine(kind, inputs.collect())
    }

    /// For each cause inside, what the module is without it.
    fn functions_without(
        &self,
        inside: &Inside,
        values: &FxHashMap<Term, NodeId>,
        functions: &mut Functions,
    ) -> Vec<(Term, NodeId)> {
        let mut without = Vec::new();
        for (index, &cause) in inside.gates[..inside.gates.len() - 1].iter().enumerate() {
            if self.formula.causes.binary_search(&cause).is_err() {
                continue;
            }
            let mut values = values.clone();
            values.insert(cause, NO);
            for &gate in &inside.gates[index + 1..] {
                let value = self.function(gate, &values, functions);
                values.insert(gate, value);
            }
            if let Some(&top) = values.get(&inside.module()) {
                without.push((cause, top));
            }
        }
        without
    }

    /// Takes over the family that begins at `root` of another table.
    fn adopt(&mut self, table: &Table, root: NodeId) -> NodeId {
        let mut is_used = vec![false; table.len()];
        is_used[root as usize] = true;
        for id in (2..=root).rev() {
            if is_used[id as usize] {
                let node = table.node(id);
                is_used[node.low as usize] = true;
                is_used[node.high as usize] = true;
            }
        }
        let mut adopted = vec![NO; table.len()];
        adopted[YES as usize] = YES;
        for id in (2..=root).filter(|&id| is_used[id as usize]) {
            let node = table.node(id);
            adopted[id as usize] = self.push(Node {
                level: node.level,
                low: adopted[node.low as usize],
                high: adopted[node.high as usize],
            });
        }
        adopted[root as usize]
    }

    /// Where the family of `term` begins; one that is a single cause gets a level for it.
    fn root_of(&mut self, term: Term) -> NodeId {
        match (self.solved[term], &self.formula.nodes[term]) {
            (Some(Solved::Family(root)), _) => root,
            (Some(Solved::Same(other)), _) => self.root_of(other),
            (None, &FormulaNode::Variable(place)) => {
                let level = self.diagram.levels.len() as u32;
                self.diagram.levels.push(Member::Cause(place));
                self.push(Node { level, low: NO, high: YES })
            }
            _ => NO,
        }
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.diagram.nodes.push(node);
        (self.diagram.nodes.len() - 1) as NodeId
    }
}
