//! What the packing works on: a tree of sizes in one array, numbered against the reading order.

use crate::layout::Size;

/// A tree as the packing wants it: each effect directly before its last cause, each subtree in one piece. From the end to the
/// beginning, causes come in reading order, and before their effects.
///
/// Nothing of it is shared or hashed, and numbers take the place of references, so that a subtree that is packed is still at
/// hand when the one beside it is. [`PlainTree::of`] takes it out of a request, [`PlainTree::places`] is the layout proper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlainTree {
    pub(super) nodes: Vec<PlainNode>,
    /// What each node stands for in the request.
    pub(super) origins: Vec<Origin>,
}

/// One node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlainNode {
    pub(super) size: Size,
    pub(super) tab_height: f32,
    /// The room to keep to the sibling above, in points.
    pub(super) gap: f32,
    /// The number of its effect; 0 for the root.
    pub(super) parent: u32,
    pub(super) children: u32,
    /// Whether it is the first child of its parent.
    pub(super) is_first: bool,
    /// Whether it is refuted and hangs from the bottom of its parent's box; such children are the last ones.
    pub(super) is_refuted: bool,
    /// Whether any of its children is refuted.
    pub(super) has_refuted: bool,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Origin {
    /// Its box in the request; `NONE` for a reference.
    pub(super) index: u32,
    /// The link of the request that it hangs on; `NONE` for the root.
    pub(super) link: u32,
}

/// Stands for no node, no box and no link. Numbers of 32 bits are enough: a request of as many boxes or links has no room in
/// memory, as one link alone takes 32 bytes.
pub(super) const NONE: u32 = u32::MAX;
