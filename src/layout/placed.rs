//! How does what is placed in a plain tree answer the request?

use crate::layout::plain_tree::{NONE, Origin, PlainTree};
use crate::layout::{LayoutRequest, Point, Rect, TreeLayout};

/// The answer to `request`, whose plain tree has `places`.
pub(super) fn layout_of(request: &LayoutRequest, tree: &PlainTree, places: &[Point]) -> TreeLayout {
    let mut layout = TreeLayout {
        rects: vec![None; request.boxes.len()],
        is_tree_link: vec![false; request.links.len()],
        references: vec![None; request.links.len()],
        depths: vec![0; request.boxes.len()],
        order: Vec::with_capacity(tree.nodes.len()),
        bounds: Rect::default(),
    };
    let (mut right, mut bottom) = (0.0_f32, 0.0_f32);
    for (depth, level) in tree.levels.windows(2).enumerate() {
        for number in level[0] as usize..level[1] as usize {
            let Origin { index, link } = tree.origins[number];
            let rect = Rect { origin: places[number], size: tree.nodes[number].size };
            (right, bottom) = (right.max(rect.right()), bottom.max(rect.bottom()));
            if index == NONE {
                layout.references[link as usize] = Some(rect);
                continue;
            }
            layout.order.push(index as usize);
            layout.rects[index as usize] = Some(rect);
            layout.depths[index as usize] = depth;
            if link != NONE {
                layout.is_tree_link[link as usize] = true;
            }
        }
    }
    layout.bounds.size.width = right;
    layout.bounds.size.height = bottom;
    layout
}
