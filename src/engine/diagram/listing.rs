//! Which are the paths, one after the other?

use crate::engine::diagram::table::{NO, NodeId, YES};
use crate::engine::diagram::{Diagram, Member};

impl Diagram {
    /// Shows every path as the causes at its places, each as `names` has it, in the order of the diagram. It takes a few
    /// nanoseconds a path, for neighbouring paths have most of their members in common.
    pub(in crate::engine) fn each_path<Name: Copy>(&self, names: &[Name], mut visit: impl FnMut(&[Name])) {
        let mut members: Vec<Name> = Vec::new();
        let mut onward = Onward::default();
        let mut turns: Vec<Turn> = Vec::new();
        let (mut family, mut then) = (self.root, Onward::END);
        loop {
            let node = self.nodes[family as usize];
            if family == YES {
                if let Some(step) = onward.at(then) {
                    (family, then) = step;
                    continue;
                }
                visit(&members);
            } else if family != NO {
                let member = self.levels[node.level as usize];
                if let (Member::Cause(place), YES, Onward::END) = (member, node.high, then) {
                    members.push(names[place]);
                    visit(&members);
                    members.pop();
                    family = node.low;
                    continue;
                }
                if node.low != NO {
                    turns.push(Turn { family: node.low, then, members: members.len(), onward: onward.len() });
                }
                match member {
                    Member::Cause(place) => {
                        members.push(names[place]);
                        family = node.high;
                    }
                    Member::Module(root) => {
                        then = onward.push(node.high, then);
                        family = root;
                    }
                }
                continue;
            }
            let Some(turn) = turns.pop() else { break };
            members.truncate(turn.members);
            onward.truncate(turn.onward);
            (family, then) = (turn.family, turn.then);
        }
    }
}

/// Where it goes on with fewer members, and what was there at that point.
struct Turn {
    family: NodeId,
    then: usize,
    members: usize,
    onward: usize,
}

/// Where it goes on after each module that has been entered.
#[derive(Default)]
struct Onward(Vec<(NodeId, usize)>);

impl Onward {
    /// After all modules.
    const END: usize = usize::MAX;

    fn at(&self, then: usize) -> Option<(NodeId, usize)> {
        self.0.get(then).copied()
    }

    fn push(&mut self, family: NodeId, then: usize) -> usize {
        // Where the empty set follows, it goes on as it would anyway.
        if family == YES {
            return then;
        }
        self.0.push((family, then));
        self.0.len() - 1
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }
}
