//! Which are the paths, one after the other?

use crate::engine::diagram::table::{ENDS, NO, Node, NodeId, YES};
use crate::engine::diagram::tails::Tails;
use crate::engine::diagram::{Diagram, Member};

/// The paths, ready to be shown one after the other, as often as wanted.
pub(in crate::engine) struct Listing<Name> {
    root: NodeId,
    forks: Vec<Fork<Name>>,
    tails: Tails<Name>,
}

impl<Name: Copy> Listing<Name> {
    /// Gets ready to show every path as the causes at its places, each as `names` has it.
    pub(in crate::engine) fn of(diagram: &Diagram, names: &[Name]) -> Self {
        let forks = diagram.forks(names);
        let tails = Tails::of(&forks, diagram.root);
        Self { root: diagram.root, forks, tails }
    }

    /// Shows every path, in no order that means anything. It takes a few nanoseconds a path, for neighbouring paths have most of
    /// their members in common, and what many have in common is walked once and copied from then on.
    pub(in crate::engine) fn each(&self, mut visit: impl FnMut(&[Name])) {
        Walk::default().over(self.root, &self.forks, &self.tails, &mut visit);
    }
}

impl Diagram {
    /// The nodes but the ends, each with the name of its member, so that one look tells all of a node.
    fn forks<Name: Copy>(&self, names: &[Name]) -> Vec<Fork<Name>> {
        let fork = |node: &Node| Fork {
            low: node.low,
            high: node.high,
            way: match self.levels[node.level as usize] {
                Member::Cause(place) => Way::Past(names[place]),
                Member::Module(root) => Way::Into(root),
            },
        };
        self.nodes[ENDS.len()..].iter().map(fork).collect()
    }
}

/// A walk over a diagram, with the memory that the next can use.
pub(super) struct Walk<Name> {
    members: Vec<Name>,
    onward: Onward,
    turns: Vec<Turn>,
}

impl<Name> Default for Walk<Name> {
    fn default() -> Self {
        Self { members: Vec::new(), onward: Onward::default(), turns: Vec::new() }
    }
}

impl<Name: Copy> Walk<Name> {
    /// Shows the sets of the family that begins at `family`, those that are known as copies of `tails`.
    pub(super) fn over(
        &mut self,
        family: NodeId,
        forks: &[Fork<Name>],
        tails: &Tails<Name>,
        visit: &mut impl FnMut(&[Name]),
    ) {
        let Self { members, onward, turns } = self;
        members.clear();
        onward.truncate(0);
        let (mut family, mut then) = (family, Onward::END);
        loop {
            if let Some(&fork) = at(forks, family) {
                if then == Onward::END && tails.visit(family, members, visit) {
                    family = NO;
                    continue;
                }
                if let Some(name) = fork.last_member(then) {
                    members.push(name);
                    family = visit_last_members(forks, fork, members, visit);
                    members.pop();
                    continue;
                }
                if fork.low != NO {
                    turns.push(Turn {
                        family: fork.low,
                        then,
                        members: members.len() as u32,
                        onward: onward.len(),
                    });
                }
                match fork.way {
                    Way::Past(name) => {
                        members.push(name);
                        family = fork.high;
                    }
                    Way::Into(root) => {
                        then = onward.push(fork.high, then);
                        family = root;
                    }
                }
                continue;
            }
            if family == YES {
                if let Some(step) = onward.at(then) {
                    (family, then) = step;
                    continue;
                }
                visit(members);
            }
            let Some(turn) = turns.pop() else { break };
            members.truncate(turn.members as usize);
            onward.truncate(turn.onward);
            (family, then) = (turn.family, turn.then);
        }
    }
}

/// A node of the diagram.
#[derive(Clone, Copy)]
pub(super) struct Fork<Name> {
    pub(super) low: NodeId,
    pub(super) high: NodeId,
    pub(super) way: Way<Name>,
}

/// What lies on the high way out of a fork.
#[derive(Clone, Copy)]
pub(super) enum Way<Name> {
    /// A member.
    Past(Name),
    /// A module, whose family begins here.
    Into(NodeId),
}

impl<Name: Copy> Fork<Name> {
    /// The member of this fork, if with it a path is done.
    #[inline]
    fn last_member(&self, then: u32) -> Option<Name> {
        match self.way {
            Way::Past(name) if self.high == YES && then == Onward::END => Some(name),
            _ => None,
        }
    }
}

/// The fork at which a family begins; none if it is an end.
#[inline]
fn at<Name>(forks: &[Fork<Name>], family: NodeId) -> Option<&Fork<Name>> {
    forks.get((family as usize).wrapping_sub(ENDS.len()))
}

/// Shows the paths that differ in nothing but the last of `members`, which is the one of `fork` at first, and where it goes on
/// without them.
#[inline]
fn visit_last_members<Name: Copy>(
    forks: &[Fork<Name>],
    fork: Fork<Name>,
    members: &mut [Name],
    visit: &mut impl FnMut(&[Name]),
) -> NodeId {
    visit(members);
    let mut family = fork.low;
    while let Some(name) = at(forks, family).and_then(|fork| fork.last_member(Onward::END))
        && let Some(last) = members.last_mut()
    {
        *last = name;
        visit(members);
        family = forks[family as usize - ENDS.len()].low;
    }
    family
}

/// Where it goes on with fewer members, and what was there at that point.
struct Turn {
    family: NodeId,
    then: u32,
    members: u32,
    onward: u32,
}

/// Where it goes on after each module that has been entered.
#[derive(Default)]
struct Onward(Vec<(NodeId, u32)>);

impl Onward {
    /// After all modules.
    const END: u32 = u32::MAX;

    #[inline]
    fn at(&self, then: u32) -> Option<(NodeId, u32)> {
        self.0.get(then as usize).copied()
    }

    fn push(&mut self, family: NodeId, then: u32) -> u32 {
        // Where the empty set follows, it goes on as it would anyway.
        if family == YES {
            return then;
        }
        self.0.push((family, then));
        self.len() - 1
    }

    fn len(&self) -> u32 {
        self.0.len() as u32
    }

    fn truncate(&mut self, length: u32) {
        self.0.truncate(length as usize);
    }
}
