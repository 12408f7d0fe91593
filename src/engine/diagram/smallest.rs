//! Which paths are the smallest?

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::document::CauseId;
use crate::engine::diagram::table::{NO, NodeId, YES};
use crate::engine::diagram::{Diagram, Member};

/// A chain's last piece, or nothing: chains share what they have in common.
type Chain = Option<usize>;

impl Diagram {
    /// The smallest paths without a member at a blocked place, by size and then by the names of their members, at most
    /// `limit` of them. `names` gives the name of each place; the members of a path stand in the order of their names.
    ///
    /// This is Lawler's scheme, "A procedure for computing the K best solutions to discrete optimization problems",
    /// Management Science 18 (1972): take the best path, and part the rest by where it first turns off from that one.
    /// The best of each part is known from the diagram, so the work grows with the paths listed, not with all paths.
    pub(in crate::engine) fn smallest(
        &self,
        names: &[CauseId],
        is_blocked: &dyn Fn(usize) -> bool,
        limit: usize,
    ) -> Vec<Vec<CauseId>> {
        let best = Best::of(self, names, is_blocked);
        let mut search = Search {
            best,
            taken: Vec::new(),
            rest: Vec::new(),
            parts: BTreeMap::new(),
            members: Vec::new(),
            waiting: Vec::new(),
        };
        let mut listed = Vec::new();
        search.enter(Part { taken: None, node: self.root, rest: None }, limit);
        while listed.len() < limit
            && let Some(((_, members), part)) = search.parts.pop_first()
        {
            listed.push(members);
            search.split(part, limit - listed.len());
        }
        listed
    }
}

/// The smallest set of the family that begins at each node.
struct Best<'a> {
    diagram: &'a Diagram,
    names: &'a [CauseId],
    choices: Vec<Choice>,
}

/// How the smallest set of a family is found.
#[derive(Clone, Copy)]
struct Choice {
    /// Its size; none if the family is empty.
    size: Option<usize>,
    /// The size of the smallest set with the node's own member.
    size_with: Option<usize>,
    /// The first node on the way down at which the smallest set has the member.
    first: NodeId,
}

impl<'a> Best<'a> {
    fn of(diagram: &'a Diagram, names: &'a [CauseId], is_blocked: &dyn Fn(usize) -> bool) -> Self {
        let mut best = Self { diagram, names, choices: Vec::with_capacity(diagram.nodes.len()) };
        best.choices.push(Choice { size: None, size_with: None, first: NO });
        best.choices.push(Choice { size: Some(0), size_with: None, first: YES });
        for (id, node) in diagram.nodes.iter().enumerate().skip(2) {
            let id = id as NodeId;
            let own = match diagram.levels[node.level as usize] {
                Member::Cause(place) if is_blocked(place) => None,
                Member::Cause(_) => Some(1),
                Member::Module(root) => best.size(root),
            };
            let size_with = own.zip(best.size(node.high)).map(|(own, high)| own + high);
            let low = best.choices[node.low as usize];
            let takes_member = match (size_with, low.size) {
                (None, _) => false,
                (Some(_), None) => true,
                (Some(with), Some(without)) => match with.cmp(&without) {
                    Ordering::Less => true,
                    Ordering::Greater => false,
                    Ordering::Equal => {
                        best.choices.push(Choice { size: size_with, size_with, first: id });
                        let with = best.members(id);
                        best.choices.pop();
                        with < best.members(node.low)
                    }
                },
            };
            best.choices.push(if takes_member {
                Choice { size: size_with, size_with, first: id }
            } else {
                Choice { size: low.size, size_with, first: low.first }
            });
        }
        best
    }

    fn size(&self, node: NodeId) -> Option<usize> {
        self.choices[node as usize].size
    }

    /// The smallest set of the family that begins at `node`, by name.
    fn members(&self, node: NodeId) -> Vec<CauseId> {
        let mut members = Vec::new();
        self.collect(node, &mut members, &mut Vec::new());
        members.sort_unstable();
        members
    }

    /// Adds these to `members`. Nothing is `waiting`, neither before nor after.
    fn collect(&self, node: NodeId, members: &mut Vec<CauseId>, waiting: &mut Vec<NodeId>) {
        waiting.push(node);
        while let Some(node) = waiting.pop() {
            let first = self.choices[node as usize].first;
            if first == NO || first == YES {
                continue;
            }
            let node = self.diagram.nodes[first as usize];
            waiting.push(node.high);
            match self.diagram.levels[node.level as usize] {
                Member::Cause(place) => members.push(self.names[place]),
                Member::Module(root) => waiting.push(root),
            }
        }
    }
}

/// A part of the paths: those that have what is taken, go on with a set from `node`, and with one from each of the rest.
#[derive(Clone, Copy)]
struct Part {
    taken: Chain,
    node: NodeId,
    rest: Chain,
}

/// A member that is taken, and those before it.
struct Taken {
    member: CauseId,
    before: Chain,
    length: usize,
}

/// A family from which a set is still to come, and those after it.
struct Rest {
    node: NodeId,
    after: Chain,
    /// The size of the smallest sets of it and those after it.
    size: usize,
}

struct Search<'a> {
    best: Best<'a>,
    taken: Vec<Taken>,
    rest: Vec<Rest>,
    /// The parts by the smallest path in them. No path is in two of them.
    parts: BTreeMap<(usize, Vec<CauseId>), Part>,
    /// The smallest path of the part that is looked at, and what is still to be looked at for it.
    members: Vec<CauseId>,
    waiting: Vec<NodeId>,
}

impl Search<'_> {
    /// Files a part under its smallest path, if that can be among the next `limit`.
    fn enter(&mut self, part: Part, limit: usize) {
        let Some(size) = self.best.size(part.node) else { return };
        let size = size + self.length(part.taken) + self.size(part.rest);
        let is_full = self.parts.len() >= limit;
        if is_full && self.parts.last_key_value().is_none_or(|((largest, _), _)| size > *largest) {
            return;
        }
        self.collect_smallest_of(part);
        if is_full {
            let Some(((largest, members), _)) = self.parts.last_key_value() else { return };
            if (size, &self.members) > (*largest, members) {
                return;
            }
            self.parts.pop_last();
        }
        self.parts.insert((size, self.members.clone()), part);
    }

    /// Files all of a part but its smallest path: one part for each turn that path could have taken otherwise.
    fn split(&mut self, part: Part, limit: usize) {
        let Part { mut taken, mut node, mut rest } = part;
        loop {
            if node == YES {
                let Some(index) = rest else { return };
                (node, rest) = (self.rest[index].node, self.rest[index].after);
                continue;
            }
            if node == NO {
                return;
            }
            let decision = self.best.diagram.nodes[node as usize];
            let choice = self.best.choices[node as usize];
            if choice.first == node {
                self.enter(Part { taken, node: decision.low, rest }, limit);
                Part { taken, node, rest } = self.with_member(taken, node, rest);
            } else {
                if choice.size_with.is_some() {
                    let part = self.with_member(taken, node, rest);
                    self.enter(part, limit);
                }
                node = decision.low;
            }
        }
    }

    /// What is left to choose once the member of `node` is taken.
    fn with_member(&mut self, taken: Chain, node: NodeId, rest: Chain) -> Part {
        let decision = self.best.diagram.nodes[node as usize];
        match self.best.diagram.levels[decision.level as usize] {
            Member::Cause(place) => {
                let length = self.length(taken) + 1;
                self.taken.push(Taken { member: self.best.names[place], before: taken, length });
                Part { taken: Some(self.taken.len() - 1), node: decision.high, rest }
            }
            // Nothing follows the module: its end is the end of the whole.
            Member::Module(root) if decision.high == YES => Part { taken, node: root, rest },
            Member::Module(root) => {
                let size = self.best.size(decision.high).unwrap_or(0) + self.size(rest);
                self.rest.push(Rest { node: decision.high, after: rest, size });
                Part { taken, node: root, rest: Some(self.rest.len() - 1) }
            }
        }
    }

    fn collect_smallest_of(&mut self, part: Part) {
        let Self { best, members, waiting, .. } = self;
        members.clear();
        let mut taken = part.taken;
        while let Some(index) = taken {
            members.push(self.taken[index].member);
            taken = self.taken[index].before;
        }
        best.collect(part.node, members, waiting);
        let mut rest = part.rest;
        while let Some(index) = rest {
            best.collect(self.rest[index].node, members, waiting);
            rest = self.rest[index].after;
        }
        members.sort_unstable();
    }

    fn length(&self, taken: Chain) -> usize {
        taken.map_or(0, |index| self.taken[index].length)
    }

    fn size(&self, rest: Chain) -> usize {
        rest.map_or(0, |index| self.rest[index].size)
    }
}
