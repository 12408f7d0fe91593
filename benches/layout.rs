//! How long does the layout take? `cargo bench --bench layout`; compared with others in `benches/peers/layout/run`.

#[path = "layout_trees.rs"]
mod layout_trees;

use divan::Bencher;
use layout_trees::Tree;
use naze::layout::{LayoutRequest, NodeBox, PlainTree, Size, TreeLink, layout};

const COUNTS: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

fn request(count: usize) -> LayoutRequest {
    let tree = Tree::random(count);
    let sizes = tree.widths.iter().zip(&tree.heights);
    let boxes = sizes.map(|(&width, &height)| NodeBox {
        size: Size::new(f32::from(width), f32::from(height)),
        tab_height: 0.0,
    });
    let links = tree.effects.iter().enumerate().map(|(index, &effect)| TreeLink {
        effect,
        cause: index + 1,
        group: 0,
        is_refuted: false,
    });
    LayoutRequest { boxes: boxes.collect(), links: links.collect(), ..LayoutRequest::default() }
}

/// The layout alone: a plain tree in, places out.
#[divan::bench(args = COUNTS)]
fn places(bencher: Bencher<'_, '_>, count: usize) {
    let request = request(count);
    let tree = PlainTree::of(&request);
    bencher.bench_local(|| tree.places(&request.spacing));
}

/// From the request to the result.
#[divan::bench(args = COUNTS)]
fn whole(bencher: Bencher<'_, '_>, count: usize) {
    let request = request(count);
    bencher.bench_local(|| layout(&request));
}

/// The same where causes have several effects, one in ten of them.
#[divan::bench(args = COUNTS)]
fn whole_with_shared_causes(bencher: Bencher<'_, '_>, count: usize) {
    let mut request = request(count);
    let shared = (10..count).step_by(10);
    let links = shared.map(|cause| TreeLink { effect: cause / 2, cause, group: 1, is_refuted: false });
    request.links.extend(links);
    request.reference = Some(Size::new(210.0, 28.0));
    bencher.bench_local(|| layout(&request));
}
