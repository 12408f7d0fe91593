//! How much of what can happen goes through each cause, if smaller paths weigh more?

use crate::engine::diagram::table::{ENDS, NO, YES};
use crate::engine::diagram::{Diagram, Member};

impl Diagram {
    /// The Fussell–Vesely importance of each of so many places of causes, with every cause at one half and rare events: the weight of the paths
    /// through it divided by the weight of all, where a path of n causes weighs 2 to the minus n. From 0 to 1.
    ///
    /// The weight of the sets below each node comes from a pass up, that of the ways to it from a pass down (Fussell, "How to
    /// hand-calculate system reliability and safety characteristics", IEEE Transactions on Reliability R-24, 1975).
    pub(in crate::engine) fn fussell_vesely(&self, places: usize) -> Vec<f64> {
        let below = self.weights_below();
        let mut ways = vec![Weight::ZERO; self.nodes.len()];
        let mut around = vec![Weight::ZERO; self.levels.len()];
        ways[self.root as usize] = Weight::ONE;
        for (id, node) in self.nodes.iter().enumerate().skip(ENDS.len()).rev() {
            let way = ways[id];
            let (low, high, level) = (node.low as usize, node.high as usize, node.level as usize);
            if node.low != NO {
                ways[low] = ways[low].plus(way);
            }
            let outside = way.times(below[high]);
            around[level] = around[level].plus(outside.times(self.own(level, &below)));
            ways[high] = ways[high].plus(way.times(self.own(level, &below)));
            if let Member::Module(root) = self.levels[level] {
                ways[root as usize] = ways[root as usize].plus(outside);
            }
        }
        let whole = below[self.root as usize];
        let mut by_place = vec![0.0; places];
        for (level, weight) in self.levels.iter().zip(around) {
            if let Member::Cause(place) = *level {
                by_place[place] = weight.of(whole);
            }
        }
        by_place
    }

    fn weights_below(&self) -> Vec<Weight> {
        let mut below = vec![Weight::ZERO; self.nodes.len()];
        below[YES as usize] = Weight::ONE;
        for (id, node) in self.nodes.iter().enumerate().skip(ENDS.len()) {
            let with = below[node.high as usize].times(self.own(node.level as usize, &below));
            below[id] = below[node.low as usize].plus(with);
        }
        below
    }

    /// What a level weighs: one half for a cause, and for a module all its sets.
    fn own(&self, level: usize, below: &[Weight]) -> Weight {
        match self.levels[level] {
            Member::Cause(_) => Weight::HALF,
            Member::Module(root) => below[root as usize],
        }
    }
}

/// A number that is not negative, however small or large: paths of thousands of causes weigh less than any float.
#[derive(Clone, Copy)]
struct Weight {
    /// From 1 to less than 2, or 0.
    mantissa: f64,
    /// The power of two.
    exponent: i64,
}

impl Weight {
    const ZERO: Self = Self { mantissa: 0.0, exponent: 0 };
    const ONE: Self = Self { mantissa: 1.0, exponent: 0 };
    const HALF: Self = Self { mantissa: 1.0, exponent: -1 };

    /// The most powers of two apart at which the smaller of two numbers adds to the greater.
    const PRECISION: i64 = 64;

    /// The same with a mantissa below 2, of one from 1 to less than 4.
    fn normal(mantissa: f64, exponent: i64) -> Self {
        if mantissa < 2.0 {
            Self { mantissa, exponent }
        } else {
            Self { mantissa: mantissa / 2.0, exponent: exponent + 1 }
        }
    }

    fn plus(self, other: Self) -> Self {
        let is_smaller = other.mantissa != 0.0 && other.exponent > self.exponent;
        let (more, less) = if self.mantissa == 0.0 || is_smaller { (other, self) } else { (self, other) };
        let apart = more.exponent - less.exponent;
        if less.mantissa == 0.0 || apart > Self::PRECISION {
            return more;
        }
        Self::normal(more.mantissa + less.mantissa * power_of_two(-apart), more.exponent)
    }

    fn times(self, other: Self) -> Self {
        if self.mantissa == 0.0 || other.mantissa == 0.0 {
            return Self::ZERO;
        }
        Self::normal(self.mantissa * other.mantissa, self.exponent + other.exponent)
    }

    /// This divided by a whole that is no smaller; 0 of nothing.
    fn of(self, whole: Self) -> f64 {
        if self.mantissa == 0.0 || whole.mantissa == 0.0 {
            return 0.0;
        }
        (self.mantissa / whole.mantissa * power_of_two(self.exponent - whole.exponent)).min(1.0)
    }
}

/// Two to a power that is not positive; 0 where a float holds nothing so small.
fn power_of_two(exponent: i64) -> f64 {
    const BIAS: i64 = f64::MAX_EXP as i64 - 1;
    match u64::try_from(exponent.min(0) + BIAS) {
        Ok(biased) => f64::from_bits(biased << (f64::MANTISSA_DIGITS - 1)),
        Err(_) => 0.0,
    }
}
