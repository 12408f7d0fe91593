//! How does a formula become a diagram of its minimal sets?

use crate::engine::diagram::cut::Cut;
use crate::engine::diagram::effort::Effort;
use crate::engine::diagram::influence::Influence;
use crate::engine::diagram::inside::{Inside, Numbers};
use crate::engine::diagram::minimal::Families;
use crate::engine::diagram::race::{self, Spare};
use crate::engine::diagram::table::{ENDS, NO, Node, NodeId, YES};
use crate::engine::diagram::{Diagram, Member};
use crate::engine::formula::Formula;
use crate::engine::reduction::{Kind, Network, Part, modules, reduced};

impl Diagram {
    /// The minimal sets of a formula, as many of them as the effort suffices for: all, or else all of up to as many causes as
    /// possible, at least those of one. Half of the effort goes into finding all.
    pub(in crate::engine) fn of(formula: &Formula, effort: &mut Effort) -> Self {
        Self::found(formula, effort, None)
    }

    /// The same with the Birnbaum importances, if all sets are found.
    pub(in crate::engine) fn with_birnbaum(formula: &Formula, effort: &mut Effort) -> Self {
        Self::found(formula, effort, Some(Influence::default()))
    }

    fn found(formula: &Formula, effort: &mut Effort, influence: Option<Influence>) -> Self {
        let Some(network) = reduced(formula) else { return Self::default() };
        effort.put_aside(effort.left().div_ceil(2));
        if let Some(exact) = Builder::new(&network, Cut::NONE, influence).build(effort) {
            return exact;
        }
        effort.give_back();
        let mut known = Self::of_single_causes(formula);
        let variables = formula.variables().count();
        for size in 2..=variables {
            // Besides the operations, every attempt looks at each part.
            if effort.take(network.len()).is_none() {
                break;
            }
            let Some(diagram) = Builder::new(&network, Cut::after(size), None).build(effort) else { break };
            // No set has more members than there are variables.
            known = Self { complete_up_to: (size < variables).then_some(size), ..diagram };
        }
        known
    }

    /// The minimal sets of one cause.
    fn of_single_causes(formula: &Formula) -> Self {
        let mut diagram = Self { complete_up_to: Some(1), ..Self::default() };
        diagram.levels = formula.alone().into_iter().map(Member::Cause).collect();
        let levels = 0..diagram.levels.len() as u32;
        diagram.root = levels.rev().fold(NO, |low, level| diagram.push(Node { level, low, high: YES }));
        diagram
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        (self.nodes.len() - 1) as NodeId
    }
}

struct Builder<'a> {
    network: &'a Network,
    is_module: Vec<bool>,
    numbers: Numbers,
    /// Where the family of each module begins.
    solved: Vec<NodeId>,
    /// Up to which size sets are looked for.
    cut: Cut,
    diagram: Diagram,
    /// What each level does to its module, if that is wanted.
    influence: Option<Influence>,
    spare: Spare,
    families: Families,
}

impl<'a> Builder<'a> {
    fn new(network: &'a Network, cut: Cut, influence: Option<Influence>) -> Self {
        let is_module = if cut == Cut::NONE {
            modules(network)
        } else {
            // The sets of a module have many sizes, and which of them count depends on what they are joined to. So behind a cut
            // nothing is solved by itself but the whole.
            network.parts().map(|part| part == network.top() && network.kind(part).is_some()).collect()
        };
        Self {
            network,
            is_module,
            numbers: Numbers::of(network),
            solved: vec![NO; network.len()],
            cut,
            diagram: Diagram::default(),
            influence,
            spare: Spare::new(cut),
            families: Families::new(),
        }
    }

    /// The minimal sets of the network: module by module from the inside out, each over its own causes and the modules in
    /// it; none if the effort does not suffice for them.
    fn build(mut self, effort: &mut Effort) -> Option<Diagram> {
        let top = self.network.top();
        for part in self.network.parts() {
            if self.is_module[part as usize] {
                let inside = Inside::of(self.network, &self.is_module, part, &mut self.numbers);
                self.solved[part as usize] = self.family(&inside, effort)?;
            }
        }
        self.diagram.root = match self.network.variable(top) {
            Some(place) => self.single(place),
            None => self.solved[top as usize],
        };
        self.diagram.birnbaum = self.influence.map(|influence| influence.on_top(&self.diagram.levels));
        Some(self.diagram)
    }

    /// The family of one cause.
    fn single(&mut self, place: usize) -> NodeId {
        let level = self.diagram.levels.len() as u32;
        self.diagram.levels.push(Member::Cause(place));
        if let Some(influence) = &mut self.influence {
            influence.push_cause();
        }
        self.diagram.push(Node { level, low: NO, high: YES })
    }

    /// Where the family of a module begins.
    fn family(&mut self, inside: &Inside, effort: &mut Effort) -> Option<NodeId> {
        match inside.only_kind() {
            Some(kind) if kind == Kind::Any || self.cut == Cut::NONE => Some(self.of_gate(kind, inside)),
            _ => self.of_gates(inside, effort),
        }
    }

    /// The family of a module of one gate.
    fn of_gate(&mut self, kind: Kind, inside: &Inside) -> NodeId {
        let first = self.diagram.levels.len();
        let members = inside.leaves.iter().map(|&leaf| member(self.network, &self.solved, leaf));
        self.diagram.levels.extend(members);
        let levels = (first as u32..self.diagram.levels.len() as u32).rev();
        let root = match kind {
            Kind::All => levels.fold(YES, |high, level| self.diagram.push(Node { level, low: NO, high })),
            Kind::Any => levels.fold(NO, |low, level| self.diagram.push(Node { level, low, high: YES })),
        };
        if let Some(influence) = &mut self.influence {
            influence.push_gate(root, &self.diagram.levels[first..], kind);
        }
        root
    }

    /// The family of a module of more gates; none if the effort does not suffice for it.
    fn of_gates(&mut self, inside: &Inside, effort: &mut Effort) -> Option<NodeId> {
        let construction = race::build(inside, &mut self.spare, effort)?;
        let (functions, function) = (construction.functions.table(), construction.function());
        effort.begin_turn(usize::MAX);
        let family = self.families.minimal_sets(functions, function, effort)?;
        let first = self.diagram.levels.len();
        let leaves = construction.order.iter().map(|&number| inside.leaves[number as usize]);
        self.diagram.levels.extend(leaves.map(|leaf| member(self.network, &self.solved, leaf)));
        let root = self.adopt(family, first as u32);
        if let Some(influence) = &mut self.influence {
            influence.push_function(root, &self.diagram.levels[first..], functions, function);
        }
        self.spare.give(construction.functions);
        Some(root)
    }

    /// Takes over the family that begins at `root` of the table of families, whose levels begin with `first_level` here.
    fn adopt(&mut self, root: NodeId, first_level: u32) -> NodeId {
        let table = self.families.table();
        let is_used = table.reached_from(root);
        let mut adopted = vec![NO; is_used.len().max(ENDS.len())];
        adopted[YES as usize] = YES;
        for id in (ENDS.len()..is_used.len()).filter(|&id| is_used[id]) {
            let Node { level, low, high } = table.node(id as NodeId);
            let (low, high) = (adopted[low as usize], adopted[high as usize]);
            self.diagram.nodes.push(Node { level: first_level + level, low, high });
            adopted[id] = (self.diagram.nodes.len() - 1) as NodeId;
        }
        adopted[root as usize]
    }
}

/// What a leaf stands for, if the families of the modules in it begin where `solved` says.
fn member(network: &Network, solved: &[NodeId], leaf: Part) -> Member {
    network.variable(leaf).map_or_else(|| Member::Module(solved[leaf as usize]), Member::Cause)
}
