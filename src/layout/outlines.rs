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

/// A subtree that is packed, or several side by side. Middles count from where the first leaf began.
#[derive(Clone, Copy)]
pub(super) struct Packed {
    /// Its root; of several, the last one.
    pub(super) root: Spot,
    /// Where the upper outline ends.
    upper_end: Spot,
    /// Where the lower outline ends.
    lower_end: Spot,
    /// How far right it reaches.
    pub(super) reach: f64,
    /// The room to keep to the sibling above, in points.
    gap: f32,
    /// How many siblings, those directly above, reach less far and are not seen from below.
    pub(super) hidden: u32,
}

/// An upper and a lower subtree, whose outlines are followed from the left to the right.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    /// The node on the lower outline of the upper subtree; no node where it has ended.
    upper: Spot,
    /// The node on the upper outline of the lower subtree, before it has moved; no node where it has ended.
    lower: Spot,
    /// How far the lower subtree has to move down to be clear of the upper one.
    pub(super) moved: f64,
    /// The room to keep between the two nodes.
    gap: f64,
    /// The room to keep between any that follow.
    next_gap: f64,
}

/// What is in the way of a subtree.
#[derive(Clone, Copy)]
pub(super) struct Obstacle {
    /// Where it ends on the right.
    pub(super) right: f64,
    /// How far the subtree has moved down because of it.
    pub(super) height: f64,
}

impl Meeting {
    /// `child` meets `above`, the last of which is its sibling.
    pub(super) fn of(above: &Packed, child: &Packed, spacing: &Spacing) -> Self {
        let (gap, next_gap) = (f64::from(child.gap), f64::from(child.gap.max(spacing.group)));
        Self { upper: above.root, lower: child.root, moved: 0.0, gap, next_gap }
    }
}

impl Spot {
    fn moved(self, by: f64) -> Self {
        Self { middle: self.middle + by, ..self }
    }
}

impl Packed {
    /// All of it moved down.
    pub(super) fn moved(&self, by: f64) -> Self {
        Self {
            root: self.root.moved(by),
            upper_end: self.upper_end.moved(by),
            lower_end: self.lower_end.moved(by),
            ..*self
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

    /// The highest that the upper outline of the subtree of `root` rises.
    pub(super) fn top(&self, root: Spot) -> f64 {
        let (mut spot, mut top) = (root, f64::INFINITY);
        while let Some(stretch) = self.stretches.get(spot.node as usize) {
            top = top.min(spot.middle - f64::from(stretch.above));
            spot = Spot { node: stretch.upper, middle: spot.middle + stretch.to_upper };
        }
        top
    }

    /// A node without children.
    pub(super) fn leaf(&self, node: usize, gap: f32) -> Packed {
        let spot = Spot { node: node as u32, middle: 0.0 };
        Packed {
            root: spot,
            upper_end: spot,
            lower_end: spot,
            reach: self.stretches[node].right,
            gap,
            hidden: 0,
        }
    }

    /// Follows both outlines to where one of them ends, and finds how far the lower one has to move down. Stops before at each
    /// obstacle that ends to the right of `beyond`, to be called again.
    pub(super) fn follow(&self, meeting: &mut Meeting, beyond: f64) -> Option<Obstacle> {
        let Meeting { mut upper, mut lower, mut moved, mut gap, next_gap } = *meeting;
        let mut obstacle = None;
        // Which outline goes on cannot be foreseen, so both are moved on by selection, which costs less than a wrong guess.
        while upper.node.max(lower.node) != NONE {
            let above = &self.stretches[upper.node as usize];
            let below = &self.stretches[lower.node as usize];
            let needed =
                (upper.middle + f64::from(above.below) + gap) - (lower.middle - f64::from(below.above));
            let height = needed - moved;
            moved = if needed > moved { needed } else { moved };
            gap = next_gap;
            // One of the two goes on in any case, even where a width is no number.
            let (stays_above, stays_below) = (above.right > below.right, above.right < below.right);
            upper.node = select_unpredictable(stays_above, upper.node, above.lower);
            upper.middle += select_unpredictable(stays_above, 0.0, above.to_lower);
            lower.node = select_unpredictable(stays_below, lower.node, below.upper);
            lower.middle += select_unpredictable(stays_below, 0.0, below.to_upper);
            if above.right > beyond && height > 0.0 {
                obstacle = Some(Obstacle { right: above.right, height });
                break;
            }
        }
        *meeting = Meeting { upper, lower, moved, gap, next_gap };
        obstacle
    }

    /// Where `child` begins, its tab included.
    pub(super) fn top_of(&self, child: &Packed) -> f64 {
        child.root.middle - f64::from(self.stretches[child.root.node as usize].above)
    }

    /// Puts `child` beneath `whole`. The outline of the one that reaches less far goes on with the rest of the other's.
    #[inline]
    pub(super) fn join(&mut self, whole: &mut Packed, child: &Packed, meeting: &Meeting) {
        let Meeting { moved, upper, lower, .. } = *meeting;
        whole.root = child.root.moved(moved);
        if lower.node != NONE {
            let end = &mut self.stretches[whole.upper_end.node as usize];
            end.upper = lower.node;
            end.to_upper = lower.middle + moved - whole.upper_end.middle;
            whole.upper_end = child.upper_end.moved(moved);
            whole.lower_end = child.lower_end.moved(moved);
            whole.reach = child.reach;
        } else if upper.node != NONE {
            let end = &mut self.stretches[child.lower_end.node as usize];
            end.lower = upper.node;
            end.to_lower = upper.middle - (child.lower_end.middle + moved);
        } else {
            whole.lower_end = child.lower_end.moved(moved);
        }
    }

    /// Lets `parent` reach down to `line` below its middle.
    pub(super) fn reach_down(&mut self, parent: usize, line: f64) {
        let below = &mut self.stretches[parent].below;
        *below = below.max(line as f32);
    }

    /// Puts node `parent` in front of its only child, as far down as it.
    pub(super) fn lengthen(&mut self, child: &mut Packed, parent: usize, gap: f32) {
        let stretch = &mut self.stretches[parent];
        stretch.upper = child.root.node;
        stretch.lower = child.root.node;
        child.root.node = parent as u32;
        child.gap = gap;
    }

    /// Puts `parent`, which knows its own place only, in front of `children`, the first of which lies at `first`.
    pub(super) fn put_before(&mut self, parent: &mut Packed, first: Spot, children: &Packed) {
        let stretch = &mut self.stretches[parent.root.node as usize];
        stretch.upper = first.node;
        stretch.to_upper = first.middle - parent.root.middle;
        stretch.lower = children.root.node;
        stretch.to_lower = children.root.middle - parent.root.middle;
        parent.upper_end = children.upper_end;
        parent.lower_end = children.lower_end;
        parent.reach = children.reach;
    }
}
