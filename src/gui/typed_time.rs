//! Which time is meant by what somebody typed: in a hurry, with an input method, and mostly without a zone?

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use unicode_normalization::UnicodeNormalization as _;

use crate::document::{Moment, Precision};
use crate::language::{Language, tr};

/// What is meant where a typed time leaves it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// The year.
    pub year: i16,
    /// The wall clock's distance from UTC.
    pub offset: Offset,
}

/// Why a text is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// It does not look like one.
    Form,
    /// There is no such month.
    Month,
    /// The month has no such day.
    Day,
    /// The day has no such hour or minute.
    Clock,
}

impl TimeFault {
    /// What is wrong, and how it is written.
    pub fn words(self, language: Language) -> String {
        let key = match self {
            Self::Form => "typed-time-form",
            Self::Month => "typed-time-month",
            Self::Day => "typed-time-day",
            Self::Clock => "typed-time-clock",
        };
        tr!(language, key)
    }
}

/// The time that `text` says: as a file writes it, or as people do: `3/2 2:14`, `2026年3月2日 14時頃`.
///
/// # Errors
/// What about it is no time.
pub fn typed_time(text: &str, usual: Usual) -> Result<Moment, TimeFault> {
    let text: String = text.nfkc().collect();
    let text = text.trim();
    if let Ok(moment) = text.parse() {
        return Ok(moment);
    }
    let (mark, text) = taken_mark(text);
    let plain: String = text.chars().map(plain).collect();
    let mut words = plain.split_whitespace();
    let date = date(words.next().ok_or(TimeFault::Form)?, usual.year)?;
    let clock = words.next().map(|word| clock(word, usual.offset)).transpose()?;
    if words.next().is_some() {
        return Err(TimeFault::Form);
    }
    let (hour, minute, written, offset) = clock.unwrap_or((0, 0, Precision::Day, usual.offset));
    let at = DateTime::new(date.year(), date.month(), date.day(), hour, minute, 0, 0);
    let at = at.map_err(|_| TimeFault::Clock)?;
    Ok(Moment { at, offset, precision: mark.unwrap_or(written) })
}

/// A time as it stands in a field: without the zone where it is the usual one.
pub fn shown_time(moment: Moment, usual: Usual) -> String {
    const ZONE: usize = "+09:00".len();
    let written = moment.to_string();
    let without_zone = written.len().checked_sub(ZONE).and_then(|end| written.get(..end));
    let shown = if moment.offset == usual.offset { without_zone.unwrap_or(&written) } else { &written };
    shown.replace('T', " ")
}

/// How exact the time is said to be, and the rest.
fn taken_mark(text: &str) -> (Option<Precision>, &str) {
    for (mark, precision) in [
        ("~", Precision::Around),
        ("〜", Precision::Around),
        ("約", Precision::Around),
        ("?", Precision::Unknown),
    ] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (Some(precision), rest);
        }
    }
    match text.strip_suffix('頃').or_else(|| text.strip_suffix("ごろ")) {
        Some(rest) => (Some(Precision::Around), rest),
        None => (None, text),
    }
}

/// 2026年3月2日 2時14分 as 2026-3-2 2:14.
const fn plain(character: char) -> char {
    match character {
        '/' | '.' | '年' | '月' => '-',
        '日' | 'T' | '分' => ' ',
        '時' => ':',
        _ => character,
    }
}

fn date(word: &str, usual_year: i16) -> Result<Date, TimeFault> {
    let numbers: Vec<i16> =
        word.split('-').map(str::parse).collect::<Result<_, _>>().map_err(|_| TimeFault::Form)?;
    let (year, month, day) = match *numbers {
        [year, month, day] if year >= 1000 => (year, month, day),
        [month, day] => (usual_year, month, day),
        _ => return Err(TimeFault::Form),
    };
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month)).ok_or(TimeFault::Month)?;
    let day = i8::try_from(day).map_err(|_| TimeFault::Day)?;
    Date::new(year, month, day).map_err(|_| TimeFault::Day)
}

/// The hour, the minute, how exact both are, and the zone.
fn clock(word: &str, usual: Offset) -> Result<(i8, i8, Precision, Offset), TimeFault> {
    let zone = word.find(['Z', '+', '-']).unwrap_or(word.len());
    let (clock, zone) = word.split_at(zone);
    let offset = if zone.is_empty() { usual } else { offset(zone)? };
    let number = |text: &str| text.parse::<i8>().map_err(|_| TimeFault::Form);
    let mut parts = clock.split(':');
    let hour = number(parts.next().ok_or(TimeFault::Form)?)?;
    match parts.next().filter(|minute| !minute.is_empty()) {
        Some(minute) => Ok((hour, number(minute)?, Precision::Minute, offset)),
        None => Ok((hour, 0, Precision::Hour, offset)),
    }
}

/// The zone as a file writes it.
fn offset(zone: &str) -> Result<Offset, TimeFault> {
    format!("2000-01-01{zone}").parse::<Moment>().map(|moment| moment.offset).map_err(|_| TimeFault::Form)
}

#[cfg(test)]
mod tests {
    use super::{TimeFault, Usual, shown_time, typed_time};
    use jiff::tz::Offset;

    fn usual() -> Usual {
        Usual { year: 2026, offset: Offset::constant(9) }
    }

    fn read(text: &str) -> Result<String, TimeFault> {
        typed_time(text, usual()).map(|moment| moment.to_string())
    }

    #[test]
    fn a_time_is_read_however_it_is_typed() {
        for (typed, meant) in [
            ("2026-03-02T02:14+09:00", "2026-03-02T02:14+09:00"),
            ("2026-03-02 02:14", "2026-03-02T02:14+09:00"),
            ("3/2 2:14", "2026-03-02T02:14+09:00"),
            ("２０２６／３／２　２：１４", "2026-03-02T02:14+09:00"),
            ("2026年3月2日 14時頃", "~2026-03-02T14:00+09:00"),
            ("3月2日2時", "2026-03-02T02+09:00"),
            ("2026-03-02", "2026-03-02+09:00"),
            ("~3/2", "~2026-03-02+09:00"),
            ("2026-03-02 02:14Z", "2026-03-02T02:14+00:00"),
            ("2026-03-02 02:14-05:00", "2026-03-02T02:14-05:00"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_time_is_told() {
        for (typed, fault) in [
            ("yesterday", TimeFault::Form),
            ("2026-13-02", TimeFault::Month),
            ("2026-02-30 10:00", TimeFault::Day),
            ("2026-03-02 25:00", TimeFault::Clock),
            ("2026-03-02 10:00 and on", TimeFault::Form),
        ] {
            assert_eq!(read(typed), Err(fault), "{typed}");
        }
    }

    #[test]
    fn what_stands_in_the_field_is_read_back_as_the_same_time() {
        for text in
            ["2026-03-02T02:14+09:00", "?2025-12-31+09:00", "2026-03-02T02:14-05:00", "2026-03-02T02+09:00"]
        {
            let moment = text.parse().unwrap();
            assert_eq!(typed_time(&shown_time(moment, usual()), usual()), Ok(moment), "{text}");
        }
        assert_eq!(shown_time("2026-03-02T02:14+09:00".parse().unwrap(), usual()), "2026-03-02 02:14");
    }
}
