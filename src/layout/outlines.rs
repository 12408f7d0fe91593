//! How far is one subtree from the next? Outlines above and below, and what lies between two of them.
//!
//! The names follow van der Ploeg (2014) turned by a quarter: his contours left and right are our outlines above and
//! below, his depth runs to the right.

use std::hint::select_unpredictable;

use crate::layout::plain_tree::{NONE, PlainNode};

/// The outlines of every subtree, node by node.
pub(super) struct Outlines<'a> {
    stretches: &'a mut [Stretch],
}

/// One node as a stretch of the two outlines it may lie on. Two of them fill a line of the processor's cache.
#[derive(Clone, Copy)]
#[repr(align(32))]
pub(super) struct Stretch {
    /// Where it ends on the right, the room for its links included.
    right: f64,
    /// How much further down than its own the upper edge of `upper` lies.
    to_upper: f64,
    /// How much further down than its own the lower edge of `lower` lies.
    to_lower: f64,
    /// The node with which the upper outline goes on: its first child, or of another subtree where its own has ended.
    upper: u32,
    /// The node with which the lower outline goes on.
    lower: u32,
}

/// A node, and where its upper edge lies (on an upper outline) or its lower one (on a lower outline).
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) node: u32,
    pub(super) edge: f64,
}

/// A subtree that is packed, or several side by side. Heights count from the middle of its first leaf.
#[derive(Clone, Copy)]
pub(super) struct Packed {
    /// Where the upper outline begins: at its root; of several, at the first one.
    pub(super) upper: Spot,
    /// Where the lower outline begins: at its root; of several, at the last one.
    lower: Spot,
    /// Where the upper outline ends.
    upper_end: Spot,
    /// Where the lower outline ends.
    lower_end: Spot,
    /// The middle of its root; of several, that of an effect of them all.
    pub(super) middle: f64,
}

/// An upper and a lower subtree, whose outlines are followed from the left to the right.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    /// The node on the lower outline of the upper subtree; no node where it has ended.
    pub(super) upper: Spot,
    /// The node on the upper outline of the lower subtree, before it has moved; no node where it has ended.
    lower: Spot,
    /// How far the lower subtree has to move down to be clear of the upper one.
    pub(super) moved: f64,
    /// The room to keep between the two nodes.
    gap: f64,
    /// The room to keep between any that follow.
    next_gap: f64,
}

impl Meeting {
    /// `below` meets `above`. There has to be `gap` between the roots, and `next_gap` between whatever follows.
    #[inline]
    pub(super) fn of(above: &Packed, below: &Packed, gap: f32, next_gap: f32) -> Self {
        Self {
            upper: above.lower,
            lower: below.upper,
            moved: 0.0,
            gap: f64::from(gap),
            next_gap: f64::from(next_gap),
        }
    }

    /// Whether one of the outlines has ended.
    pub(super) fn is_over(&self) -> bool {
        self.upper.node.max(self.lower.node) == NONE
    }
}

impl Spot {
    fn moved(self, by: f64) -> Self {
        Self { edge: self.edge + by, ..self }
    }
}

impl Packed {
    /// The leaf `node`, which takes up `above` and `below` its middle.
    #[inline]
    pub(super) fn leaf(node: u32, above: f64, below: f64) -> Self {
        let (upper, lower) = (Spot { node, edge: -above }, Spot { node, edge: below });
        Self { upper, lower, upper_end: upper, lower_end: lower, middle: 0.0 }
    }

    /// All of it moved down.
    #[inline]
    pub(super) fn moved(&self, by: f64) -> Self {
        Self {
            upper: self.upper.moved(by),
            lower: self.lower.moved(by),
            upper_end: self.upper_end.moved(by),
            lower_end: self.lower_end.moved(by),
            middle: self.middle + by,
        }
    }
}

impl<'a> Outlines<'a> {
    /// The outlines of `nodes`, which know as yet only how far right each of them reaches; they lie in `memory`.
    pub(super) fn of(nodes: &[PlainNode], level: f32, memory: &'a mut Vec<Stretch>) -> Self {
        let blank = Stretch { right: 0.0, to_upper: 0.0, to_lower: 0.0, upper: NONE, lower: NONE };
        memory.resize(nodes.len(), blank);
        let stretches = &mut memory[..nodes.len()];
        for (number, node) in nodes.iter().enumerate() {
            let left = if number > 0 { stretches[node.parent as usize].right } else { 0.0 };
            stretches[number] =
                Stretch { right: left + f64::from(node.size.width) + f64::from(level), ..blank };
        }
        Self { stretches }
    }

    /// Where `node` ends on the right, the room for its links included.
    #[inline]
    pub(super) fn right(&self, node: u32) -> f64 {
        self.stretches[node as usize].right
    }

    /// The highest that the upper outline rises from `spot` on.
    pub(super) fn top(&self, mut spot: Spot) -> f64 {
        let mut top = f64::INFINITY;
        while let Some(stretch) = self.stretches.get(spot.node as usize) {
            top = top.min(spot.edge);
            spot = Spot { node: stretch.upper, edge: spot.edge + stretch.to_upper };
        }
        top
    }

    /// Puts `node`, which takes up `above` and `below` its middle, in front of its children.
    #[inline]
    pub(super) fn put_before(&mut self, packed: &mut Packed, node: u32, above: f64, below: f64) {
        let upper = Spot { node, edge: packed.middle - above };
        let lower = Spot { node, edge: packed.middle + below };
        let stretch = &mut self.stretches[node as usize];
        stretch.upper = packed.upper.node;
        stretch.to_upper = packed.upper.edge - upper.edge;
        stretch.lower = packed.lower.node;
        stretch.to_lower = packed.lower.edge - lower.edge;
        (packed.upper, packed.lower) = (upper, lower);
    }

    /// Follows both outlines to where one of them ends or leaves the nodes before `end`, and finds how far the lower one has
    /// to move down.
    #[inline]
    pub(super) fn follow(&self, meeting: &mut Meeting, end: u32) {
        let Meeting { mut upper, mut lower, mut moved, mut gap, next_gap } = *meeting;
        let stretches = &self.stretches[..end as usize];
        // Which outline goes on cannot be foreseen, so both are moved on by selection, which costs less than a wrong guess.
        while let (Some(above), Some(below)) =
            (stretches.get(upper.node as usize), stretches.get(lower.node as usize))
        {
            let needed = upper.edge + gap - lower.edge;
            moved = if needed > moved { needed } else { moved };
            gap = next_gap;
            // The bits of two numbers compare like the numbers, only sooner; and one of the outlines goes on in any case, even
            // where a width is no number.
            let (upper_right, lower_right) = (above.right.to_bits() as i64, below.right.to_bits() as i64);
            let (upper_stays, lower_stays) = (upper_right > lower_right, upper_right < lower_right);
            upper.node = select_unpredictable(upper_stays, upper.node, above.lower);
            upper.edge += step_unless(upper_stays, above.to_lower);
            lower.node = select_unpredictable(lower_stays, lower.node, below.upper);
            lower.edge += step_unless(lower_stays, below.to_upper);
        }
        *meeting = Meeting { upper, lower, moved, gap, next_gap };
    }

    /// Puts `below` beneath `above`. The outline of the one that reaches less far goes on with the rest of the other's.
    #[inline]
    pub(super) fn join(&mut self, above: &mut Packed, below: &Packed, meeting: &Meeting) {
        let Meeting { moved, upper, lower, .. } = *meeting;
        let below = below.moved(moved);
        above.lower = below.lower;
        if lower.node != NONE {
            let end = &mut self.stretches[above.upper_end.node as usize];
            end.upper = lower.node;
            end.to_upper = lower.edge + moved - above.upper_end.edge;
            above.upper_end = below.upper_end;
            above.lower_end = below.lower_end;
        } else if upper.node != NONE {
            let end = &mut self.stretches[below.lower_end.node as usize];
            end.lower = upper.node;
            end.to_lower = upper.edge - below.lower_end.edge;
        } else {
            above.lower_end = below.lower_end;
        }
    }
}

/// `step`, or nothing. Selected as bits, for which a processor has an instruction; a number it would choose by a branch.
#[inline]
fn step_unless(stays: bool, step: f64) -> f64 {
    f64::from_bits(select_unpredictable(stays, 0, step.to_bits()))
}
