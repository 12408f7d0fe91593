//! Where does every node of a plain tree go? Packed from the leaves to the root, as tightly as outlines allow.

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
        for parent in (0..self.nodes.len()).rev() {
            packing.pack(parent);
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
        let leaf = self.outlines.leaf(parent);
        let count = self.nodes[parent].children as usize;
        let Some(last) = self.waiting.len().checked_sub(1).filter(|_| count > 0) else {
            return self.waiting.push(leaf);
        };
        let mut own = leaf.root;
        let first = self.waiting[last].root;
        let mut whole: Option<Packed> = None;
        let mut hangs = false;
        self.siblings.clear();
        for place in 0..count {
            let mut child = self.waiting[last - place];
            let (node, reach) = (self.nodes[child.root.node as usize], child.reach);
            if node.is_refuted && !hangs {
                own.middle = whole.map_or(0.0, |above| f64::midpoint(first.middle, above.root.middle));
                hangs = true;
            }
            let followed = whole.as_ref().map(|above| {
                let gaps = Gaps {
                    roots: f64::from(node.gap),
                    others: f64::from(node.gap.max(self.spacing.group)),
                };
                self.outlines.clear(above, &mut child, gaps, |right, by| {
                    if !hangs {
                        self.siblings.share(place, count, right, by);
                    }
                })
            });
            if hangs {
                let half = f64::from(self.nodes[parent].size.height / 2.0);
                self.outlines.sink(&mut child, own.middle + half + f64::from(self.spacing.sibling));
                self.outlines.reach_down(parent, child.root.middle - own.middle);
            }
            self.waiting[last - place].root.middle = child.root.middle;
            self.siblings.add(place, reach);
            whole = Some(match (&whole, followed) {
                (Some(above), Some(followed)) => self.outlines.join(above, &child, followed),
                _ => child,
            });
        }
        let Some(whole) = whole else { return };
        if !hangs {
            own.middle = f64::midpoint(first.middle, whole.root.middle);
        }
        let packed = self.outlines.put_before(own, self.waiting[last].root, &whole);
        for (place, by) in self.siblings.shared().enumerate() {
            self.waiting[last - place].root.middle += by;
        }
        for child in self.waiting.drain(last + 1 - count..) {
            self.steps[child.root.node as usize] = child.root.middle - own.middle;
        }
        self.waiting.push(packed);
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
