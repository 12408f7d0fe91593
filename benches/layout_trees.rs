//! Which trees are laid out? Random ones, the same on every machine.

/// A tree of boxes; the effect of each box stands before it.
pub struct Tree {
    /// For each box but the first, the number of its effect.
    pub effects: Vec<usize>,
    /// From left to right, in points.
    pub widths: Vec<u16>,
    /// From top to bottom, in points.
    pub heights: Vec<u16>,
}

impl Tree {
    /// A tree of `count` boxes: each hangs on any of those before it that has fewer than eight causes, and has room for one
    /// to five lines of text.
    pub fn random(count: usize) -> Self {
        let mut state = 20_261_121 + count as u64;
        // SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
        let mut below = |limit: usize| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((mixed ^ (mixed >> 31)) % limit as u64) as usize
        };
        let mut causes = vec![0_u8; count];
        let mut effects = Vec::with_capacity(count);
        for index in 1..count {
            let mut effect = below(index);
            while causes[effect] == 8 {
                effect = below(index);
            }
            causes[effect] += 1;
            effects.push(effect);
        }
        let widths = (0..count).map(|_| 120 + below(141) as u16).collect();
        let heights = (0..count).map(|_| 42 + 18 * below(5) as u16).collect();
        Self { effects, widths, heights }
    }
}
