//! Reads a time in each of the forms it is written in.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use crate::document::{Moment, Precision};
use crate::interchange::facts_import::scan::Scan;
use crate::interchange::facts_import::{Assumed, TimeForm};

/// Reads a time at the beginning of `text`; returns it with what follows.
pub(super) fn read(form: TimeForm, text: &str) -> Option<(Reading, &str)> {
    let mut scan = Scan::of(text);
    let reading = match form {
        TimeForm::YearFirst => year_first(&mut scan),
        TimeForm::Japanese => japanese(&mut scan),
        TimeForm::MonthAndDay => month_and_day(&mut scan),
        TimeForm::MonthFirst => day_and_month(&mut scan, true),
        TimeForm::DayFirst => day_and_month(&mut scan, false),
        TimeForm::Syslog => syslog(&mut scan),
        TimeForm::Apache => apache(&mut scan),
        TimeForm::Epoch => epoch(&mut scan),
    }?;
    scan.is_at_end_of_word().then_some((reading, scan.rest()))
}

/// A time as it was written.
pub(super) enum Reading {
    Instant(Timestamp),
    Clock { mark: Option<char>, year: Option<i16>, month: i8, day: i8, clock: Clock, offset: Option<Offset> },
}

/// The time of day, as far as it is given.
#[derive(Clone, Copy, Default)]
pub(super) struct Clock {
    hour: Option<i8>,
    minute: Option<i8>,
}

impl Reading {
    /// The moment that is meant.
    pub(super) fn moment(&self, assumed: &Assumed) -> Option<Moment> {
        match *self {
            Self::Instant(instant) => {
                let offset = assumed.zone.to_offset(instant);
                Some(Moment {
                    at: to_the_minute(offset.to_datetime(instant))?,
                    offset,
                    precision: Precision::Minute,
                })
            }
            Self::Clock { mark, year, month, day, clock, offset } => {
                let (hour, minute) = (clock.hour.unwrap_or(0), clock.minute.unwrap_or(0));
                let at = DateTime::new(year.unwrap_or(assumed.year), month, day, hour, minute, 0, 0).ok()?;
                let offset = match offset {
                    Some(offset) => offset,
                    None => assumed.zone.to_offset(assumed.zone.to_timestamp(at).ok()?),
                };
                let precision = match (mark, clock) {
                    (Some('~'), _) => Precision::Around,
                    (Some(_), _) => Precision::Unknown,
                    (None, Clock { hour: None, .. }) => Precision::Day,
                    (None, Clock { minute: None, .. }) => Precision::Hour,
                    (None, _) => Precision::Minute,
                };
                Some(Moment { at, offset, precision })
            }
        }
    }
}

fn to_the_minute(at: DateTime) -> Option<DateTime> {
    DateTime::new(at.year(), at.month(), at.day(), at.hour(), at.minute(), 0, 0).ok()
}

fn year_first(scan: &mut Scan<'_>) -> Option<Reading> {
    let mark = scan.take(|c| c == '~' || c == '?');
    let year = scan.number(4, 4)?;
    let separator = scan.take(|c| matches!(c, '-' | '/' | '.'))?;
    let month = scan.number(1, 2)?;
    scan.eat(separator).then_some(())?;
    let day = scan.number(1, 2)?;
    rest_of_clock(scan, mark, Some(year), month, day)
}

fn japanese(scan: &mut Scan<'_>) -> Option<Reading> {
    let mark = scan.take(|c| c == '~' || c == '?');
    let mut ahead = *scan;
    let year = ahead.number(4, 4).filter(|_| ahead.eat('年'));
    if year.is_some() {
        ahead.spaces();
        *scan = ahead;
    }
    let month = scan.number(1, 2)?;
    scan.eat('月').then_some(())?;
    scan.spaces();
    let day = scan.number(1, 2)?;
    scan.eat('日').then_some(())?;
    skip_weekday(scan);
    rest_of_clock(scan, mark, year, month, day)
}

const fn is_weekday(c: char) -> bool {
    matches!(c, '月' | '火' | '水' | '木' | '金' | '土' | '日')
}

/// Reads a weekday in brackets: （火）.
fn skip_weekday(scan: &mut Scan<'_>) {
    let mut ahead = *scan;
    if ahead.eat('(') && ahead.take(is_weekday).is_some() {
        ahead.eat('曜');
        ahead.eat('日');
        if ahead.eat(')') {
            *scan = ahead;
        }
    }
}

fn month_and_day(scan: &mut Scan<'_>) -> Option<Reading> {
    let month = scan.number(1, 2)?;
    scan.eat('/').then_some(())?;
    let day = scan.number(1, 2)?;
    let reading = rest_of_clock(scan, None, None, month, day)?;
    // A day and a month alone are a fraction as likely as a day.
    matches!(reading, Reading::Clock { clock: Clock { hour: Some(_), .. }, .. }).then_some(reading)
}

fn day_and_month(scan: &mut Scan<'_>, is_month_first: bool) -> Option<Reading> {
    let first = scan.number(1, 2)?;
    let separator = scan.take(|c| matches!(c, '-' | '/' | '.'))?;
    let second = scan.number(1, 2)?;
    scan.eat(separator).then_some(())?;
    let year = scan.number(4, 4)?;
    scan.eat(',');
    let (month, day) = if is_month_first { (first, second) } else { (second, first) };
    rest_of_clock(scan, None, Some(year), month, day)
}

fn syslog(scan: &mut Scan<'_>) -> Option<Reading> {
    let month = month_by_name(&scan.letters(9))?;
    scan.spaces().then_some(())?;
    let day = scan.number(1, 2)?;
    let mut ahead = *scan;
    // Some write the year before the time of day.
    ahead.spaces();
    let year = ahead.number(4, 4);
    if year.is_some() {
        *scan = ahead;
    }
    scan.spaces().then_some(())?;
    let clock = clock(scan)?;
    let offset = offset_behind(scan);
    reading(None, year, month, day, clock, offset)
}

fn apache(scan: &mut Scan<'_>) -> Option<Reading> {
    let day = scan.number(1, 2)?;
    let separator = scan.take(|c| matches!(c, '/' | '-'))?;
    let month = month_by_name(&scan.letters(9))?;
    scan.eat(separator).then_some(())?;
    let year = scan.number(4, 4)?;
    (scan.eat(':') || scan.spaces()).then_some(())?;
    let clock = clock(scan)?;
    let offset = offset_behind(scan);
    reading(None, Some(year), month, day, clock, offset)
}

fn epoch(scan: &mut Scan<'_>) -> Option<Reading> {
    let mut ahead = *scan;
    if let Some(milliseconds) = ahead.number(13, 13) {
        *scan = ahead;
        return Timestamp::from_millisecond(milliseconds).ok().map(Reading::Instant);
    }
    let seconds = scan.number(10, 10)?;
    skip_fraction(scan);
    Timestamp::from_second(seconds).ok().map(Reading::Instant)
}

fn month_by_name(name: &str) -> Option<i64> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_meant = |it: &&str| name.len() >= 3 && it.starts_with(name);
    NAMES.iter().position(is_meant).and_then(|index| i64::try_from(index + 1).ok())
}

fn reading(
    mark: Option<char>,
    year: Option<i64>,
    month: i64,
    day: i64,
    clock: Clock,
    offset: Option<Offset>,
) -> Option<Reading> {
    let year = match year {
        Some(year) => Some(i16::try_from(year).ok()?),
        None => None,
    };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Some(Reading::Clock { mark, year, month, day, clock, offset })
}

/// A time of day after a date, if there is one, and its distance from UTC.
fn rest_of_clock(
    scan: &mut Scan<'_>,
    mark: Option<char>,
    year: Option<i64>,
    month: i64,
    day: i64,
) -> Option<Reading> {
    let mut ahead = *scan;
    if ahead.take(|c| c == 'T' || c == 't').is_none() {
        ahead.spaces();
    }
    let mut found = Clock::default();
    if let Some(clock) = clock(&mut ahead) {
        found = clock;
        *scan = ahead;
    }
    let offset = offset_behind(scan);
    reading(mark, year, month, day, found, offset)
}

fn clock(scan: &mut Scan<'_>) -> Option<Clock> {
    let mut ahead = *scan;
    let half = if ahead.eat('午') { ahead.take(|c| c == '前' || c == '後') } else { None };
    let hour = ahead.number(1, 2)?;
    let mut minute = None;
    if ahead.eat('時') {
        let mut further = ahead;
        if let Some(minutes) = further.number(1, 2).filter(|_| further.eat('分')) {
            minute = Some(minutes);
            ahead = further;
            if further.number(1, 2).is_some() && further.eat('秒') {
                ahead = further;
            }
        }
    } else if ahead.eat(':') {
        minute = Some(ahead.number(2, 2)?);
        if ahead.eat(':') {
            // Times are kept to the minute.
            ahead.number(2, 2)?;
            skip_fraction(&mut ahead);
        }
    } else if !ahead.peek().is_some_and(|c| c == '+' || c == 'Z') {
        // An hour alone counts only where its zone follows: `2026-03-02T02+09:00`.
        return None;
    }
    let hour = twelve_hours(&mut ahead, hour, half);
    let is_on_the_clock = (0..24).contains(&hour) && minute.is_none_or(|it| (0..60).contains(&it));
    is_on_the_clock.then_some(())?;
    *scan = ahead;
    Some(Clock { hour: i8::try_from(hour).ok(), minute: minute.and_then(|it| i8::try_from(it).ok()) })
}

/// The hour of a day of twenty-four, where it is said whether it is before or after noon.
fn twelve_hours(scan: &mut Scan<'_>, hour: i64, half: Option<char>) -> i64 {
    let mut ahead = *scan;
    ahead.spaces();
    let is_after_noon = match half {
        Some(half) => Some(half == '後'),
        None if ahead.eat_word("am") => Some(false),
        None if ahead.eat_word("pm") => Some(true),
        None => None,
    };
    if half.is_none() && is_after_noon.is_some() {
        *scan = ahead;
    }
    match is_after_noon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    }
}

fn skip_fraction(scan: &mut Scan<'_>) {
    let mut ahead = *scan;
    if ahead.take(|c| c == '.' || c == ',').is_some() && ahead.number(1, 9).is_some() {
        *scan = ahead;
    }
}

/// A distance from UTC right behind a time, or after spaces.
fn offset_behind(scan: &mut Scan<'_>) -> Option<Offset> {
    let mut ahead = *scan;
    ahead.spaces();
    let offset = offset(&mut ahead)?;
    *scan = ahead;
    Some(offset)
}

/// A distance from UTC, or the name of one.
pub(super) fn offset(scan: &mut Scan<'_>) -> Option<Offset> {
    let mut ahead = *scan;
    for (name, hours) in [("z", 0), ("utc", 0), ("gmt", 0), ("jst", 9)] {
        if ahead.eat_word(name) {
            *scan = ahead;
            return Offset::from_hours(hours).ok();
        }
    }
    let sign = match ahead.take(|c| matches!(c, '+' | '-' | '−'))? {
        '+' => 1,
        _ => -1,
    };
    let mut further = ahead;
    let (hours, minutes) = match further.number(4, 4) {
        Some(both) => {
            ahead = further;
            (both / 100, both % 100)
        }
        None => {
            let hours = ahead.number(2, 2)?;
            ahead.eat(':').then_some(())?;
            (hours, ahead.number(2, 2)?)
        }
    };
    let is_real = hours < 24 && minutes < 60 && ahead.is_at_end_of_word();
    is_real.then_some(())?;
    *scan = ahead;
    Offset::from_seconds(
        i32::try_from(sign * SignedDuration::from_mins(hours * 60 + minutes).as_secs()).ok()?,
    )
    .ok()
}
