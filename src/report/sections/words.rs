//! How times, amounts and durations are worded in the report.

use jiff::civil::Date;
use jiff::tz::Offset;

use crate::document::{Moment, Precision};
use crate::language::{Language, day_and_time, duration, grouped, short_date, tr};

/// A time for a table: 2026-03-02 02:14, 2026-03-02, 2026-03-02頃.
pub(crate) fn moment(language: Language, moment: Moment) -> String {
    let plain = if moment.has_time_of_day() { day_and_time(moment.at) } else { moment.date().to_string() };
    match moment.precision {
        Precision::Minute | Precision::Day => plain,
        Precision::Hour => {
            let hour = format!("{:02}", moment.at.hour());
            tr!(language, "report-moment-hour", date = moment.date().to_string(), hour = hour)
        }
        Precision::Around => tr!(language, "report-moment-around", moment = plain),
        Precision::Unknown => tr!(language, "report-moment-unknown", moment = plain),
    }
}

/// A time for a remark: 3月2日 02:14, 2 Mar 02:14.
pub(crate) fn short_moment(language: Language, moment: Moment) -> String {
    let day = short_date(language, moment.date());
    if moment.has_time_of_day() {
        format!("{day} {:02}:{:02}", moment.at.hour(), moment.at.minute())
    } else {
        day
    }
}

/// A day for a table: without its year where that is the year of issue.
pub(crate) fn day(language: Language, day: Date, issued: Date) -> String {
    if day.year() == issued.year() { short_date(language, day) } else { day.to_string() }
}

/// The time between two moments in words, as exact as both are known; `None` where they do not follow each other.
pub(crate) fn between(language: Language, from: Option<Moment>, to: Option<Moment>) -> Option<String> {
    let (from, to) = (from?, to?);
    let seconds =
        to.offset.to_timestamp(to.at).ok()?.as_second() - from.offset.to_timestamp(from.at).ok()?.as_second();
    let is_exact = |moment: Moment| matches!(moment.precision, Precision::Minute);
    if seconds < 0 {
        None
    } else if is_exact(from) && is_exact(to) {
        Some(duration(language, seconds / 60))
    } else if from.has_time_of_day() && to.has_time_of_day() && seconds >= 3600 {
        Some(about(language, duration(language, seconds / 3600 * 60)))
    } else {
        let days = i64::from((to.date() - from.date()).get_days());
        (days > 0).then(|| about(language, tr!(language, "duration-days", days = days)))
    }
}

fn about(language: Language, duration: String) -> String {
    tr!(language, "report-about", duration = duration)
}

/// A zone's distance from UTC: +09:00.
pub(crate) fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// An amount with its currency: 2,810万円, EUR 12,000.
pub(crate) fn amount(language: Language, number: u128, currency: &str) -> String {
    const TEN_THOUSAND: u128 = 10_000;
    if currency != "JPY" {
        return format!("{currency} {}", grouped(number));
    }
    if language == Language::Japanese && number >= TEN_THOUSAND && number.is_multiple_of(TEN_THOUSAND) {
        tr!(language, "report-ten-thousand-yen", amount = grouped(number / TEN_THOUSAND))
    } else {
        tr!(language, "report-yen", amount = grouped(number))
    }
}

/// Numbers and the words between them, in pairs: 55 時間 16 分.
pub(crate) fn numbers_and_units(text: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for character in text.chars() {
        let is_number = character.is_ascii_digit() || matches!(character, ',' | '.');
        match pairs.last_mut() {
            Some((number, unit)) if is_number && unit.is_empty() => number.push(character),
            Some((_, unit)) if !is_number => unit.push(character),
            _ if is_number => pairs.push((character.to_string(), String::new())),
            _ => pairs.push((String::new(), character.to_string())),
        }
    }
    pairs.iter_mut().for_each(|(_, unit)| *unit = unit.trim().to_owned());
    pairs.retain(|(number, unit)| !(number.is_empty() && unit.is_empty()));
    pairs
}

/// Ends a sentence that somebody wrote, if it is not ended: 読み出された。
pub(crate) fn sentence(language: Language, text: &str) -> String {
    let text = text.trim();
    match (text.chars().last(), language) {
        (Some('。' | '．' | '.' | '！' | '？' | '!' | '?' | '」' | '）' | ')'), _) | (None, _) => {
            text.to_owned()
        }
        (Some(_), Language::Japanese) => format!("{text}。"),
        (Some(_), Language::English) => format!("{text}."),
    }
}
