//! Which siblings stand above a subtree, and who gets the room that opens between two of them? Those that stand between,
//! in equal parts.

use crate::layout::outlines::{Meeting, Outlines};

/// The nodes that are packed and whose parents are not, in the order of packing: the siblings of one node lie on top.
#[derive(Default)]
pub(super) struct Siblings {
    stack: Vec<Sibling>,
    /// Rooms to share, those between the children of one node on top.
    rooms: Vec<Room>,
    /// Empty but while rooms are shared.
    shares: Vec<Share>,
}

#[derive(Clone, Copy)]
struct Sibling {
    node: u32,
    /// How many siblings, those directly above, reach less far and are not seen from below.
    hidden: u32,
}

/// What has opened between two siblings, which have these places in the stack.
struct Room {
    above: usize,
    below: usize,
    height: f64,
}

/// How much each sibling from here on moves, and what that leaves out here.
#[derive(Clone, Copy, Default)]
struct Share {
    each: f64,
    correction: f64,
}

impl Siblings {
    /// Begins with a tree of `count` nodes.
    pub(super) fn begin(&mut self, count: usize) {
        self.stack.clear();
        self.rooms.clear();
        // What was packed before has higher numbers, so that each subtree ends where the one before it in the stack begins;
        // that of the root, at the end of the tree.
        self.stack.push(Sibling { node: count as u32, hidden: 0 });
    }

    /// Adds `node`, which sees past `hidden` of the siblings above it.
    #[inline]
    pub(super) fn push(&mut self, node: u32, hidden: u32) {
        self.stack.push(Sibling { node, hidden });
    }

    /// Takes away the last `count`, as their parent is packed, and says how far each of those that share a room moves down.
    #[inline]
    pub(super) fn pop(&mut self, count: u32, moves: impl FnMut(u32, f64)) {
        let first = self.stack.len() - count as usize;
        if self.rooms.last().is_some_and(|room| room.above >= first) {
            self.share(first, moves);
        }
        self.stack.truncate(first);
    }

    /// Where the nodes of the last sibling's subtree end.
    #[inline]
    pub(super) fn end_of_last(&self) -> u32 {
        self.stack[self.stack.len() - 2].node
    }

    #[inline]
    fn end(&self, place: usize) -> u32 {
        self.stack[place - 1].node
    }

    /// Goes on with `meeting` past the last sibling, keeping the room that opens because of others above it. Says how many
    /// siblings are hidden from below by the subtree that meets them.
    #[cold]
    pub(super) fn follow(&mut self, meeting: &mut Meeting, outlines: &Outlines<'_>) -> u32 {
        let below = self.stack.len();
        let mut above = below - 1;
        while !meeting.is_over() {
            while meeting.upper.node >= self.end(above) {
                above -= 1 + self.stack[above].hidden as usize;
            }
            let before = meeting.moved;
            outlines.follow(meeting, self.end(above));
            // What belongs to the sibling directly above leaves no room to share.
            if meeting.moved > before && above + 1 < below {
                self.rooms.push(Room { above, below, height: meeting.moved - before });
            }
        }
        (below - 1 - above) as u32
    }

    /// Shares the rooms between the siblings from place `first` on.
    #[cold]
    fn share(&mut self, first: usize, mut moves: impl FnMut(u32, f64)) {
        self.shares.resize(self.stack.len() - first, Share::default());
        let own = self.rooms.partition_point(|room| room.above < first);
        for Room { above, below, height } in self.rooms.drain(own..) {
            let part = height / (below - above) as f64;
            self.shares[above + 1 - first].each += part;
            self.shares[below - first].each -= part;
            self.shares[below - first].correction -= height - part;
        }
        let (mut each, mut sum) = (0.0, 0.0);
        for (sibling, share) in self.stack[first..].iter().zip(self.shares.drain(..)) {
            each += share.each;
            sum += each + share.correction;
            moves(sibling.node, sum);
        }
    }
}
