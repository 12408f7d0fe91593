//! Where things go: sizes and links in, rectangles out, and nothing else looked at.

mod extents;
mod geometry;
mod hooks;
mod outlines;
mod placed;
mod plain_tree;
mod request;
mod siblings;
mod spanning;
mod tidy;

pub use extents::Extents;
pub use geometry::{Point, Rect, Size};
pub use plain_tree::PlainTree;
pub use request::{LayoutRequest, NodeBox, Spacing, TreeLayout, TreeLink};

/// Draws the tree from left to right as tightly as its boxes allow: every cause right of its effect, every effect centred
/// on its causes, subtrees moved up until their outlines meet.
///
/// The work grows with the number of boxes and links (van der Ploeg, "Drawing non-layered tidy trees in linear time",
/// Software: Practice and Experience 44, 2014; after Reingold and Tilford, "Tidier drawings of trees", IEEE Transactions on
/// Software Engineering 7, 1981), and nothing recurs, so that a chain may be as long as it likes.
///
/// A cause of several effects is placed once, below the effect from which it comes to lie furthest to the right (the first
/// in reading order among equals), so that all its links run from left to right. Refuted causes lie below the others, and
/// below the bottom of their effect, which is centred on the others only.
pub fn layout(request: &LayoutRequest) -> TreeLayout {
    let tree = PlainTree::of(request);
    placed::layout_of(request, &tree, &tree.places(&request.spacing))
}
