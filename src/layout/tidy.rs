//! Where does every node of a plain tree go? Packed from the leaves to the root, as tightly as outlines allow.

use std::cell::RefCell;

use crate::layout::outlines::{Meeting, Outlines, Packed, Stretch};
use crate::layout::plain_tree::{PlainNode, PlainTree};
use crate::layout::siblings::Siblings;
use crate::layout::{Point, Spacing};

impl PlainTree {
    /// The top left corner of the box of every node, in the order of the tree; the highest box or tab begins at 0.
    ///
    /// The work grows with the number of nodes. A thread keeps the memory that it takes for its next
    /// layout, so that the system need not hand it out anew.
    pub fn places(&self, spacing: &Spacing) -> Vec<Point> {
        let mut memory = MEMORY.take();
        let places = memory.places(&self.nodes, spacing);
        MEMORY.set(memory);
        places
    }
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// What a layout works with. Nothing that one leaves in it changes the next.
#[derive(Default)]
struct Memory {
    stretches: Vec<Stretch>,
    frames: Vec<Frame>,
    waiting: Vec<Packed>,
    siblings: Siblings,
}

impl Memory {
    fn places(&mut self, nodes: &[PlainNode], spacing: &Spacing) -> Vec<Point> {
        self.frames.resize(nodes.len(), Frame::default());
        self.waiting.clear();
        self.siblings.begin(nodes.len());
        let mut packing = Packing {
            nodes,
            spacing,
            outlines: Outlines::of(nodes, spacing.level, &mut self.stretches),
            frames: &mut self.frames,
            waiting: &mut self.waiting,
            siblings: &mut self.siblings,
        };
        for (number, node) in nodes.iter().enumerate().rev() {
            packing.add(number as u32, node);
        }
        packing.places()
    }
}

/// Where the subtree of a node lies.
#[derive(Clone, Copy, Default)]
struct Frame {
    /// How far it has moved down within that of its parent; in the end, how far down in all.
    moved: f64,
    /// The middle of the node, before it has moved.
    middle: f64,
}

struct Packing<'a> {
    nodes: &'a [PlainNode],
    spacing: &'a Spacing,
    outlines: Outlines<'a>,
    frames: &'a mut [Frame],
    /// The subtrees that are packed and wait for the next sibling or, if it was the last one, for their parent; siblings as
    /// one.
    waiting: &'a mut Vec<Packed>,
    siblings: &'a mut Siblings,
}

impl Packing<'_> {
    /// Packs `node`, whose children are packed already, and puts it beneath those of its siblings that stand above it.
    #[inline]
    fn add(&mut self, number: u32, node: &PlainNode) {
        let half = f64::from(node.size.height / 2.0);
        let above = half + f64::from(node.tab_height);
        if node.children == 0 {
            self.waiting.push(Packed::leaf(number, above, half));
        } else {
            self.put_before_children(number, node, above, half);
        }
        if node.is_refuted {
            self.hang(number, node);
        } else if node.is_first {
            let middle = self.waiting.last().map_or(0.0, |own| own.middle);
            self.frames[number as usize] = Frame { moved: 0.0, middle };
            self.siblings.push(number, 0);
        } else {
            self.put_beneath(number, node);
        }
    }

    #[inline]
    fn put_before_children(&mut self, number: u32, node: &PlainNode, above: f64, half: f64) {
        self.siblings.pop(node.children, |child, by| self.frames[child as usize].moved += by);
        let Some(children) = self.waiting.last_mut() else { return };
        let mut below = half;
        if node.has_refuted {
            let last = self.frames[number as usize + 1];
            below = below.max(last.moved + last.middle - children.middle);
        }
        self.outlines.put_before(children, number, above, below);
    }

    /// Puts the subtree of `node`, the last that was packed, beneath its siblings.
    #[inline]
    fn put_beneath(&mut self, number: u32, node: &PlainNode) {
        let [.., above, own] = self.waiting.as_mut_slice() else { return };
        let mut meeting = Meeting::of(above, own, node.gap, larger(node.gap, self.spacing.group));
        self.outlines.follow(&mut meeting, self.siblings.end_of_last());
        let hidden = if meeting.is_over() { 0 } else { self.siblings.follow(&mut meeting, &self.outlines) };
        self.outlines.join(above, own, &meeting);
        let first = self.frames[above.upper.node as usize];
        above.middle = (first.middle + own.middle + meeting.moved) / 2.0;
        self.frames[number as usize] = Frame { moved: meeting.moved, middle: own.middle };
        self.siblings.push(number, hidden);
        self.waiting.pop();
    }

    /// Puts the subtree of the refuted `node` beneath its siblings and below the bottom of its parent, whose middle stays.
    #[cold]
    fn hang(&mut self, number: u32, node: &PlainNode) {
        let Some(own) = self.waiting.pop() else { return };
        let half = f64::from(self.nodes[node.parent as usize].size.height / 2.0);
        let missing = |middle: f64| middle + half + f64::from(self.spacing.sibling) - own.upper.edge;
        let moved = match self.waiting.last_mut() {
            Some(above) if !node.is_first => {
                let mut meeting = Meeting::of(above, &own, node.gap, larger(node.gap, self.spacing.group));
                self.outlines.follow(&mut meeting, self.nodes.len() as u32);
                meeting.moved = meeting.moved.max(missing(above.middle));
                self.outlines.join(above, &own, &meeting);
                meeting.moved
            }
            _ => {
                let moved = missing(0.0).max(0.0);
                let mut own = own.moved(moved);
                own.middle = 0.0;
                self.waiting.push(own);
                moved
            }
        };
        self.frames[number as usize] = Frame { moved, middle: own.middle };
        self.siblings.push(number, 0);
    }

    /// The places, once all is packed.
    fn places(self) -> Vec<Point> {
        let top = self.waiting.last().map_or(0.0, |root| self.outlines.top(root.upper));
        let Self { nodes, outlines, frames, .. } = self;
        let frames = &mut frames[..nodes.len()];
        let place = move |(number, node): (usize, &PlainNode)| {
            let (left, moved) = match number {
                0 => (0.0, -top),
                _ => (outlines.right(node.parent), frames[node.parent as usize].moved),
            };
            let frame = &mut frames[number];
            frame.moved += moved;
            let middle = frame.moved + frame.middle;
            Point::new(left as f32, (middle - f64::from(node.size.height / 2.0)) as f32)
        };
        nodes.iter().enumerate().map(place).collect()
    }
}

/// The larger of two numbers, without the care that `f32::max` takes of what is none.
fn larger(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}
