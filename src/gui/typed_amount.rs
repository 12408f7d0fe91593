//! Which whole number is meant by what somebody typed: 12,480 or 820万円?

use unicode_normalization::UnicodeNormalization as _;

/// The number that `text` says; `None` where it says none, or one that is too large to be kept.
pub fn typed_amount(text: &str) -> Option<u64> {
    const UNITS: [(char, u64); 2] = [('億', 100_000_000), ('万', 10_000)];
    let text: String =
        text.nfkc().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '_' | '¥' | '円')).collect();
    let mut rest = text.as_str();
    let mut sum: Option<u64> = None;
    for (unit, size) in UNITS {
        if let Some((count, after)) = rest.split_once(unit) {
            let part = count.parse::<u64>().ok()?.checked_mul(size)?;
            sum = Some(sum.unwrap_or(0).checked_add(part)?);
            rest = after;
        }
    }
    match (sum, rest) {
        (Some(sum), "") => Some(sum),
        (sum, rest) => sum.unwrap_or(0).checked_add(rest.parse().ok()?),
    }
}

#[cfg(test)]
mod tests {
    use super::typed_amount;

    #[test]
    fn an_amount_is_read_as_it_is_spoken() {
        for (typed, meant) in [
            ("12480", Some(12_480)),
            ("12,480", Some(12_480)),
            ("１２，４８０円", Some(12_480)),
            ("820万円", Some(8_200_000)),
            ("2億3,000万", Some(230_000_000)),
            ("1億5", Some(100_000_005)),
            ("", None),
            ("about 5", None),
            ("万", None),
            ("-5", None),
            ("99999999999999999999", None),
            ("999999999999億", None),
        ] {
            assert_eq!(typed_amount(typed), meant, "{typed}");
        }
    }
}
