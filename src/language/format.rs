//! How numbers, days and durations are written.

use jiff::civil::{Date, DateTime};

use crate::language::{Language, tr};

/// A whole number with its thousands set apart: 12,480.
pub fn grouped(number: impl std::fmt::Display) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A whole number in as many characters as there is room for anywhere: 12,480, and from a thousand million on 約3.2 × 10^41.
pub fn brief(language: Language, number: impl std::fmt::Display) -> String {
    const MOST_DIGITS: usize = 9;
    let digits = number.to_string();
    let Some(first) = digits.get(..3).filter(|_| digits.len() > MOST_DIGITS) else { return grouped(digits) };
    // Three digits are rounded to two, and 9.96 to 10.0.
    let tenths = first.parse::<usize>().map_or(0, |it| (it + 5) / 10);
    let (tenths, exponent) = if tenths < 100 { (tenths, digits.len() - 1) } else { (10, digits.len()) };
    let mantissa = format!("{}.{}", tenths / 10, tenths % 10);
    tr!(language, "number-about", mantissa = mantissa, exponent = exponent.to_string())
}

/// An amount with its currency, an ISO 4217 code: 2,810万円, 8,200円, EUR 12,000.
pub fn amount(language: Language, number: u128, currency: &str) -> String {
    const TEN_THOUSAND: u128 = 10_000;
    if currency != "JPY" || language == Language::English {
        return format!("{currency} {}", grouped(number));
    }
    if number >= TEN_THOUSAND && number.is_multiple_of(TEN_THOUSAND) {
        tr!(language, "amount-ten-thousand-yen", amount = grouped(number / TEN_THOUSAND))
    } else {
        tr!(language, "amount-yen", amount = grouped(number))
    }
}

/// A day in full: 2026年3月2日, 2 March 2026.
pub fn date(language: Language, day: Date) -> String {
    match language {
        Language::Japanese => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Language::English => format!("{} {} {}", day.day(), month_name(language, day), day.year()),
    }
}

/// A day without its year: 3月2日, 2 Mar.
pub fn short_date(language: Language, day: Date) -> String {
    match language {
        Language::Japanese => format!("{}月{}日", day.month(), day.day()),
        Language::English => {
            let name: String = month_name(language, day).chars().take(3).collect();
            format!("{} {name}", day.day())
        }
    }
}

/// A day and a time for tables: 2026-03-02 02:14.
pub fn day_and_time(at: DateTime) -> String {
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}

/// A length of time in its two largest units: 55時間16分, 55 h 16 min.
pub fn duration(language: Language, minutes: i64) -> String {
    const LONGEST_IN_HOURS: i64 = 72;
    let (hours, rest) = (minutes / 60, minutes % 60);
    if hours > LONGEST_IN_HOURS {
        let (days, hours) = (hours / 24, hours % 24);
        return match hours {
            0 => tr!(language, "duration-days", days = days),
            _ => tr!(language, "duration-days-hours", days = days, hours = hours),
        };
    }
    match (hours, rest) {
        (0, _) => tr!(language, "duration-minutes", minutes = rest),
        (_, 0) => tr!(language, "duration-hours", hours = hours),
        _ => tr!(language, "duration-hours-minutes", hours = hours, minutes = rest),
    }
}

fn month_name(language: Language, day: Date) -> String {
    tr!(language, &format!("month-{}", day.month()))
}
