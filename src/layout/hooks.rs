//! Which of its effects does a cause hang on? The choice makes a tree of the graph of causes.

use crate::layout::plain_tree::NONE;
use crate::layout::{LayoutRequest, TreeLink};

/// The links, grouped by effect without changing their order within it.
pub(super) struct LinksByEffect<'a> {
    links: &'a [TreeLink],
    /// Where the links of each box begin; one more at the end.
    starts: Vec<u32>,
    /// The numbers of the links, grouped; `None` where they come grouped already.
    sorted: Option<Vec<u32>>,
}

impl<'a> LinksByEffect<'a> {
    pub(super) fn of(request: &'a LayoutRequest) -> Self {
        let boxes = request.boxes.len();
        let mut starts = vec![0; boxes + 1];
        let (mut previous, mut is_sorted) = (0, true);
        for link in &request.links {
            is_sorted &= previous <= link.effect && link.effect < boxes;
            previous = link.effect;
            if link.effect < boxes {
                starts[link.effect + 1] += 1;
            }
        }
        for index in 0..boxes {
            starts[index + 1] += starts[index];
        }
        let sorted = (!is_sorted).then(|| {
            let mut next = starts.clone();
            let mut sorted = vec![0; starts[boxes] as usize];
            for (number, link) in request.links.iter().enumerate().filter(|(_, link)| link.effect < boxes) {
                sorted[next[link.effect] as usize] = number as u32;
                next[link.effect] += 1;
            }
            sorted
        });
        Self { links: &request.links, starts, sorted }
    }

    /// The links of `effect` in reading order, each with its number.
    pub(super) fn of_effect(&self, effect: usize) -> impl Iterator<Item = (u32, &'a TreeLink)> {
        (self.starts[effect]..self.starts[effect + 1]).map(|place| self.at(place))
    }

    fn at(&self, place: u32) -> (u32, &'a TreeLink) {
        let number = self.sorted.as_ref().map_or(place, |sorted| sorted[place as usize]);
        (number, &self.links[number as usize])
    }
}

/// For each box, the link that it hangs on; `NONE` for the root and for what cannot be reached from it.
pub(super) fn hooks(request: &LayoutRequest, links: &LinksByEffect<'_>) -> Vec<u32> {
    only_hooks(request).unwrap_or_else(|| furthest_hooks(request, links))
}

/// The link that each box hangs on, where none has a choice: no link leads to the root, one at most to any other box. What
/// can be reached from the root is then a tree.
fn only_hooks(request: &LayoutRequest) -> Option<Vec<u32>> {
    let mut hooks = vec![NONE; request.boxes.len()];
    for (number, link) in request.links.iter().enumerate() {
        if let Some(hook) = hooks.get_mut(link.cause) {
            if *hook != NONE || link.cause == 0 {
                return None;
            }
            *hook = number as u32;
        }
    }
    Some(hooks)
}

/// The link that each box hangs on: that of the effect from which it comes to lie furthest to the right; the first in
/// reading order among equals.
fn furthest_hooks(request: &LayoutRequest, links: &LinksByEffect<'_>) -> Vec<u32> {
    let walk = Walk::of(links, request.boxes.len());
    let mut hooks = vec![NONE; request.boxes.len()];
    let mut lefts = vec![0.0; request.boxes.len()];
    for &effect in &walk.effects_first {
        let effect = effect as usize;
        let right =
            lefts[effect] + f64::from(request.boxes[effect].size.width) + f64::from(request.spacing.level);
        for (number, link) in links.of_effect(effect) {
            let Some(&current) = hooks.get(link.cause) else { continue };
            let closes_circle = walk.rank[link.cause] <= walk.rank[effect];
            let is_better = current == NONE || {
                let other = request.links[current as usize].effect;
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

/// The boxes as they are come upon from the root, depth first.
struct Walk {
    /// For each box, when it was come upon; `NONE` for those that are not.
    reading: Vec<u32>,
    /// Every effect before its causes.
    effects_first: Vec<u32>,
    /// For each box, its place in `effects_first`.
    rank: Vec<u32>,
}

impl Walk {
    fn of(links: &LinksByEffect<'_>, boxes: usize) -> Self {
        let mut reading = vec![NONE; boxes];
        let mut done = Vec::with_capacity(boxes);
        let mut open = vec![(0, links.starts[0])];
        reading[0] = 0;
        let mut met = 1;
        while let Some((effect, next)) = open.last_mut() {
            if *next == links.starts[*effect + 1] {
                done.push(*effect as u32);
                open.pop();
                continue;
            }
            let cause = links.at(*next).1.cause;
            *next += 1;
            if cause < boxes && reading[cause] == NONE {
                reading[cause] = met;
                met += 1;
                open.push((cause, links.starts[cause]));
            }
        }
        done.reverse();
        let mut rank = vec![NONE; boxes];
        for (place, &index) in done.iter().enumerate() {
            rank[index as usize] = place as u32;
        }
        Self { reading, effects_first: done, rank }
    }
}
