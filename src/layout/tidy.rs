//! How far apart subtrees have to be: outlines packed from the leaves to the root.
//!
//! The names follow van der Ploeg (2014) turned by a quarter: his contours left and right are our outlines above and
//! below, his depth runs to the right.

use std::ops::Range;

use crate::layout::spanning::SpanningTree;
use crate::layout::{LayoutRequest, Rect, Spacing, TreeLayout};

const NONE: usize = usize::MAX;

/// Places every node of `tree`.
pub(super) fn placed(request: &LayoutRequest, tree: &SpanningTree) -> TreeLayout {
    let mut packing = Packing::of(request, tree);
    for node in (0..tree.nodes.len()).rev() {
        packing.pack(node);
    }
    let middles = packing.middles();
    let top_of = |number: usize| middles[number] - packing.nodes[number].half;
    let top = (0..middles.len())
        .map(|number| middles[number] - packing.nodes[number].above)
        .fold(f64::INFINITY, f64::min);

    let mut result = TreeLayout {
        rects: vec![None; request.boxes.len()],
        is_tree_link: vec![false; request.links.len()],
        depths: vec![0; request.boxes.len()],
        order: tree.nodes.iter().filter_map(|node| node.index).collect(),
        references: vec![None; request.links.len()],
        bounds: Rect::default(),
    };
    for (number, node) in tree.nodes.iter().enumerate() {
        let (x, y) = (node.left as f32, (top_of(number) - top) as f32);
        let rect = Rect::new(x, y, node.size.width, node.size.height);
        result.bounds = result.bounds.union(&rect);
        match (node.index, node.link) {
            (Some(index), link) => {
                result.rects[index] = Some(rect);
                result.depths[index] = node.depth;
                if let Some(link) = link {
                    result.is_tree_link[link] = true;
                }
            }
            (None, Some(link)) => result.references[link] = Some(rect),
            (None, None) => {}
        }
    }
    result
}

/// One node while it is being packed. Heights are relative to the middle of its box, middles to the parent's frame.
struct Packed {
    /// Half the height of its box.
    half: f64,
    /// What it takes up above its middle: half its box, and its tab.
    above: f64,
    /// What it takes up below its middle: half its box, and the line down to its last refuted child.
    below: f64,
    /// Where it ends on the right, the room for its links included.
    right: f64,
    /// The room to keep to the sibling above.
    gap: f64,
    /// Its middle, before the frames around it have moved.
    middle: f64,
    /// How far its whole subtree has moved.
    moved: f64,
    /// How much each sibling from here on moves to share out room that was left, and what that leaves out here.
    share: f64,
    share_correction: f64,
    children: Range<usize>,
    refuted_from: usize,
    /// For a node where an outline ends: the node of another subtree with which it goes on.
    upper_thread: usize,
    lower_thread: usize,
    /// The node of the subtree that reaches furthest right on each outline, and how far the frames down to it have moved.
    upper_end: usize,
    lower_end: usize,
    upper_end_moved: f64,
    lower_end_moved: f64,
}

struct Packing {
    nodes: Vec<Packed>,
    spacing: Spacing,
    /// The siblings that are seen from below, the lowest last, each with how far right it reaches.
    seen_from_below: Vec<(f64, usize)>,
}

impl Packing {
    fn of(request: &LayoutRequest, tree: &SpanningTree) -> Self {
        let spacing = request.spacing;
        let mut nodes: Vec<Packed> = tree
            .nodes
            .iter()
            .enumerate()
            .map(|(number, node)| {
                let half = f64::from(node.size.height) / 2.0;
                Packed {
                    half,
                    above: half + f64::from(node.tab_height),
                    below: half,
                    right: node.left + f64::from(node.size.width) + f64::from(spacing.level),
                    gap: 0.0,
                    middle: 0.0,
                    moved: 0.0,
                    share: 0.0,
                    share_correction: 0.0,
                    children: node.children.clone(),
                    refuted_from: node.refuted_from,
                    upper_thread: NONE,
                    lower_thread: NONE,
                    upper_end: number,
                    lower_end: number,
                    upper_end_moved: 0.0,
                    lower_end_moved: 0.0,
                }
            })
            .collect();
        for node in &tree.nodes {
            let mut group = None;
            for child in node.children.clone() {
                let link = tree.nodes[child].link.map(|link| request.links[link]);
                let own_group = link.map(|link| link.group);
                nodes[child].gap = f64::from(match link {
                    Some(link) if link.is_refuted => spacing.refuted,
                    _ if own_group == group => spacing.sibling,
                    _ => spacing.group,
                });
                group = own_group;
            }
        }
        Self { nodes, spacing, seen_from_below: Vec::new() }
    }

    /// Packs the subtrees of `parent`, whose own insides are packed already, and puts `parent` in front of them.
    fn pack(&mut self, parent: usize) {
        let children = self.nodes[parent].children.clone();
        if children.is_empty() {
            return;
        }
        let refuted_from = self.nodes[parent].refuted_from;
        self.seen_from_below.clear();
        for child in children.clone() {
            if child == refuted_from {
                self.centre(parent);
            }
            let reach = self.nodes[self.nodes[child].lower_end].right;
            if child > children.start {
                self.separate(&children, child, child < refuted_from);
            }
            if child >= refuted_from {
                self.sink(parent, child);
            }
            while self.seen_from_below.last().is_some_and(|&(other, _)| reach >= other) {
                self.seen_from_below.pop();
            }
            self.seen_from_below.push((reach, child));
        }
        if refuted_from == children.end {
            self.centre(parent);
        }
        let (first, last) = (children.start, children.end - 1);
        self.nodes[parent].upper_end = self.nodes[first].upper_end;
        self.nodes[parent].upper_end_moved = self.nodes[first].upper_end_moved;
        self.nodes[parent].lower_end = self.nodes[last].lower_end;
        self.nodes[parent].lower_end_moved = self.nodes[last].lower_end_moved;
    }

    /// Puts `parent` at the middle between its first and its last child that are not refuted.
    fn centre(&mut self, parent: usize) {
        let node = &self.nodes[parent];
        let (first, end) = (node.children.start, node.refuted_from);
        if first < end {
            let middle = |child: usize| self.nodes[child].middle + self.nodes[child].moved;
            self.nodes[parent].middle = (middle(first) + middle(end - 1)) / 2.0;
        }
    }

    /// Moves a refuted child below the bottom of `parent`, and lets `parent` take up the room of the line down to it.
    fn sink(&mut self, parent: usize, child: usize) {
        let (node, sunk) = (&self.nodes[parent], &self.nodes[child]);
        let highest = node.middle + node.half + f64::from(self.spacing.sibling);
        let missing = highest - (sunk.middle + sunk.moved - sunk.above);
        if missing > 0.0 {
            self.shift(child, missing);
        }
        let line = self.nodes[child].middle + self.nodes[child].moved - self.nodes[parent].middle;
        self.nodes[parent].below = self.nodes[parent].below.max(line);
    }

    /// Moves `child` down until its subtree is clear of its siblings above.
    fn separate(&mut self, siblings: &Range<usize>, child: usize, shares_room: bool) {
        let previous = child - 1;
        let (mut upper, mut upper_moved) = (previous, self.nodes[previous].moved);
        let (mut lower, mut lower_moved) = (child, self.nodes[child].moved);
        let mut seen = self.seen_from_below.len();
        while upper != NONE && lower != NONE {
            while seen > 1 && self.nodes[upper].right > self.seen_from_below[seen - 1].0 {
                seen -= 1;
            }
            let (above, below) = (&self.nodes[upper], &self.nodes[lower]);
            let gap = match (upper == previous, lower == child) {
                (true, true) => below.gap,
                _ => self.nodes[child].gap.max(f64::from(self.spacing.group)),
            };
            let missing =
                (upper_moved + above.middle + above.below + gap) - (lower_moved + below.middle - below.above);
            let (above_right, below_right) = (above.right, below.right);
            if missing > 0.0 {
                lower_moved += missing;
                self.shift(child, missing);
                if shares_room && seen > 0 {
                    self.share(self.seen_from_below[seen - 1].1, child, missing);
                }
            }
            if above_right <= below_right {
                upper = self.next_below(upper);
                upper_moved += self.moved(upper);
            }
            if above_right >= below_right {
                lower = self.next_above(lower);
                lower_moved += self.moved(lower);
            }
        }
        if lower != NONE {
            self.thread_above(siblings.start, child, lower, lower_moved);
        } else if upper != NONE {
            self.thread_below(child, upper, upper_moved);
        }
    }

    fn shift(&mut self, child: usize, by: f64) {
        let node = &mut self.nodes[child];
        node.moved += by;
        node.upper_end_moved += by;
        node.lower_end_moved += by;
    }

    /// Lets the siblings between `from` and `child` share out the room that `child`'s move has opened.
    fn share(&mut self, from: usize, child: usize, by: f64) {
        if from + 1 < child {
            let part = by / (child - from) as f64;
            self.nodes[from + 1].share += part;
            self.nodes[child].share -= part;
            self.nodes[child].share_correction -= by - part;
        }
    }

    fn moved(&self, node: usize) -> f64 {
        self.nodes.get(node).map_or(0.0, |it| it.moved)
    }

    /// The node after `node` on the upper outline.
    fn next_above(&self, node: usize) -> usize {
        let it = &self.nodes[node];
        if it.children.is_empty() { it.upper_thread } else { it.children.start }
    }

    /// The node after `node` on the lower outline.
    fn next_below(&self, node: usize) -> usize {
        let it = &self.nodes[node];
        if it.children.is_empty() { it.lower_thread } else { it.children.end - 1 }
    }

    /// `child` reaches further right than its siblings above: their upper outline goes on with `next` of its subtree.
    fn thread_above(&mut self, first: usize, child: usize, next: usize, moved: f64) {
        let end = self.nodes[first].upper_end;
        let difference = (moved - self.nodes[next].moved) - self.nodes[first].upper_end_moved;
        self.nodes[end].upper_thread = next;
        self.nodes[end].moved += difference;
        self.nodes[end].middle -= difference;
        self.nodes[first].upper_end = self.nodes[child].upper_end;
        self.nodes[first].upper_end_moved = self.nodes[child].upper_end_moved;
    }

    /// The siblings above reach further right than `child`: its lower outline goes on with `next` of theirs.
    fn thread_below(&mut self, child: usize, next: usize, moved: f64) {
        let end = self.nodes[child].lower_end;
        let difference = (moved - self.nodes[next].moved) - self.nodes[child].lower_end_moved;
        self.nodes[end].lower_thread = next;
        self.nodes[end].moved += difference;
        self.nodes[end].middle -= difference;
        self.nodes[child].lower_end = self.nodes[child - 1].lower_end;
        self.nodes[child].lower_end_moved = self.nodes[child - 1].lower_end_moved;
    }

    /// The middle of every node, once all are packed.
    fn middles(&mut self) -> Vec<f64> {
        let mut frames = vec![0.0; self.nodes.len()];
        for parent in 0..self.nodes.len() {
            frames[parent] += self.nodes[parent].moved;
            let (mut each, mut sum) = (0.0, 0.0);
            for child in self.nodes[parent].children.clone() {
                each += self.nodes[child].share;
                sum += each + self.nodes[child].share_correction;
                self.nodes[child].moved += sum;
                frames[child] = frames[parent];
            }
        }
        frames.iter().zip(&self.nodes).map(|(frame, node)| frame + node.middle).collect()
    }
}
