//! Where does every node of a plain tree go? Packed from the leaves to the root, as tightly as outlines allow.

use std::ops::Range;

use crate::layout::outlines::{Meeting, Obstacle, Outlines, Packed, Spot};
use crate::layout::plain_tree::{PlainNode, PlainTree};
use crate::layout::shares::Shares;
use crate::layout::{Point, Spacing};

impl PlainTree {
    /// The top left corner of the box of every node, in the order of the tree; the highest box or tab begins at 0.
    ///
    /// The work grows with the number of nodes.
    pub fn places(&self, spacing: &Spacing) -> Vec<Point> {
        let mut packing = Packing {
            nodes: &self.nodes,
            spacing,
            outlines: Outlines::of(&self.nodes, spacing),
            steps: vec![0.0; self.nodes.len()],
            waiting: Vec::new(),
            shares: Shares::default(),
        };
        for (number, node) in self.nodes.iter().enumerate().rev() {
            // Most nodes have one child at most, and nothing has to be packed side by side.
            match (node.children, packing.waiting.last_mut()) {
                (0, _) | (_, None) => packing.waiting.push(packing.outlines.leaf(number, node.gap)),
                (1, Some(child)) if node.refuted == 0 => packing.outlines.lengthen(child, number, node.gap),
                _ => packing.pack(number),
            }
        }
        packing.places()
    }
}

struct Packing<'a> {
    nodes: &'a [PlainNode],
    spacing: &'a Spacing,
    outlines: Outlines,
    /// How much further down than the middle of its parent the middle of each node lies.
    steps: Vec<f64>,
    /// The subtrees that are packed and wait to become part of a larger one, the first in reading order last.
    waiting: Vec<Packed>,
    shares: Shares,
}

impl Packing<'_> {
    /// Packs the subtrees of `parent`, whose own insides are packed already, and puts `parent` in front of them.
    fn pack(&mut self, parent: usize) {
        let node = &self.nodes[parent];
        let mut packed = self.outlines.leaf(parent, node.gap);
        let (count, refuted) = (node.children as usize, node.refuted as usize);
        let last = self.waiting.len() - 1;
        let first = self.waiting[last];
        let mut whole = first;
        let others = count - refuted;
        if others > 0 {
            self.pack_side_by_side(&mut whole, last, others);
            packed.root.middle = (first.root.middle + whole.root.middle) / 2.0;
        }
        if refuted > 0 {
            self.hang(packed.root, &mut whole, last, others..count);
        }
        self.outlines.put_before(&mut packed, self.waiting[last].root, &whole);
        self.shares.hand_out(|place, by| self.waiting[last - place].root.middle += by);
        for child in self.waiting.drain(last + 1 - count..) {
            self.steps[child.root.node as usize] = child.root.middle - packed.root.middle;
        }
        self.waiting.push(packed);
    }

    /// Puts the first `count` children beneath each other; the first of all waits at `last`.
    fn pack_side_by_side(&mut self, whole: &mut Packed, last: usize, count: usize) {
        for place in 1..count {
            let child = &self.waiting[last - place];
            // What belongs to the sibling directly above leaves no room to share.
            let beyond = self.waiting[last + 1 - place].reach;
            let (mut seen, mut reach) = (place - 1, beyond);
            let mut meeting = Meeting::of(whole, child, self.spacing);
            while let Some(Obstacle { right, height }) = self.outlines.follow(&mut meeting, beyond) {
                while right > reach && seen > 0 {
                    seen -= 1 + self.waiting[last - seen].hidden as usize;
                    reach = self.waiting[last - seen].reach;
                }
                if seen + 1 < place {
                    self.shares.add(seen, place, height);
                }
            }
            self.outlines.join(whole, child, &meeting);
            let child = &mut self.waiting[last - place];
            child.root.middle += meeting.moved;
            child.hidden = (place - 1 - seen) as u32;
        }
    }

    /// Puts the refuted children, those in `places`, beneath the others and below the bottom of `parent`.
    fn hang(&mut self, parent: Spot, whole: &mut Packed, last: usize, places: Range<usize>) {
        let half = f64::from(self.nodes[parent.node as usize].size.height / 2.0);
        let highest = parent.middle + half + f64::from(self.spacing.sibling);
        for place in places {
            let child = &self.waiting[last - place];
            let missing = highest - self.outlines.top_of(child);
            if place == 0 {
                *whole = child.moved(missing.max(0.0));
            } else {
                let mut meeting = Meeting::of(whole, child, self.spacing);
                while self.outlines.follow(&mut meeting, f64::INFINITY).is_some() {}
                meeting.moved = meeting.moved.max(missing);
                self.outlines.join(whole, child, &meeting);
            }
            self.waiting[last - place].root.middle = whole.root.middle;
            self.outlines.reach_down(parent.node as usize, whole.root.middle - parent.middle);
        }
    }

    /// The places, once all is packed.
    fn places(mut self) -> Vec<Point> {
        let Some(root) = self.waiting.pop() else { return Vec::new() };
        let top = self.outlines.top(root.root) - root.root.middle;
        let mut places = Vec::with_capacity(self.nodes.len());
        for (number, node) in self.nodes.iter().enumerate() {
            let (mut left, mut middle) = (0.0, -top);
            if number > 0 {
                left = self.outlines.right(node.parent as usize);
                middle = self.steps[node.parent as usize] + self.steps[number];
            }
            self.steps[number] = middle;
            places.push(Point::new(left as f32, (middle - f64::from(node.size.height / 2.0)) as f32));
        }
        places
    }
}
