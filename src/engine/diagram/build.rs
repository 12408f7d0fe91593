//! How does a formula become a diagram of its minimal sets?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::{Functions, Kind};
use crate::engine::diagram::inside::{Gate, Inside};
use crate::engine::diagram::losses::functions_without;
use crate::engine::diagram::minimal::Families;
use crate::engine::diagram::table::{ENDS, NO, Node, NodeId, Table, YES};
use crate::engine::diagram::{Diagram, Loss, Member, Standing};
use crate::engine::formula::{Formula, Node as FormulaNode, Term};
use crate::engine::modules::modules;

/// How many operations on diagrams may go into what is lost without each cause that is neither a variable nor a module: a few
/// milliseconds. Reviews of some hundred causes stay far below it.
const LOSS_BUDGET: usize = 20_000;

impl Diagram {
    /// The minimal sets of a formula: module by module from the inside out, each over its own causes and the modules in it.
    pub(in crate::engine) fn of(formula: &Formula) -> Self {
        let mut builder = Builder {
            formula,
            diagram: Self {
                nodes: ENDS.to_vec(),
                levels: Vec::new(),
                root: NO,
                standing: vec![Standing::Nowhere; formula.nodes.len()],
                losses: FxHashMap::default(),
            },
            counts: FxHashMap::default(),
            weights: Vec::new(),
            budget: LOSS_BUDGET,
            lengths: formula.lengths(),
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
    /// The length of each node of the formula.
    lengths: Vec<usize>,
    is_module: Vec<bool>,
    /// What each module comes to.
    solved: Vec<Option<Solved>>,
    /// How many sets the family of each module has, by where it begins.
    counts: FxHashMap<NodeId, BigUint>,
    /// How many sets each level stands for: one for a cause.
    weights: Vec<BigUint>,
    /// How many more operations may go into what is lost without each cause.
    budget: usize,
}

/// What a module comes to.
#[derive(Clone, Copy)]
enum Solved {
    /// The same as this node of the formula: it adds nothing.
    Same(Term),
    /// The family that begins here.
    Family(NodeId),
}

impl Builder<'_> {
    fn solve(&mut self, module: Term) {
        let is_leaf =
            |term| self.is_module[term] || matches!(self.formula.nodes[term], FormulaNode::Variable(_));
        let inside =
            Inside::of(self.formula, &self.lengths, module, |term| self.representative(term), is_leaf);
        let solved = match (&inside.leaves[..], &inside.gates[..]) {
            (&[single], [_]) => Solved::Same(single),
            _ => Solved::Family(self.family(&inside)),
        };
        self.solved[module] = Some(solved);
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
        let (root, count) = match &inside.gates[..] {
            [Gate { kind: Kind::All, .. }] => {
                let count = weights.iter().product();
                (levels.rev().fold(YES, |high, level| self.push(Node { level, low: NO, high })), count)
            }
            [Gate { kind: Kind::Any, .. }] => {
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
        let values = inside.functions(first_level, &mut functions);
        let module = values.len() - 1;
        let before = functions.operations();
        let without = functions_without(inside, &values, &mut functions, self.budget);
        self.budget = self.budget.saturating_sub(functions.operations() - before);

        let mut families = Families::over(&functions);
        let root = families.minimal_sets(values[module]);
        let before = families.operations();
        let lost: Vec<Option<NodeId>> = (inside.leaves.len()..module)
            .rev()
            .map(|gate| {
                let is_within = families.operations() - before <= self.budget;
                without.get(&gate).filter(|_| is_within).map(|&function| families.unsatisfied(root, function))
            })
            .collect();
        self.budget = self.budget.saturating_sub(families.operations() - before);

        let counts = families.counts(first_level, &self.weights[first_level as usize..]);
        let count = |family: NodeId| counts[family as usize].clone();
        for (gate, lost) in inside.gates.iter().rev().skip(1).zip(lost) {
            let loss = Loss { module: inside.module, count: lost.map(count) };
            self.diagram.losses.insert(gate.term, loss);
        }
        (self.adopt(families.table(), root), count(root))
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
