//! The layout again, as slow and as plain as it can be said, to compare the fast one with.

use std::ops::Range;

use naze::layout::{LayoutRequest, NodeBox, Size, TreeLink, layout};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};

/// A box of a packed subtree; its right edge includes the room for links.
#[derive(Clone, Copy)]
struct Placed {
    number: usize,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// The child of the node in question to which it belongs.
    owner: usize,
}

impl Placed {
    fn is_at(&self, x: f64) -> bool {
        self.left <= x && x < self.right
    }
}

/// A tree without shared causes, packed bottom up.
struct Reference<'a> {
    request: &'a LayoutRequest,
    /// The middle of each box, counted from that of its parent.
    middles: Vec<f64>,
}

impl Reference<'_> {
    fn causes(&self, effect: usize, is_refuted: bool) -> Vec<TreeLink> {
        let links = self.request.links.iter().copied();
        links.filter(|link| link.effect == effect && link.is_refuted == is_refuted).collect()
    }

    /// The boxes of the subtree of `node`, whose first leaf lies at 0, and its own middle among them.
    fn pack(&mut self, node: usize, left: f64) -> (Vec<Placed>, f64) {
        let NodeBox { size, tab_height } = self.request.boxes[node];
        let (spacing, half) = (self.request.spacing, f64::from(size.height) / 2.0);
        let right = left + f64::from(size.width) + f64::from(spacing.level);
        let (others, refuted) = (self.causes(node, false), self.causes(node, true));
        let (mut boxes, mut middles) = (Vec::<Placed>::new(), Vec::<f64>::new());
        let mut shared = vec![0.0; others.len() + refuted.len()];
        let (mut middle, mut line, mut group) = (0.0, half, None);
        for (owner, link) in others.iter().chain(&refuted).enumerate() {
            if owner == others.len() && owner > 0 {
                middle = (middles[0] + middles[owner - 1]) / 2.0;
            }
            let gap = match link.is_refuted {
                true => spacing.refuted,
                false if group == Some(link.group) => spacing.sibling,
                false => spacing.group,
            };
            group = Some(link.group);
            let (mut own, own_middle) = self.pack(link.cause, right);
            own.iter_mut().for_each(|it| it.owner = owner);
            let mut moved = 0.0;
            let mut edges: Vec<f64> = own.iter().chain(&boxes).map(|it| it.left).collect();
            edges.sort_by(f64::total_cmp);
            for x in edges {
                let below = own.iter().filter(|it| it.is_at(x)).min_by(|a, b| a.top.total_cmp(&b.top));
                let above =
                    boxes.iter().filter(|it| it.is_at(x)).max_by(|a, b| a.bottom.total_cmp(&b.bottom));
                let (Some(below), Some(above)) = (below, above) else { continue };
                let are_siblings = below.number == link.cause && above.left == below.left;
                let room =
                    if are_siblings && above.owner + 1 == owner { gap } else { gap.max(spacing.group) };
                let needed = above.bottom + f64::from(room) - below.top;
                if needed > moved {
                    let parts = (owner - above.owner) as f64;
                    let between = shared.iter_mut().take(owner).skip(above.owner + 1);
                    for (place, share) in between.enumerate().filter(|_| !link.is_refuted) {
                        *share += (place + 1) as f64 / parts * (needed - moved);
                    }
                    moved = needed;
                }
            }
            if link.is_refuted {
                let own_top = own.iter().find(|it| it.number == link.cause).unwrap().top;
                moved = f64::max(moved, middle + half + f64::from(spacing.sibling) - own_top);
                line = f64::max(line, own_middle + moved - middle);
            }
            boxes.extend(own.iter().map(|it| Placed {
                top: it.top + moved,
                bottom: it.bottom + moved,
                ..*it
            }));
            middles.push(own_middle + moved);
        }
        if refuted.is_empty() && !others.is_empty() {
            middle = (middles[0] + middles[others.len() - 1]) / 2.0;
        }
        for (owner, link) in others.iter().chain(&refuted).enumerate() {
            self.middles[link.cause] = middles[owner] + shared[owner] - middle;
        }
        let top = middle - half - f64::from(tab_height);
        boxes.push(Placed { number: node, left, right, top, bottom: middle + line, owner: 0 });
        (boxes, middle)
    }
}

/// Trees of `counts` boxes in which an effect stands before its causes, of many shapes: any earlier box as the effect, or a
/// late one, or an early one.
fn trees(counts: Range<usize>) -> impl Strategy<Value = LayoutRequest> {
    let node = (any::<prop::sample::Index>(), 2..20_u8, 0..4_usize, 0..12_u8, 5..30_u8, any::<bool>());
    let shape = (1..counts.end + 10, any::<bool>(), any::<bool>());
    (prop::collection::vec(node, counts), shape).prop_map(|(nodes, (reach, is_late, has_refuted))| {
        let mut request = LayoutRequest::default();
        for (index, &(effect, height, group, luck, width, has_tab)) in nodes.iter().enumerate() {
            let size = Size::new(10.0 * f32::from(width), 10.0 * f32::from(height));
            request.boxes.push(NodeBox { size, tab_height: if has_tab { 19.0 } else { 0.0 } });
            if index > 0 {
                let effect = effect.index(index.min(reach));
                let effect = if is_late { index - 1 - effect } else { effect };
                let is_refuted = has_refuted && luck == 0;
                request.links.push(TreeLink { effect, cause: index, group, is_refuted });
            }
        }
        request
    })
}

/// Lays out both ways, and compares how far each cause lies from its effect.
fn assert_places_of_the_plainest_way(request: &LayoutRequest) {
    let mut reference = Reference { request, middles: vec![0.0; request.boxes.len()] };
    reference.pack(0, 0.0);
    let layout = layout(request);
    let middle = |index: usize| f64::from(layout.rects[index].unwrap().middle_y());
    for link in &request.links {
        let (expected, found) = (reference.middles[link.cause], middle(link.cause) - middle(link.effect));
        assert!((expected - found).abs() < 0.01, "box {}: {found}, not {expected}", link.cause);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_places_are_those_of_the_plainest_way(request in trees(1..50)) {
        assert_places_of_the_plainest_way(&request);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_places_of_large_trees_are_those_of_the_plainest_way(request in trees(150..250)) {
        assert_places_of_the_plainest_way(&request);
    }

    #[test]
    fn what_was_laid_out_before_does_not_matter(large in trees(40..80), small in trees(1..20)) {
        let alone = |request: &LayoutRequest| {
            let request = request.clone();
            std::thread::spawn(move || layout(&request)).join().unwrap()
        };
        for request in [&large, &small, &large] {
            assert_eq!(layout(request), alone(request));
        }
    }
}
