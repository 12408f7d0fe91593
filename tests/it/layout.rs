//! Tests of `layout`.

mod reference;

use naze::layout::{Extents, LayoutRequest, NodeBox, PlainTree, Rect, Size, TreeLayout, TreeLink, layout};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};

/// A tree from an outline, two spaces a level: `name height`, with `×` before a refuted cause, `&` before one that acts
/// together with the one above it, and `= name` for a cause that stands elsewhere.
fn request(outline: &str) -> (LayoutRequest, Vec<&str>) {
    let mut request = LayoutRequest::default();
    let mut names = Vec::new();
    let mut above: Vec<usize> = Vec::new();
    for line in outline.lines().filter(|line| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let words: Vec<&str> = line.split_whitespace().collect();
        let (mark, rest) = match words[0] {
            "×" | "&" | "=" => (words[0], &words[1..]),
            _ => ("", &words[..]),
        };
        let index = if mark == "=" {
            names.iter().position(|&name| name == rest[0]).unwrap()
        } else {
            let height = rest.get(1).map_or(100.0, |it| it.parse().unwrap());
            request.boxes.push(NodeBox { size: Size::new(210.0, height), tab_height: 0.0 });
            names.push(rest[0]);
            names.len() - 1
        };
        above.truncate(depth);
        if let Some(&effect) = above.last() {
            let previous = request.links.iter().rfind(|link| link.effect == effect).filter(|_| mark == "&");
            let group = previous.map_or(request.links.len(), |link| link.group);
            request.links.push(TreeLink { effect, cause: index, group, is_refuted: mark == "×" });
        }
        above.push(index);
    }
    (request, names)
}

/// The placed boxes as `name x y`, in the order of the outline.
fn places(outline: &str) -> Vec<String> {
    let (request, names) = request(outline);
    let rects = layout(&request).rects;
    names
        .iter()
        .zip(rects)
        .map(|(name, rect)| {
            let rect = rect.unwrap();
            format!("{name} {} {}", rect.left(), rect.middle_y())
        })
        .collect()
}

#[test]
fn an_empty_request_places_nothing() {
    assert_eq!(layout(&LayoutRequest::default()), TreeLayout::default());
}

#[test]
fn an_effect_is_centred_on_its_causes() {
    assert_eq!(places("a\n  b 60\n  & c 100"), ["a 0 77", "b 294 30", "c 294 124"]);
}

#[test]
fn groups_and_causes_of_different_effects_stand_further_apart() {
    assert_eq!(places("a\n  b 40\n  & c 40\n  d 40"), ["a 0 82", "b 294 20", "c 294 74", "d 294 144"]);
    assert_eq!(
        places("a 40\n  b 40\n    d 40\n  & c 40\n    e 40"),
        ["a 0 55", "b 294 20", "d 588 20", "c 294 90", "e 588 90"]
    );
}

#[test]
fn a_subtree_moves_up_beside_a_shorter_one() {
    assert_eq!(
        places("a 40\n  b 40\n  & c 40\n    d 40\n    & e 40\n    & f 40"),
        ["a 0 47", "b 294 20", "c 294 74", "d 588 20", "e 588 74", "f 588 128"]
    );
}

#[test]
fn room_is_shared_out_among_the_causes_between() {
    let outline = "a 40\n  b 40\n    x 400\n  & c 40\n  & d 40\n  & e 40\n    y 400";
    let (request, names) = request(outline);
    let layout = layout(&request);
    let middle = |name| layout.rects[names.iter().position(|&it| it == name).unwrap()].unwrap().middle_y();
    let step = (middle("e") - middle("b")) / 3.0;
    assert!((middle("c") - middle("b") - step).abs() < 0.01, "{layout:?}");
    assert!((middle("d") - middle("c") - step).abs() < 0.01);
}

#[test]
fn a_refuted_cause_lies_below_the_others_and_below_its_effect() {
    assert_eq!(places("a\n  × r 40\n  b 40\n  & c 40"), ["a 0 50", "r 294 157", "b 294 23", "c 294 77"]);
    assert_eq!(places("a\n  × r 40"), ["a 0 50", "r 294 134"]);
}

#[test]
fn nothing_stands_in_the_way_of_the_line_to_a_refuted_cause() {
    let (request, names) = request("a\n  b\n    c\n    × r\n  & d");
    let layout = layout(&request);
    let rect = |name| layout.rects[names.iter().position(|&it| it == name).unwrap()].unwrap();
    assert!(rect("d").top() > rect("r").middle_y());
}

#[test]
fn a_shared_cause_hangs_on_its_deepest_effect() {
    let (request, names) = request("a\n  s\n  b\n    c\n      = s\n  d\n    = s");
    let layout = layout(&request);
    let shared = names.iter().position(|&it| it == "s").unwrap();
    assert_eq!(layout.depths[shared], 3);
    assert_eq!(layout.is_tree_link, [false, true, true, true, true, false]);
}

#[test]
fn among_equal_effects_the_first_in_reading_order_keeps_a_shared_cause() {
    let (request, _) = request("a\n  b\n    s\n  c\n    = s");
    assert_eq!(layout(&request).is_tree_link, [true, true, true, false]);
}

#[test]
fn a_reference_stands_where_a_shared_cause_would_stand_again() {
    let (mut request, _) = request("a 20\n  b 20\n    s 20\n  c 20\n    = s\n    & d 20");
    request.links.push(TreeLink { effect: 4, cause: TreeLink::ELSEWHERE, group: 0, is_refuted: false });
    request.reference = Some(Size::new(210.0, 28.0));
    let layout = layout(&request);
    let placed: Vec<usize> = (0..request.links.len()).filter(|&it| layout.references[it].is_some()).collect();
    assert_eq!(placed, [3, 5]);
    assert_eq!(layout.references[3].map(|rect| rect.left()), layout.rects[2].map(|rect| rect.left()));
    assert_eq!(layout.references[5].map(|rect| rect.left()), layout.rects[4].map(|rect| rect.right() + 84.0));
}

#[test]
fn a_circle_and_a_stray_box_are_borne() {
    let (mut request, _) = request("a\n  b\n    c");
    request.links.push(TreeLink { effect: 2, cause: 0, group: 9, is_refuted: false });
    request.links.push(TreeLink { effect: 2, cause: 2, group: 9, is_refuted: false });
    request.links.push(TreeLink { effect: 2, cause: 77, group: 9, is_refuted: false });
    request.boxes.push(NodeBox::default());
    let layout = layout(&request);
    assert_eq!(layout.is_tree_link, [true, true, false, false, false]);
    assert_eq!(layout.rects[3], None);
}

#[test]
fn a_chain_of_a_hundred_thousand_is_placed() {
    let count = 100_000;
    let boxes = vec![NodeBox { size: Size::new(210.0, 100.0), tab_height: 0.0 }; count];
    let links =
        (1..count).map(|cause| TreeLink { effect: cause - 1, cause, group: 0, is_refuted: false }).collect();
    let layout = layout(&LayoutRequest { boxes, links, ..LayoutRequest::default() });
    assert!(layout.rects.iter().all(|rect| rect.is_some_and(|it| it.top() == 0.0)));
    assert_eq!(layout.depths[count - 1], count - 1);
}

#[test]
fn a_hundred_thousand_causes_of_one_effect_are_placed() {
    let count = 100_001;
    let boxes = vec![NodeBox { size: Size::new(210.0, 100.0), tab_height: 0.0 }; count];
    let links = (1..count).map(|cause| TreeLink { effect: 0, cause, group: cause % 7, is_refuted: false });
    let layout = layout(&LayoutRequest { boxes, links: links.collect(), ..LayoutRequest::default() });
    let middle = |index: usize| layout.rects[index].map(|it| it.middle_y());
    assert_eq!(middle(1), Some(50.0));
    assert_eq!(layout.bounds.size.height, 130.0 * 99_999.0 + 100.0);
    assert_eq!(middle(0), Some((layout.bounds.size.height) / 2.0));
    assert_eq!(layout.order, (0..count).collect::<Vec<_>>());
}

#[test]
fn room_behind_many_short_causes_is_found_in_time() {
    // Each family reaches a little further than the one before, with a tab so high that it meets the box that the first
    // reaches out with: whoever looks for what is in the way sibling by sibling takes ages.
    let (families, mut request) = (100_000, LayoutRequest::default());
    let mut add = |effect: Option<usize>, width: f32, tab_height: f32| {
        request.boxes.push(NodeBox { size: Size::new(width, 10.0), tab_height });
        let cause = request.boxes.len() - 1;
        if let Some(effect) = effect {
            request.links.push(TreeLink { effect, cause, group: 0, is_refuted: false });
        }
        cause
    };
    let root = add(None, 100.0, 0.0);
    let first = add(Some(root), 100.0, 0.0);
    add(Some(first), 1e9, 0.0);
    for family in 1..=families {
        let cause = add(Some(root), 10.0, 0.0);
        let cause = add(Some(cause), 100.0 * family as f32, 0.0);
        add(Some(cause), 10.0, 100.0 * family as f32);
    }
    let layout = layout(&request);
    let tops: Vec<f32> = request
        .links
        .iter()
        .filter(|link| link.effect == root)
        .map(|link| layout.rects[link.cause].unwrap().top())
        .collect();
    assert_eq!(tops.len(), families + 1);
    assert!(tops.is_sorted());
}

#[test]
fn boxes_without_extent_and_without_sense_are_borne() {
    let (mut request, _) = request("a\n  b\n    c\n    d\n  × e\n  f\n    g");
    for (index, it) in request.boxes.iter_mut().enumerate() {
        it.size = Size::new(0.0, if index == 2 { 30.0 } else { 0.0 });
    }
    let flat = layout(&request);
    assert!(flat.rects.iter().all(Option::is_some));
    assert!(flat.bounds.size.height >= 30.0);
    for odd in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN] {
        for index in 0..request.boxes.len() {
            let mut request = request.clone();
            request.boxes[index] = NodeBox { size: Size::new(odd, odd), tab_height: odd };
            assert!(layout(&request).rects.iter().all(Option::is_some));
        }
    }
}

#[test]
fn the_numbers_of_the_boxes_do_not_matter() {
    let (one, _) = request("a 30\n  b 50\n    d 70\n    e 20\n  & c 90\n    f 40");
    let moved = |index: usize| if index == 0 { 0 } else { 6 - index };
    let mut other = LayoutRequest { boxes: one.boxes.clone(), ..one.clone() };
    for index in 0..one.boxes.len() {
        other.boxes[moved(index)] = one.boxes[index];
    }
    let links =
        one.links.iter().map(|it| TreeLink { effect: moved(it.effect), cause: moved(it.cause), ..*it });
    other.links = links.collect();
    let (one, other) = (layout(&one), layout(&other));
    for index in 0..one.rects.len() {
        assert_eq!(one.rects[index], other.rects[moved(index)]);
    }
}

#[test]
fn the_places_of_the_plain_tree_are_those_of_the_boxes() {
    let (request, _) = request("a 30\n  b 50\n    d 70\n    × e 20\n  & c 90\n    f 40");
    let places = PlainTree::of(&request).places(&request.spacing);
    let layout = layout(&request);
    let mut origins: Vec<_> = layout.rects.iter().flatten().map(|rect| (rect.left(), rect.top())).collect();
    let mut found: Vec<_> = places.iter().map(|place| (place.x, place.y)).collect();
    let order = |a: &(f32, f32), b: &(f32, f32)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
    origins.sort_by(order);
    found.sort_by(order);
    assert_eq!(found, origins);
    assert_eq!(PlainTree::of(&LayoutRequest::default()).places(&request.spacing), []);
}

/// Graphs in which each box has an earlier one as its effect, and some have several.
fn graphs() -> impl Strategy<Value = LayoutRequest> {
    let node = (
        any::<prop::sample::Index>(),
        20.0_f32..200.0,
        0..4_usize,
        0..10_u8,
        100.0_f32..300.0,
        any::<bool>(),
    );
    (
        prop::collection::vec(node, 1..60),
        prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 0..8),
        any::<bool>(),
    )
        .prop_map(|(nodes, shared, has_one_width)| {
            let reference = Some(Size::new(if has_one_width { 210.0 } else { 150.0 }, 28.0));
            let mut request = LayoutRequest { reference, ..LayoutRequest::default() };
            for (index, &(effect, height, group, luck, width, has_tab)) in nodes.iter().enumerate() {
                let width = if has_one_width { 210.0 } else { width };
                let tab_height = if has_tab { 19.0 } else { 0.0 };
                request.boxes.push(NodeBox { size: Size::new(width, height), tab_height });
                if index > 0 {
                    let effect = effect.index(index);
                    request.links.push(TreeLink { effect, cause: index, group, is_refuted: luck == 0 });
                }
            }
            for (effect, cause) in shared {
                let (one, other) = (effect.index(nodes.len()), cause.index(nodes.len()));
                if one != other {
                    let (effect, cause) = (one.min(other), one.max(other));
                    request.links.push(TreeLink { effect, cause, group: 0, is_refuted: false });
                }
            }
            request
        })
}

/// A box with its tab.
fn with_tab(request: &LayoutRequest, layout: &TreeLayout, index: usize) -> Rect {
    let rect = layout.rects[index].unwrap();
    let tab = request.boxes[index].tab_height;
    Rect::new(rect.left(), rect.top() - tab, rect.size.width, rect.size.height + tab)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn boxes_never_overlap(request in graphs()) {
        let layout = layout(&request);
        for one_before in 0..request.boxes.len() {
            let one = with_tab(&request, &layout, one_before);
            for other in (0..one_before).map(|it| with_tab(&request, &layout, it)) {
                assert!(!one.overlaps(&other), "{one:?} {other:?}");
            }
            for other in layout.references.iter().flatten() {
                assert!(!one.overlaps(other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn every_link_runs_from_left_to_right(request in graphs()) {
        let layout = layout(&request);
        for link in &request.links {
            let (effect, cause) = (layout.rects[link.effect].unwrap(), layout.rects[link.cause].unwrap());
            assert!(effect.right() + request.spacing.level <= cause.left() + 0.01);
        }
    }

    #[test]
    fn effects_are_centred_and_refuted_causes_below(request in graphs()) {
        let layout = layout(&request);
        for effect in 0..request.boxes.len() {
            let own = layout.rects[effect].unwrap();
            let children = |is_refuted: bool| {
                let links = request.links.iter().enumerate();
                let own = links.filter(move |(_, link)| link.effect == effect && link.is_refuted == is_refuted);
                own.map(|(number, link)| {
                    let placed = layout.is_tree_link[number].then(|| layout.rects[link.cause]).flatten();
                    placed.or(layout.references[number]).unwrap()
                })
            };
            let middles: Vec<f32> = children(false).map(|rect| rect.middle_y()).collect();
            if let (Some(first), Some(last)) = (middles.first(), middles.last()) {
                assert!((own.middle_y() - (first + last) / 2.0).abs() < 0.01);
                assert!(middles.is_sorted(), "reading order is kept");
            }
            assert!(children(true).all(|rect| rect.top() >= own.bottom()));
        }
    }

    #[test]
    fn everything_lies_within_the_bounds(request in graphs()) {
        let layout = layout(&request);
        for index in 0..request.boxes.len() {
            let rect = with_tab(&request, &layout, index);
            assert!(rect.left() >= 0.0 && rect.top() >= -0.01, "{rect:?}");
            assert!(rect.right() <= layout.bounds.right() && rect.bottom() <= layout.bounds.bottom() + 0.01);
        }
        assert_eq!(layout, naze::layout::layout(&request), "the same request gives the same result");
    }

    #[test]
    fn what_is_in_view_is_found_as_by_looking_at_everything(
        rects in prop::collection::vec(rect(900.0), 0..700),
        view in rect(1200.0),
    ) {
        let expected: Vec<usize> = (0..rects.len()).filter(|&place| rects[place].overlaps(&view)).collect();
        assert_eq!(Extents::of(rects).within(&view), expected);
    }
}

fn rect(farthest: f32) -> impl Strategy<Value = Rect> {
    let numbers = (-50.0..farthest, -50.0..farthest, 0.0..90.0_f32, 0.0..400.0_f32);
    numbers.prop_map(|(x, y, width, height)| Rect::new(x, y, width, height))
}
