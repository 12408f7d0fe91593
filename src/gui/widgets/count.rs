//! Numbers that may be too long to be read.

use num_bigint::BigUint;

use crate::language::grouped;

/// A count as it is read at a glance: 3,211,440, or 4.73×10^57 where it has more digits than anyone counts.
pub fn short_count(count: &BigUint) -> String {
    const MOST_DIGITS: usize = 9;
    let digits = count.to_string();
    match digits.get(..3) {
        Some(first) if digits.len() > MOST_DIGITS => {
            let (whole, rest) = first.split_at(1);
            format!("{whole}.{rest}×10^{}", digits.len() - 1)
        }
        _ => grouped(count),
    }
}

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
    use super::{BigUint, part_of, short_count};

    #[test]
    fn a_count_is_grouped_until_it_is_too_long_to_read() {
        assert_eq!(short_count(&BigUint::from(3_211_440_u32)), "3,211,440");
        assert_eq!(short_count(&BigUint::from(10_u32).pow(57)), "1.00×10^57");
    }

    #[test]
    fn a_part_of_numbers_without_bound_is_a_number() {
        let whole = BigUint::from(10_u32).pow(400);
        assert_eq!(part_of(&(&whole / 4_u32), &whole), 0.25);
        assert_eq!(part_of(&whole, &BigUint::ZERO), 0.0);
    }
}
