//! How does what is placed in a plain tree answer the request?

use crate::layout::plain_tree::{NONE, PlainTree};
use crate::layout::{LayoutRequest, Point, Rect, TreeLayout};

/// The answer to `request`, whose plain tree has `places`.
pub(super) fn layout_of(request: &LayoutRequest, tree: &PlainTree, places: &[Point]) -> TreeLayout {
    let mut layout = TreeLayout {
        rects: vec![None; request.boxes.len()],
        is_tree_link: vec![false; request.links.len()],
        references: vec![None; request.links.len()],
        depths: vec![0; request.boxes.len()],
        order: Vec::new(),
        bounds: Rect::default(),
    };
    let mut depths: Vec<u32> = Vec::with_capacity(places.len());
    let (mut right, mut bottom) = (0.0_f32, 0.0_f32);
    for (number, (node, (origin, place))) in
        tree.nodes.iter().zip(tree.origins.iter().zip(places)).enumerate()
    {
        let depth = if number > 0 { depths[node.parent as usize] + 1 } else { 0 };
        depths.push(depth);
        let rect = Rect { origin: *place, size: node.size };
        (right, bottom) = (right.max(rect.right()), bottom.max(rect.bottom()));
        if origin.index == NONE {
            layout.references[origin.link as usize] = Some(rect);
            continue;
        }
        layout.rects[origin.index as usize] = Some(rect);
        layout.depths[origin.index as usize] = depth as usize;
        if origin.link != NONE {
            layout.is_tree_link[origin.link as usize] = true;
        }
    }
    layout.bounds.size.width = right;
    layout.bounds.size.height = bottom;
    layout.order = level_by_level(tree, &depths);
    layout
}

/// The boxes of `tree`, level by level and in reading order within each.
fn level_by_level(tree: &PlainTree, depths: &[u32]) -> Vec<usize> {
    let mut starts = vec![0_usize; depths.iter().max().map_or(0, |&deepest| deepest as usize + 2)];
    let boxes = || tree.origins.iter().zip(depths).filter(|(origin, _)| origin.index != NONE);
    for (_, &depth) in boxes() {
        starts[depth as usize + 1] += 1;
    }
    for level in 1..starts.len() {
        starts[level] += starts[level - 1];
    }
    let mut ends = starts;
    let mut order = vec![0; ends.last().copied().unwrap_or(0)];
    // The tree is numbered against the reading order, so each level fills from its end.
    for (origin, &depth) in boxes() {
        let end = &mut ends[depth as usize + 1];
        *end -= 1;
        order[*end] = origin.index as usize;
    }
    order
}
