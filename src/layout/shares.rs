//! Who gets the room that opens between two causes of one effect? Those that stand between them, in equal parts.

/// What each cause of one effect gets.
#[derive(Default)]
pub(super) struct Shares {
    /// Empty as long as there is no room to share.
    shares: Vec<Share>,
}

/// How much each sibling from here on moves, and what that leaves out here.
#[derive(Clone, Copy, Default)]
struct Share {
    each: f64,
    correction: f64,
}

impl Shares {
    /// Sibling `place` has moved down `by`, because sibling `from` was in the way.
    pub(super) fn add(&mut self, from: usize, place: usize, by: f64) {
        self.shares.resize(self.shares.len().max(place + 1), Share::default());
        let part = by / (place - from) as f64;
        self.shares[from + 1].each += part;
        self.shares[place].each -= part;
        self.shares[place].correction -= by - part;
    }

    /// Says how far each sibling moves, and begins with the next effect.
    pub(super) fn hand_out(&mut self, mut moves: impl FnMut(usize, f64)) {
        let (mut each, mut sum) = (0.0, 0.0);
        for (place, share) in self.shares.drain(..).enumerate() {
            each += share.each;
            sum += each + share.correction;
            moves(place, sum);
        }
    }
}
