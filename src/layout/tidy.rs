//! Where does every node of a plain tree go? Packed from the leaves to the root, as tightly as outlines allow.

use std::ops::Range;

use crate::layout::outlines::{Clearance, Gaps, Outlines, Spot};
use crate::layout::plain_tree::{NONE, PlainNode, PlainTree};
use crate::layout::shares::{Room, Shares};
use crate::layout::{Point, Spacing};

impl PlainTree {
    /// The top left corner of the box of every node, in the order of the tree; the highest box or tab begins at 0.
    ///
    /// The work grows with the number of nodes. Each level is gone through several times, for one thing at a time: whether a
    /// node is a leaf, how many children it has and how far it reaches differs from node to node, and to ask it of each in
    /// turn takes longer than the work itself.
    pub fn places(&self, spacing: &Spacing) -> Vec<Point> {
        let outlines = Outlines::of(&self.nodes, spacing);
        let subtrees = self.nodes.iter().enumerate();
        let subtrees = subtrees.map(|(number, node)| Subtree::leaf(number as u32, node, &outlines)).collect();
        let mut packing = Packing {
            nodes: &self.nodes,
            spacing,
            outlines,
            subtrees,
            shares: Shares::default(),
            chosen: Vec::new(),
        };
        for levels in self.levels.windows(3).rev() {
            let [parents, children, end] = [levels[0], levels[1], levels[2]].map(|it| it as usize);
            packing.put_side_by_side(parents..children, children..end);
            packing.put_before(parents..children);
            packing.finish(children..end);
        }
        packing.places()
    }
}

/// The subtree of a node.
struct Subtree {
    /// The middle of the node, counted from that of the first leaf of its parent; once its level is packed, from its parent.
    middle: f64,
    /// Where the upper outline ends, counted from the first leaf.
    upper_end_middle: f64,
    /// Where the lower outline ends, counted from the first leaf.
    lower_end_middle: f64,
    /// How far right it reaches.
    reach: f64,
    upper_end: u32,
    lower_end: u32,
    /// The room to keep to the sibling above.
    gap: f32,
    /// How many siblings, those directly above, reach less far and are not seen from below.
    hidden: u32,
}

impl Subtree {
    fn leaf(number: u32, node: &PlainNode, outlines: &Outlines) -> Self {
        Self {
            middle: 0.0,
            upper_end_middle: 0.0,
            lower_end_middle: 0.0,
            reach: outlines.right(number as usize),
            upper_end: number,
            lower_end: number,
            gap: node.gap,
            hidden: 0,
        }
    }

    fn root(&self, number: usize) -> Spot {
        Spot { node: number as u32, middle: self.middle }
    }

    fn gaps(&self, spacing: &Spacing) -> Gaps {
        Gaps { roots: f64::from(self.gap), others: f64::from(self.gap.max(spacing.group)) }
    }

    fn end(&mut self, upper: Spot, lower: Spot, reach: f64) {
        (self.upper_end, self.upper_end_middle) = (upper.node, upper.middle);
        (self.lower_end, self.lower_end_middle) = (lower.node, lower.middle);
        self.reach = reach;
    }

    fn upper_end(&self) -> Spot {
        Spot { node: self.upper_end, middle: self.upper_end_middle }
    }

    fn lower_end(&self) -> Spot {
        Spot { node: self.lower_end, middle: self.lower_end_middle }
    }
}

struct Packing<'a> {
    nodes: &'a [PlainNode],
    spacing: &'a Spacing,
    outlines: Outlines,
    subtrees: Vec<Subtree>,
    shares: Shares,
    /// Some nodes of a level.
    chosen: Vec<u32>,
}

impl Packing<'_> {
    /// Collects those of the nodes in `range` that are `wanted`.
    fn choose(&mut self, range: Range<usize>, wanted: impl Fn(&PlainNode) -> bool) {
        self.chosen.resize(range.len() + 1, 0);
        let mut count = 0;
        for number in range {
            // Written in any case and counted where wanted, so that there is nothing to guess.
            self.chosen[count] = number as u32;
            count += usize::from(wanted(&self.nodes[number]));
        }
        self.chosen.truncate(count);
    }

    /// Packs the subtrees of `children` beneath each other, as far as they are not refuted.
    fn put_side_by_side(&mut self, parents: Range<usize>, children: Range<usize>) {
        self.choose(parents, |node| node.children > 0);
        for &parent in &self.chosen {
            let first = &self.subtrees[self.nodes[parent as usize].first as usize];
            let (upper, lower, reach) = (first.upper_end(), first.lower_end(), first.reach);
            self.subtrees[parent as usize].end(upper, lower, reach);
        }
        self.choose(children, |node| node.place > 0);
        for place in 0..self.chosen.len() {
            let child = self.chosen[place] as usize;
            let parent = self.nodes[child].parent as usize;
            if child < self.nodes[parent].others().end {
                self.put_beneath(parent, child);
            }
        }
    }

    /// Puts `child` of `parent` beneath its siblings above.
    fn put_beneath(&mut self, parent: usize, child: usize) {
        let first = self.nodes[parent].first as usize;
        // What belongs to the sibling directly above leaves no room to share.
        let (mut seen, mut reach) = (child - 1, self.subtrees[child - 1].reach);
        let (subtrees, shares) = (&self.subtrees, &mut self.shares);
        let clearance = self.outlines.clear(
            subtrees[child - 1].root(child - 1),
            subtrees[child].root(child),
            subtrees[child].gaps(self.spacing),
            reach,
            |right, height| {
                while right > reach && seen > first {
                    seen -= 1 + subtrees[seen].hidden as usize;
                    reach = subtrees[seen].reach;
                }
                if seen + 1 < child {
                    shares.add(Room { first, above: seen, below: child, height });
                }
            },
        );
        self.subtrees[child].hidden = (child - 1 - seen) as u32;
        self.join(parent, child, clearance);
    }

    /// Counts the subtree of `child`, which lies as `clearance` says, to what belongs to `parent`.
    fn join(&mut self, parent: usize, child: usize, clearance: Clearance) {
        let Clearance { moved, upper, lower } = clearance;
        let subtree = &mut self.subtrees[child];
        subtree.middle += moved;
        let (upper_end, lower_end) = (subtree.upper_end().moved(moved), subtree.lower_end().moved(moved));
        let reach = subtree.reach;
        let whole = &mut self.subtrees[parent];
        // The outline of the one that reaches less far goes on with the rest of the other's. Which one that is cannot be
        // foreseen, so both are continued: one of them, or both, with no node, as stands there already.
        self.outlines.continue_upper(whole.upper_end(), lower.moved(moved));
        self.outlines.continue_lower(lower_end, upper);
        let (is_lower_longer, is_upper_longer) = (lower.node != NONE, upper.node != NONE);
        whole.end(
            Spot::select(is_lower_longer, upper_end, whole.upper_end()),
            Spot::select(is_upper_longer, whole.lower_end(), lower_end),
            whole.reach.max(reach),
        );
    }

    /// Puts each of `parents` that has children before them.
    fn put_before(&mut self, parents: Range<usize>) {
        self.choose(parents, |node| node.children > 0);
        for place in 0..self.chosen.len() {
            let parent = self.chosen[place] as usize;
            let node = &self.nodes[parent];
            let (others, all) = (node.others(), node.all());
            if others.end > others.start {
                let (first, last) = (&self.subtrees[others.start], &self.subtrees[others.end - 1]);
                self.subtrees[parent].middle = (first.middle + last.middle) / 2.0;
            }
            for refuted in others.end..all.end {
                self.hang(parent, refuted);
            }
            let root = self.subtrees[parent].root(parent);
            self.outlines.continue_upper(root, self.subtrees[all.start].root(all.start));
            self.outlines.continue_lower(root, self.subtrees[all.end - 1].root(all.end - 1));
        }
    }

    /// Puts the refuted `child` beneath its siblings above and below the bottom of `parent`.
    fn hang(&mut self, parent: usize, child: usize) {
        let node = &self.nodes[parent];
        let middle = self.subtrees[parent].middle;
        let highest = middle + f64::from(node.size.height / 2.0) + f64::from(self.spacing.sibling);
        let subtree = &mut self.subtrees[child];
        let missing = highest - (subtree.middle - self.outlines.above(child));
        if child == node.first as usize {
            let moved = missing.max(0.0);
            subtree.middle += moved;
            let (upper, lower) = (subtree.upper_end().moved(moved), subtree.lower_end().moved(moved));
            let reach = subtree.reach;
            self.subtrees[parent].end(upper, lower, reach);
        } else {
            let (gaps, lower) = (subtree.gaps(self.spacing), subtree.root(child));
            let upper = self.subtrees[child - 1].root(child - 1);
            let mut clearance = self.outlines.clear(upper, lower, gaps, f64::INFINITY, |_, _| {});
            clearance.moved = clearance.moved.max(missing);
            self.join(parent, child, clearance);
        }
        self.outlines.reach_down(parent, self.subtrees[child].middle - middle);
    }

    /// Lets each of `children` know where it lies, now that its siblings and its parent have been put in place.
    fn finish(&mut self, children: Range<usize>) {
        let subtrees = &mut self.subtrees;
        self.shares.hand_out(|sibling, by| subtrees[sibling].middle += by);
        for child in children {
            subtrees[child].middle -= subtrees[self.nodes[child].parent as usize].middle;
        }
    }

    /// The places, once all is packed.
    fn places(mut self) -> Vec<Point> {
        let mut places = Vec::with_capacity(self.nodes.len());
        for (number, node) in self.nodes.iter().enumerate() {
            let (left, middle) = match number {
                0 => (0.0, -self.outlines.top(Spot { node: 0, middle: 0.0 })),
                _ => {
                    let parent = node.parent as usize;
                    (self.outlines.right(parent), self.subtrees[parent].middle + self.subtrees[number].middle)
                }
            };
            self.subtrees[number].middle = middle;
            places.push(Point::new(left as f32, (middle - f64::from(node.size.height / 2.0)) as f32));
        }
        places
    }
}
