//! How tables, logs and people write times, and which moment they mean.

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::document::{Moment, Precision};
use crate::interchange::facts_import::scan::Scan;
use crate::language::{Language, tr};

/// A way to write times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeForm {
    /// Year, month, day, as in ISO 8601: `2026-11-03T14:05:01+09:00`, `2026/11/03 14:05`.
    #[default]
    YearFirst,
    /// 2026年11月3日 14:05, 11月3日14時5分.
    Japanese,
    /// Month and day without a year: `11/3 14:05`.
    MonthAndDay,
    /// Month, day, year: `11/03/2026 2:05 PM`.
    MonthFirst,
    /// Day, month, year: `03/11/2026 14:05`.
    DayFirst,
    /// syslog (RFC 3164): `Nov  3 14:05:01`.
    Syslog,
    /// Apache and nginx: `03/Nov/2026:14:05:01 +0900`.
    Apache,
    /// Seconds or milliseconds since 1970: `1793682301`.
    Epoch,
}

/// What is taken for granted where a time does not say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The zone of the wall clock.
    pub zone: TimeZone,
    /// The year.
    pub year: i16,
}

impl TimeForm {
    /// All of them; of two that read a text alike, the first is meant.
    pub const ALL: [Self; 8] = [
        Self::YearFirst,
        Self::Japanese,
        Self::Apache,
        Self::Syslog,
        Self::Epoch,
        Self::MonthFirst,
        Self::DayFirst,
        Self::MonthAndDay,
    ];

    /// An example of it, which is its name as well.
    pub fn example(self, language: Language) -> String {
        let key = match self {
            Self::YearFirst => "import-form-year-first",
            Self::Japanese => "import-form-japanese",
            Self::MonthAndDay => "import-form-month-and-day",
            Self::MonthFirst => "import-form-month-first",
            Self::DayFirst => "import-form-day-first",
            Self::Syslog => "import-form-syslog",
            Self::Apache => "import-form-apache",
            Self::Epoch => "import-form-epoch",
        };
        tr!(language, key)
    }

    /// Whether a year has to be assumed for it, always or at times.
    pub const fn may_lack_year(self) -> bool {
        matches!(self, Self::Japanese | Self::MonthAndDay | Self::Syslog)
    }

    /// Reads a time at the beginning of `text`; returns it with what follows.
    fn read(self, text: &str) -> Option<(Reading, &str)> {
        let mut scan = Scan::of(text);
        let reading = match self {
            Self::YearFirst => year_first(&mut scan),
            Self::Japanese => japanese(&mut scan),
            Self::MonthAndDay => month_and_day(&mut scan),
            Self::MonthFirst => day_and_month(&mut scan, true),
            Self::DayFirst => day_and_month(&mut scan, false),
            Self::Syslog => syslog(&mut scan),
            Self::Apache => apache(&mut scan),
            Self::Epoch => epoch(&mut scan),
        }?;
        scan.is_at_end_of_word().then_some((reading, scan.rest()))
    }
}

/// The time that `text` says, and nothing else. Brackets and quotation marks around it count for nothing.
pub fn read_time(text: &str, form: TimeForm, assumed: &Assumed) -> Option<Moment> {
    let bare = text.trim().trim_matches(|c| "[]()\"'".contains(c)).trim();
    let (reading, rest) = form.read(bare)?;
    if rest.trim().is_empty() { reading.moment(assumed) } else { None }
}

/// The first time in a line, and the line without it. It is looked for at the beginnings of words, not far into the line.
pub fn find_time(line: &str, form: TimeForm, assumed: &Assumed) -> Option<(Moment, String)> {
    /// In characters: an address and a user name may stand in front.
    const FURTHEST: usize = 160;
    let mut before = None;
    for (index, c) in line.char_indices().take(FURTHEST) {
        let begins = before.is_none_or(|c: char| c.is_whitespace() || "[(\"'".contains(c));
        before = Some(c);
        if !begins || c.is_whitespace() {
            continue;
        }
        let (front, tail) = line.split_at(index);
        if let Some((reading, rest)) = form.read(tail)
            && let Some(moment) = reading.moment(assumed)
        {
            return Some((moment, without_time(front, rest)));
        }
        // Day and month are too short to be told from other numbers further on.
        if form == TimeForm::MonthAndDay {
            return None;
        }
    }
    None
}

/// What stands before and after a time, without the brackets around it and the signs that set it apart.
fn without_time(front: &str, rest: &str) -> String {
    let front = front.trim_end();
    let bare = front.trim_end_matches(['[', '(', '"', '\'']);
    // Only what closes the bracket before the time goes with it.
    let closing: &[char] = if bare.len() < front.len() { &[']', ')', '"', '\''] } else { &[] };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(closing).unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;:|-–、：".contains(c));
    [bare.trim(), rest.trim_end()].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A zone by its name (`Asia/Tokyo`, `JST`) or its distance from UTC (`+09:00`).
pub fn time_zone(text: &str) -> Option<TimeZone> {
    let text = text.trim();
    let mut scan = Scan::of(text);
    if let Some(offset) = offset(&mut scan)
        && scan.rest().is_empty()
    {
        return Some(TimeZone::fixed(offset));
    }
    TimeZone::get(text).ok()
}

/// A time as it was written.
enum Reading {
    Instant(Timestamp),
    Clock { mark: Option<char>, year: Option<i16>, month: i8, day: i8, clock: Clock, offset: Option<Offset> },
}

/// The time of day, as far as it is given.
#[derive(Clone, Copy, Default)]
struct Clock {
    hour: Option<i8>,
    minute: Option<i8>,
}

impl Reading {
    fn moment(&self, assumed: &Assumed) -> Option<Moment> {
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
    NAMES.iter().position(|it| is_meant(&it)).and_then(|index| i64::try_from(index + 1).ok())
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
    if !ahead.take(|c| c == 'T' || c == 't').is_some() {
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

fn offset(scan: &mut Scan<'_>) -> Option<Offset> {
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
