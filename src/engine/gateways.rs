//! Through which single causes does every way up to the problem lead?

use crate::engine::ways::Ways;

/// Where the ways up from each cause meet, by place.
pub(super) struct Gateways {
    /// The next effect above that every way up to the problem passes: its immediate dominator, seen from the problem. For the
    /// problem, and for what no way leads up from, none.
    pub(super) above: Vec<Option<usize>>,
    /// How many effects above are explained with it, of those that can be and from which a way leads up.
    pub(super) effects: Vec<usize>,
}

impl Gateways {
    /// Where the ways meet. The graph has no circle, so that the place where all ways up from a cause meet is where those of
    /// its effects do, and these are known when the walk is from the problem down.
    ///
    /// A way goes up from a cause to any effect that it explains, alone or together with others.
    pub(super) fn of(ways: &Ways, count: usize) -> Self {
        let mut gateways = Self { above: vec![None; count], effects: vec![0; count] };
        let Some(problem) = count.checked_sub(1) else { return gateways };
        let mut ladder = Ladder::to(problem);
        for place in (0..problem).rev() {
            let mut last = None;
            let mut meeting: Option<usize> = None;
            for &explanation in ways.uses(place) {
                let effect = ways.effect(explanation as usize);
                let leads_up = effect == problem || gateways.above[effect].is_some();
                // The explanations of one effect are numbered one after the other.
                if leads_up && last.replace(effect) != Some(effect) {
                    gateways.effects[place] += 1;
                    meeting = Some(meeting.map_or(effect, |meeting| ladder.meeting(meeting, effect)));
                }
            }
            if let Some(above) = meeting {
                gateways.above[place] = Some(above);
                ladder.add(place, above);
            }
        }
        gateways
    }
}

/// A tree that grows downward, in which one gets far up in few steps: each member has, besides the one above it, another some
/// way up (Myers, "An applicative random-access stack", Information Processing Letters 17, 1983).
struct Ladder {
    above: Vec<usize>,
    far: Vec<usize>,
    depth: Vec<usize>,
}

impl Ladder {
    /// A tree of the top alone, which has the greatest number.
    fn to(top: usize) -> Self {
        Self { above: vec![top; top + 1], far: vec![top; top + 1], depth: vec![0; top + 1] }
    }

    fn add(&mut self, member: usize, above: usize) {
        let far = self.far[above];
        let farther = self.far[far];
        self.above[member] = above;
        self.depth[member] = self.depth[above] + 1;
        let is_even = self.depth[above] - self.depth[far] == self.depth[far] - self.depth[farther];
        self.far[member] = if is_even { farther } else { above };
    }

    /// The deepest member that both stand below, or are.
    fn meeting(&self, mut one: usize, mut other: usize) -> usize {
        if self.depth[one] < self.depth[other] {
            std::mem::swap(&mut one, &mut other);
        }
        while self.depth[one] > self.depth[other] {
            let far = self.far[one];
            one = if self.depth[far] >= self.depth[other] { far } else { self.above[one] };
        }
        // At equal depths, both get equally far.
        while one != other {
            (one, other) = match (self.far[one], self.far[other]) {
                (far, same) if far == same => (self.above[one], self.above[other]),
                pair => pair,
            };
        }
        one
    }
}
