//! Parts of numbers without bound.

use num_bigint::BigUint;

/// What part of a whole a count is, from 0 to 1; 0 of nothing.
pub fn part_of(count: &BigUint, whole: &BigUint) -> f32 {
    const FINE: u32 = 10_000;
    if *whole == BigUint::ZERO {
        return 0.0;
    }
    let part: BigUint = count * FINE / whole;
    u32::try_from(&part).map_or(1.0, |part| part as f32 / FINE as f32)
}

#[cfg(test)]
mod tests {
    use super::{BigUint, part_of};

    #[test]
    fn a_part_of_numbers_without_bound_is_a_number() {
        let whole = BigUint::from(10_u32).pow(400);
        assert_eq!(part_of(&(&whole / 4_u32), &whole), 0.25);
        assert_eq!(part_of(&whole, &BigUint::ZERO), 0.0);
    }
}
