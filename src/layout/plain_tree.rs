//! What the packing works on: a tree of sizes in one array, numbered level by level.

use std::ops::Range;

use crate::layout::Size;

/// A tree as the packing wants it: the nodes of a level one after the other, siblings as neighbours, and numbers in place of
/// references. [`PlainTree::of`] takes it out of a request, [`PlainTree::places`] is the layout proper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlainTree {
    pub(super) nodes: Vec<PlainNode>,
    /// What each node stands for in the request.
    pub(super) origins: Vec<Origin>,
    /// Where each level begins; one more at the end.
    pub(super) levels: Vec<u32>,
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
    /// Its place among its siblings, from 0.
    pub(super) place: u32,
    /// The number of its first child.
    pub(super) first: u32,
    /// How many children it has.
    pub(super) children: u32,
    /// How many of them, the last ones, are refuted and hang from the bottom of its box.
    pub(super) refuted: u32,
}

impl PlainNode {
    /// The children that are not refuted.
    pub(super) fn others(&self) -> Range<usize> {
        self.first as usize..(self.first + self.children - self.refuted) as usize
    }

    /// The children.
    pub(super) fn all(&self) -> Range<usize> {
        self.first as usize..(self.first + self.children) as usize
    }
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
