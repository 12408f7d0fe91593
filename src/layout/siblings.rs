//! What do the causes of one effect see of each other? Which of them are in the way, and how room is shared out between them.

/// The causes of one effect, as far as they are packed.
#[derive(Default)]
pub(super) struct Siblings {
    /// Those that are seen from below, the lowest last, each with how far right it reaches.
    seen_from_below: Vec<(f64, usize)>,
    /// What each gets of the room between its neighbours; empty as long as there is none to share.
    shares: Vec<Share>,
}

/// How much each sibling from here on moves to share out room, and what that leaves out here.
#[derive(Clone, Copy, Default)]
struct Share {
    each: f64,
    correction: f64,
}

impl Siblings {
    /// Begins with the causes of another effect.
    pub(super) fn clear(&mut self) {
        self.seen_from_below.clear();
        self.shares.clear();
    }

    /// The subtree of sibling `place` has been put beneath the others; it reaches as far right as `reach`.
    pub(super) fn add(&mut self, place: usize, reach: f64) {
        while self.seen_from_below.last().is_some_and(|&(other, _)| reach >= other) {
            self.seen_from_below.pop();
        }
        self.seen_from_below.push((reach, place));
    }

    /// Sibling `place` of `count` has moved down `by`, because of a node that ends at `right`: those between it and the one
    /// to which the node belongs share out the room.
    pub(super) fn share(&mut self, place: usize, count: usize, right: f64, by: f64) {
        let in_the_way = self.seen_from_below.iter().rev().find(|(reach, _)| right <= *reach);
        let Some(&(_, from)) = in_the_way.or(self.seen_from_below.first()) else { return };
        if from + 1 < place {
            self.shares.resize(count, Share::default());
            let part = by / (place - from) as f64;
            self.shares[from + 1].each += part;
            self.shares[place].each -= part;
            self.shares[place].correction -= by - part;
        }
    }

    /// How far each sibling moves so that room is shared out; nothing where there was none.
    pub(super) fn shared(&self) -> impl Iterator<Item = f64> {
        let sums = self.shares.iter().scan((0.0, 0.0), |(each, sum), share| {
            *each += share.each;
            *sum += *each + share.correction;
            Some(*sum)
        });
        sums
    }
}
