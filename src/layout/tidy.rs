//! Where does every node of a plain tree go? Packed from the leaves to the root, as tightly as outlines allow.

use std::ops::Range;

use crate::layout::outlines::{Gaps, Outlines, Packed, Spot};
use crate::layout::plain_tree::{PlainNode, PlainTree};
use crate::layout::siblings::Siblings;
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
            siblings: Siblings::default(),
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
    siblings: Siblings,
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
        self.siblings.clear();
        if others > 0 {
            self.pack_side_by_side(&mut whole, last, others);
            packed.root.middle = (first.root.middle + whole.root.middle) / 2.0;
        }
        if refuted > 0 {
            self.hang(packed.root, &mut whole, last, others..count);
        }
        self.outlines.put_before(&mut packed, self.waiting[last].root, &whole);
        for (place, by) in self.siblings.shared().enumerate() {
            self.waiting[last - place].root.middle += by;
        }
        for child in self.waiting.drain(last + 1 - count..) {
            self.steps[child.root.node as usize] = child.root.middle - packed.root.middle;
        }
        self.waiting.push(packed);
    }

    /// Puts the first `count` children beneath each other; the first of all waits at `last`.
    fn pack_side_by_side(&mut self, whole: &mut Packed, last: usize, count: usize) {
        for place in 1..count {
            // Only from the third on is there anything between two of them.
            if count > 2 {
                self.siblings.add(place - 1, self.waiting[last + 1 - place].reach);
            }
            let mut child = self.waiting[last - place];
            let gaps = Gaps::of(&child, self.spacing);
            let followed = self.outlines.clear(whole, &mut child, gaps, |right, by| {
                if place > 1 && by > 0.0 {
                    self.siblings.share(place, count, right, by);
                }
            });
            self.waiting[last - place].root.middle = child.root.middle;
            self.outlines.join(whole, &child, followed);
        }
    }

    /// Puts the refuted children, those in `places`, beneath the others and below the bottom of `parent`.
    fn hang(&mut self, parent: Spot, whole: &mut Packed, last: usize, places: Range<usize>) {
        let half = f64::from(self.nodes[parent.node as usize].size.height / 2.0);
        let highest = parent.middle + half + f64::from(self.spacing.sibling);
        for place in places {
            let mut child = self.waiting[last - place];
            if place == 0 {
                self.outlines.sink(&mut child, highest);
                *whole = child;
            } else {
                let gaps = Gaps::of(&child, self.spacing);
                let followed = self.outlines.clear(whole, &mut child, gaps, |_, _| {});
                self.outlines.sink(&mut child, highest);
                self.outlines.join(whole, &child, followed);
            }
            self.waiting[last - place].root.middle = child.root.middle;
            self.outlines.reach_down(parent.node as usize, child.root.middle - parent.middle);
        }
    }

    /// The places, once all is packed.
    fn places(mut self) -> Vec<Point> {
        let mut top = f64::INFINITY;
        for (number, node) in self.nodes.iter().enumerate() {
            let parent = if number > 0 { self.steps[node.parent as usize] } else { 0.0 };
            self.steps[number] += parent;
            top = top.min(self.steps[number] - self.outlines.above(number));
        }
        let places = self.nodes.iter().zip(&self.steps).enumerate().map(|(number, (node, middle))| {
            let left = if number > 0 { self.outlines.left(node) } else { 0.0 };
            let half = f64::from(node.size.height / 2.0);
            Point::new(left as f32, (middle - half - top) as f32)
        });
        places.collect()
    }
}
