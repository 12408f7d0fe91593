//! How far is one subtree from the next? Outlines above and below, and what lies between two of them.
//!
//! The names follow van der Ploeg (2014) turned by a quarter: his contours left and right are our outlines above and
//! below, his depth runs to the right.

use std::hint::select_unpredictable;

use crate::layout::Spacing;
use crate::layout::plain_tree::{NONE, PlainNode};

/// The outlines of every subtree, node by node.
pub(super) struct Outlines {
    stretches: Vec<Stretch>,
}

/// One node as a stretch of the two outlines it may lie on. Heights are relative to its middle.
#[derive(Clone, Copy)]
struct Stretch {
    /// Where it ends on the right, the room for its links included.
    right: f64,
    /// How much further down the middle of the node `upper` lies.
    to_upper: f64,
    /// How much further down the middle of the node `lower` lies.
    to_lower: f64,
    /// What it takes up above its middle: half its box, and its tab.
    above: f32,
    /// What it takes up below its middle: half its box, and the line down to its last refuted child.
    below: f32,
    /// The node with which the upper outline goes on: its first child, or of another subtree where its own has ended.
    upper: u32,
    /// The node with which the lower outline goes on.
    lower: u32,
}

/// A node, and where its middle lies.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) node: u32,
    pub(super) middle: f64,
}

/// The room to keep between two subtrees.
#[derive(Clone, Copy)]
pub(super) struct Gaps {
    /// Between their roots.
    pub(super) roots: f64,
    /// Between any others of their nodes.
    pub(super) others: f64,
}

/// How two outlines lie to each other.
#[derive(Clone, Copy)]
pub(super) struct Clearance {
    /// How far the lower one has to move down.
    pub(super) moved: f64,
    /// Where the upper one goes on where the lower one has ended; otherwise no node.
    pub(super) upper: Spot,
    /// Where the lower one goes on, before it has moved, where the upper one has ended; otherwise no node.
    pub(super) lower: Spot,
}

impl Spot {
    /// The same, further down.
    pub(super) fn moved(self, by: f64) -> Self {
        Self { middle: self.middle + by, ..self }
    }

    /// One of two, chosen without a guess.
    pub(super) fn select(condition: bool, one: Self, other: Self) -> Self {
        Self {
            node: select_unpredictable(condition, one.node, other.node),
            middle: select_unpredictable(condition, one.middle, other.middle),
        }
    }
}

impl Outlines {
    pub(super) fn of(nodes: &[PlainNode], spacing: &Spacing) -> Self {
        let level = f64::from(spacing.level);
        let mut stretches: Vec<Stretch> = Vec::with_capacity(nodes.len());
        for node in nodes {
            let left = stretches.get(node.parent as usize).map_or(0.0, |parent| parent.right);
            let half = node.size.height / 2.0;
            stretches.push(Stretch {
                right: left + f64::from(node.size.width) + level,
                to_upper: 0.0,
                to_lower: 0.0,
                above: half + node.tab_height,
                below: half,
                upper: NONE,
                lower: NONE,
            });
        }
        Self { stretches }
    }

    /// Where `node` ends on the right, the room for its links included.
    pub(super) fn right(&self, node: usize) -> f64 {
        self.stretches[node].right
    }

    /// What `node` takes up above its middle.
    pub(super) fn above(&self, node: usize) -> f64 {
        f64::from(self.stretches[node].above)
    }

    /// The highest that the upper outline of the subtree of `root` rises.
    pub(super) fn top(&self, root: Spot) -> f64 {
        let (mut spot, mut top) = (root, f64::INFINITY);
        while let Some(stretch) = self.stretches.get(spot.node as usize) {
            top = top.min(spot.middle - f64::from(stretch.above));
            spot = Spot { node: stretch.upper, middle: spot.middle + stretch.to_upper };
        }
        top
    }

    /// How far the subtree of `lower` has to move down to be clear of that of `upper`. Where what is in the way ends to the
    /// right of `beyond`, `moves` is told where, and how long that part of the way is.
    #[inline]
    pub(super) fn clear(
        &self,
        mut upper: Spot,
        mut lower: Spot,
        gaps: Gaps,
        beyond: f64,
        mut moves: impl FnMut(f64, f64),
    ) -> Clearance {
        let mut moved = 0.0_f64;
        let mut gap = gaps.roots;
        // Which outline goes on cannot be foreseen, so both are moved on by selection, which costs less than a wrong guess.
        while upper.node.max(lower.node) != NONE {
            let above = &self.stretches[upper.node as usize];
            let below = &self.stretches[lower.node as usize];
            let needed =
                (upper.middle + f64::from(above.below) + gap) - (lower.middle - f64::from(below.above));
            if (needed > moved) & (above.right > beyond) {
                moves(above.right, needed - moved);
            }
            moved = needed.max(moved);
            gap = gaps.others;
            // One of the two goes on in any case, even where a width is no number.
            let (stays_above, stays_below) = (above.right > below.right, above.right < below.right);
            upper.node = select_unpredictable(stays_above, upper.node, above.lower);
            upper.middle += select_unpredictable(stays_above, 0.0, above.to_lower);
            lower.node = select_unpredictable(stays_below, lower.node, below.upper);
            lower.middle += select_unpredictable(stays_below, 0.0, below.to_upper);
        }
        Clearance { moved, upper, lower }
    }

    /// Lets the upper outline that ends at `end` go on with `next`.
    #[inline]
    pub(super) fn continue_upper(&mut self, end: Spot, next: Spot) {
        let stretch = &mut self.stretches[end.node as usize];
        stretch.upper = next.node;
        stretch.to_upper = next.middle - end.middle;
    }

    /// Lets the lower outline that ends at `end` go on with `next`.
    #[inline]
    pub(super) fn continue_lower(&mut self, end: Spot, next: Spot) {
        let stretch = &mut self.stretches[end.node as usize];
        stretch.lower = next.node;
        stretch.to_lower = next.middle - end.middle;
    }

    /// Lets `node` reach down to `line` below its middle.
    pub(super) fn reach_down(&mut self, node: usize, line: f64) {
        let below = &mut self.stretches[node].below;
        *below = below.max(line as f32);
    }
}
