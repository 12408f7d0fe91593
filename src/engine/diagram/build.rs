//! How does a formula become a diagram of its minimal sets?

use num_bigint::BigUint;
use rustc_hash::FxHashMap;

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::decision::{Functions, Kind};
use crate::engine::diagram::inside::{Gate, Inside};
use crate::engine::diagram::losses::functions_without;
use crate::engine::diagram::minimal::Families;
use crate::engine::diagram::table::{ENDS, NO, Node, NodeId, Table, YES};
use crate::engine::diagram::{Diagram, Loss, Member, Standing};
use crate::engine::formula::{Formula, Node as FormulaNode, Term};
use crate::engine::modules::modules;

/// How many steps of operations may go into what is lost without each cause that is neither a variable nor a module: a few
/// milliseconds. Reviews of some hundred causes stay far below it.
const LOSS_STEPS: usize = 20_000;

impl Diagram {
    /// The minimal sets of a formula, as many of them as so many steps of operations suffice for: all, or else all of up to
    /// as many causes as possible, at least those of one.
    pub(in crate::engine) fn of(formula: &Formula, most_steps: usize) -> Self {
        let mut steps = most_steps / 2;
        if let Some(exact) = Builder::new(formula, Cut::NONE).build(&mut steps) {
            return exact;
        }
        let mut steps = most_steps - most_steps / 2;
        let mut known = Self::of_single_causes(formula);
        let variables = formula.variables().count();
        for size in 2..=variables {
            // Besides the operations, every attempt looks at each node.
            let Some(left) = steps.checked_sub(formula.nodes.len()) else { break };
            steps = left;
            match Builder::new(formula, Cut::after(size)).build(&mut steps) {
                // No set has more members than there are variables.
                Some(diagram) => {
                    known = Self { complete_up_to: (size < variables).then_some(size), ..diagram };
                }
                None => break,
            }
        }
        known
    }

    /// The minimal sets of one cause.
    fn of_single_causes(formula: &Formula) -> Self {
        let mut diagram = Self { complete_up_to: Some(1), ..Self::empty(formula) };
        let mut is_alone = vec![false; formula.causes.len()];
        for place in formula.alone() {
            is_alone[place] = true;
        }
        for (term, node) in formula.nodes.iter().enumerate() {
            match *node {
                FormulaNode::Variable(place) if is_alone[place] => {
                    let level = diagram.levels.len() as u32;
                    diagram.levels.push(Member::Cause(place));
                    diagram.standing[term] = Standing::Level(level);
                }
                FormulaNode::Variable(_) | FormulaNode::Never => {}
                FormulaNode::All(_) | FormulaNode::Any(_) => {
                    diagram.losses.insert(term, Loss { module: term, count: None });
                }
            }
        }
        let levels = 0..diagram.levels.len() as u32;
        diagram.root = levels.rev().fold(NO, |low, level| diagram.push(Node { level, low, high: YES }));
        if let Some(top) = formula.top() {
            diagram.standing[top] = Standing::Whole;
        }
        diagram
    }

    /// No sets.
    fn empty(formula: &Formula) -> Self {
        Self {
            nodes: ENDS.to_vec(),
            levels: Vec::new(),
            root: NO,
            standing: vec![Standing::Nowhere; formula.nodes.len()],
            losses: FxHashMap::default(),
            complete_up_to: None,
        }
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        (self.nodes.len() - 1) as NodeId
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
    /// Up to which size sets are looked for.
    cut: Cut,
    /// How many more steps may go into what is lost without each cause.
    loss_steps: usize,
}

/// What a module comes to.
#[derive(Clone, Copy)]
enum Solved {
    /// The same as this node of the formula: it adds nothing.
    Same(Term),
    /// The family that begins here.
    Family(NodeId),
}

impl<'a> Builder<'a> {
    fn new(formula: &'a Formula, cut: Cut) -> Self {
        Self {
            formula,
            diagram: Diagram::empty(formula),
            lengths: formula.lengths(),
            is_module: Vec::new(),
            solved: vec![None; formula.nodes.len()],
            counts: FxHashMap::default(),
            weights: Vec::new(),
            cut,
            loss_steps: LOSS_STEPS,
        }
    }

    /// The minimal sets of the formula: module by module from the inside out, each over its own causes and the modules in
    /// it; none if the steps do not suffice for them. It takes what it uses of `steps`.
    fn build(mut self, steps: &mut usize) -> Option<Diagram> {
        if let Some(top) = self.formula.top() {
            self.is_module = self.modules(top);
            for term in 0..self.formula.nodes.len() {
                if self.is_module[term] {
                    self.solve(term, steps)?;
                }
            }
            let whole = self.representative(top);
            self.diagram.standing[whole] = Standing::Whole;
            self.diagram.root = self.root_of(top);
        }
        for (term, solved) in self.solved.iter().enumerate() {
            if let Some(Solved::Same(other)) = *solved {
                self.diagram.standing[term] = self.diagram.standing[other];
            }
        }
        Some(self.diagram)
    }

    /// Which nodes are solved by themselves. Behind a cut it is the whole alone: the sets of a module have many sizes, and
    /// which of them count depends on what they are joined to.
    fn modules(&self, top: Term) -> Vec<bool> {
        if self.cut == Cut::NONE {
            return modules(self.formula, top);
        }
        let mut is_module = vec![false; self.formula.nodes.len()];
        is_module[top] = !self.formula.nodes[top].inputs().is_empty();
        is_module
    }

    fn solve(&mut self, module: Term, steps: &mut usize) -> Option<()> {
        let is_leaf =
            |term| self.is_module[term] || matches!(self.formula.nodes[term], FormulaNode::Variable(_));
        let inside =
            Inside::of(self.formula, &self.lengths, module, |term| self.representative(term), is_leaf);
        let solved = match (&inside.leaves[..], &inside.gates[..]) {
            (&[single], [_]) => Solved::Same(single),
            _ => Solved::Family(self.family(&inside, steps)?),
        };
        self.solved[module] = Some(solved);
        Some(())
    }

    /// The node that stands for `term`: itself, or what a module that adds nothing comes to.
    fn representative(&self, term: Term) -> Term {
        match self.solved[term] {
            // What it is the same as was solved before, so it stands for itself.
            Some(Solved::Same(other)) => other,
            _ => term,
        }
    }

    fn family(&mut self, inside: &Inside, steps: &mut usize) -> Option<NodeId> {
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
            [Gate { kind: Kind::All, .. }] if self.cut == Cut::NONE => {
                let count = weights.iter().product();
                (
                    levels.rev().fold(YES, |high, level| self.diagram.push(Node { level, low: NO, high })),
                    count,
                )
            }
            [Gate { kind: Kind::Any, .. }] => {
                let count = weights.iter().sum();
                (levels.rev().fold(NO, |low, level| self.diagram.push(Node { level, low, high: YES })), count)
            }
            _ => self.entangled_family(inside, first_level, steps)?,
        };
        self.counts.insert(root, count);
        Some(root)
    }

    /// The family of a module whose gates share causes, and how many sets it has.
    fn entangled_family(
        &mut self,
        inside: &Inside,
        first_level: u32,
        steps: &mut usize,
    ) -> Option<(NodeId, BigUint)> {
        let mut functions = Functions::new(self.cut, std::mem::take(steps));
        let values = inside.functions(first_level, &mut functions)?;
        let module = values.len() - 1;
        let left = functions.steps();
        functions.grant(self.loss_steps);
        let without = functions_without(inside, &values, &mut functions);
        self.loss_steps = functions.steps();

        let mut families = Families::over(&functions, left);
        let root = families.minimal_sets(values[module])?;
        *steps = families.steps();
        families.grant(self.loss_steps);
        let lost: Vec<Option<NodeId>> = (inside.leaves.len()..module)
            .rev()
            .map(|gate| families.unsatisfied(root, *without.get(&gate)?))
            .collect();
        self.loss_steps = families.steps();

        let counts = families.counts(first_level, &self.weights[first_level as usize..]);
        let count = |family: NodeId| counts[family as usize].clone();
        for (gate, lost) in inside.gates.iter().rev().skip(1).zip(lost) {
            let loss = Loss { module: inside.module, count: lost.map(count) };
            self.diagram.losses.insert(gate.term, loss);
        }
        Some((self.adopt(families.table(), root), count(root)))
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
            adopted[id as usize] = self.diagram.push(Node {
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
                self.diagram.push(Node { level, low: NO, high: YES })
            }
            _ => NO,
        }
    }
}
