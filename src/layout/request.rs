//! What the layout is asked, and what it answers.

use crate::layout::{Rect, Size};

/// Boxes to place. Box 0 is the root; boxes that no links join to it are not placed.
///
/// A box is placed once, however many links lead to it. Where a further one would have it again, where a link would close a
/// circle, and where its cause is not among the boxes, a *reference* stands in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutRequest {
    /// The boxes. Their positions here are their names.
    pub boxes: Vec<NodeBox>,
    /// What joins them: the links of an effect in reading order.
    pub links: Vec<TreeLink>,
    /// The size of a reference; without it, nothing stands there.
    pub reference: Option<Size>,
    /// How far apart.
    pub spacing: Spacing,
}

/// One box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NodeBox {
    /// Its size in points.
    pub size: Size,
    /// What sticks out of its top edge, in points: a folder tab.
    pub tab_height: f32,
}

/// One link from an effect to one of its causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeLink {
    /// The box on the left.
    pub effect: usize,
    /// The box on the right; [`TreeLink::ELSEWHERE`] for a cause that is not among the boxes.
    pub cause: usize,
    /// Causes of one effect with the same number stand close together.
    pub group: usize,
    /// Whether the cause is refuted, and so drawn from the bottom of its effect.
    pub is_refuted: bool,
}

impl TreeLink {
    /// A cause that is not among the boxes.
    pub const ELSEWHERE: usize = usize::MAX;
}

/// Distances in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spacing {
    /// Between an effect and its causes.
    pub level: f32,
    /// Between causes of one group.
    pub sibling: f32,
    /// Between groups, and between causes of different effects.
    pub group: f32,
    /// Above a refuted cause.
    pub refuted: f32,
}

impl Default for Spacing {
    fn default() -> Self {
        Self { level: 84.0, sibling: 14.0, group: 30.0, refuted: 40.0 }
    }
}

/// Where everything went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeLayout {
    /// The rectangle of each box of the request, its tab not counted; `None` where it was not placed.
    pub rects: Vec<Option<Rect>>,
    /// For each link of the request, whether it is the one that its cause hangs on.
    pub is_tree_link: Vec<bool>,
    /// For each link of the request, the rectangle of the reference that stands for its cause.
    pub references: Vec<Option<Rect>>,
    /// How many links lie between each box and the root, along the tree; 0 where it was not placed.
    pub depths: Vec<usize>,
    /// The boxes that were placed, level by level.
    pub order: Vec<usize>,
    /// The rectangle around everything, tabs included; its origin is (0, 0).
    pub bounds: Rect,
}
