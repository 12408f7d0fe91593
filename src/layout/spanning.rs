//! Which of its effects a cause hangs on: a tree within the graph of causes, numbered level by level.

use std::ops::Range;

use crate::layout::{LayoutRequest, NodeBox, Size, TreeLink};

/// A tree within the requested graph. Its nodes are numbered level by level, so that the children of a node are
/// neighbours and come after it.
pub(super) struct SpanningTree {
    pub(super) nodes: Vec<SpanningNode>,
}

/// One node of it.
pub(super) struct SpanningNode {
    /// Its box in the request; `None` for a reference.
    pub(super) index: Option<usize>,
    /// The link of the request that it hangs on; `None` for the root.
    pub(super) link: Option<usize>,
    pub(super) size: Size,
    pub(super) tab_height: f32,
    /// Its left edge.
    pub(super) left: f64,
    /// The number of links between it and the root.
    pub(super) depth: usize,
    /// The children that are not refuted, then those that are.
    pub(super) children: Range<usize>,
    /// Where the refuted children begin.
    pub(super) refuted_from: usize,
}

impl SpanningTree {
    pub(super) fn of(request: &LayoutRequest) -> Self {
        if request.boxes.is_empty() {
            return Self { nodes: Vec::new() };
        }
        let links = LinksByEffect::of(request);
        let hooks = only_hooks(request).unwrap_or_else(|| {
            let walk = Walk::of(&links, request.boxes.len());
            furthest_hooks(request, &links, &walk)
        });
        number(request, &links, &hooks)
    }
}

/// Stands for no link.
const NONE: usize = usize::MAX;

/// The links, grouped by effect without changing their order within it.
struct LinksByEffect<'a> {
    links: &'a [TreeLink],
    /// Where the links of each box begin in `sorted`; one more at the end.
    starts: Vec<usize>,
    sorted: Vec<usize>,
}

impl<'a> LinksByEffect<'a> {
    fn of(request: &'a LayoutRequest) -> Self {
        let boxes = request.boxes.len();
        let mut starts = vec![0; boxes + 1];
        for link in request.links.iter().filter(|link| link.effect < boxes) {
            starts[link.effect + 1] += 1;
        }
        for index in 0..boxes {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut sorted = vec![0; starts[boxes]];
        for (number, link) in request.links.iter().enumerate().filter(|(_, link)| link.effect < boxes) {
            sorted[next[link.effect]] = number;
            next[link.effect] += 1;
        }
        Self { links: &request.links, starts, sorted }
    }

    fn of_effect(&self, effect: usize) -> impl Iterator<Item = (usize, &'a TreeLink)> {
        self.sorted[self.starts[effect]..self.starts[effect + 1]].iter().map(|&it| (it, &self.links[it]))
    }
}

/// The boxes as they are come upon from the root, depth first.
struct Walk {
    /// For each box, when it was come upon; `usize::MAX` for those that are not.
    reading: Vec<usize>,
    /// Every effect before its causes.
    effects_first: Vec<usize>,
    /// For each box, its place in `effects_first`.
    rank: Vec<usize>,
}

impl Walk {
    fn of(links: &LinksByEffect<'_>, boxes: usize) -> Self {
        let mut reading = vec![usize::MAX; boxes];
        let mut done = Vec::with_capacity(boxes);
        let mut open = vec![(0, links.starts[0])];
        reading[0] = 0;
        let mut met = 1;
        while let Some((effect, next)) = open.last_mut() {
            if *next == links.starts[*effect + 1] {
                done.push(*effect);
                open.pop();
                continue;
            }
            let cause = links.links[links.sorted[*next]].cause;
            *next += 1;
            if cause < boxes && reading[cause] == usize::MAX {
                reading[cause] = met;
                met += 1;
                open.push((cause, links.starts[cause]));
            }
        }
        done.reverse();
        let mut rank = vec![usize::MAX; boxes];
        for (place, &index) in done.iter().enumerate() {
            rank[index] = place;
        }
        Self { reading, effects_first: done, rank }
    }
}

/// The link that each box hangs on, where none has a choice: no link leads to the root, one at most to any other box. What
/// can be reached from the root is then a tree.
fn only_hooks(request: &LayoutRequest) -> Option<Vec<usize>> {
    let mut hooks = vec![NONE; request.boxes.len()];
    for (number, link) in request.links.iter().enumerate() {
        if let Some(hook) = hooks.get_mut(link.cause) {
            if *hook != NONE || link.cause == 0 {
                return None;
            }
            *hook = number;
        }
    }
    Some(hooks)
}

/// The link that each box hangs on: that of the effect from which it comes to lie furthest to the right; the first in
/// reading order among equals.
fn furthest_hooks(request: &LayoutRequest, links: &LinksByEffect<'_>, walk: &Walk) -> Vec<usize> {
    let mut hooks = vec![NONE; request.boxes.len()];
    let mut lefts = vec![0.0; request.boxes.len()];
    for &effect in &walk.effects_first {
        let right =
            lefts[effect] + f64::from(request.boxes[effect].size.width) + f64::from(request.spacing.level);
        for (number, link) in links.of_effect(effect) {
            let Some(&current) = hooks.get(link.cause) else { continue };
            let closes_circle = walk.rank[link.cause] <= walk.rank[effect];
            let is_better = current == NONE || {
                let other = links.links[current].effect;
                let left = lefts[link.cause];
                right > left || right == left && walk.reading[effect] < walk.reading[other]
            };
            if is_better && !closes_circle {
                hooks[link.cause] = number;
                lefts[link.cause] = right;
            }
        }
    }
    hooks
}

fn number(request: &LayoutRequest, links: &LinksByEffect<'_>, hooks: &[usize]) -> SpanningTree {
    let node = |index: Option<usize>, link, left, it: NodeBox, depth| SpanningNode {
        index,
        link,
        size: it.size,
        tab_height: it.tab_height,
        left,
        depth,
        children: 0..0,
        refuted_from: 0,
    };
    let mut nodes = Vec::with_capacity(request.boxes.len());
    nodes.push(node(Some(0), None, 0.0, request.boxes[0], 0));
    let mut current = 0;
    while current < nodes.len() {
        let SpanningNode { index, left, size, depth, .. } = nodes[current];
        let right = left + f64::from(size.width) + f64::from(request.spacing.level);
        let children = |is_refuted: bool| {
            let own_links = index.into_iter().flat_map(|effect| links.of_effect(effect));
            own_links.filter(move |(_, link)| link.is_refuted == is_refuted).filter_map(
                move |(number, link)| {
                    if hooks.get(link.cause) == Some(&number) {
                        return Some(node(
                            Some(link.cause),
                            Some(number),
                            right,
                            request.boxes[link.cause],
                            depth + 1,
                        ));
                    }
                    let it = NodeBox { size: request.reference?, tab_height: 0.0 };
                    Some(node(None, Some(number), right, it, depth + 1))
                },
            )
        };
        let first = nodes.len();
        nodes.extend(children(false));
        let refuted_from = nodes.len();
        nodes.extend(children(true));
        nodes[current].children = first..nodes.len();
        nodes[current].refuted_from = refuted_from;
        current += 1;
    }
    SpanningTree { nodes }
}
