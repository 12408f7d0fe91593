//! When something was: a time as exact as it is known, with its zone.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text is not a time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a time such as `2026-03-02T02:14+09:00`, `2026-03-02T02+09:00` or `2026-03-02+09:00`, with `~` in front for about and `?` for a precision nobody knows"
)]
pub struct MomentError(pub String);

/// One time, as exact as it is known.
///
/// It is written as RFC 3339 cut off where the knowledge ends: `2026-03-02T02:14+09:00` to the minute,
/// `2026-03-02T02+09:00` to the hour, `2026-03-02+09:00` to the day; `~` in front says *around*, `?` that nobody knows
/// how exact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(
    with = "String",
    extend("pattern" = "^[~?]?[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}(:[0-9]{2})?)?(Z|[+-][0-9]{2}:[0-9]{2})$")
)]
pub struct Moment {
    /// The wall clock's reading, with zeros below the precision.
    pub at: DateTime,
    /// The wall clock's distance from UTC.
    pub offset: Offset,
    /// How exact the reading is.
    pub precision: Precision,
}

/// How exact a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// 分: to the minute.
    Minute,
    /// 時: to the hour.
    Hour,
    /// 日: to the day.
    Day,
    /// 頃: about then.
    Around,
    /// 不明: a time was written down, and nobody knows how exact it is.
    Unknown,
}

impl Moment {
    /// The first instant it may have been.
    ///
    /// *Around* allows six hours on either side when a time of day is given, a week when only the day is.
    /// `None` where nothing bounds it.
    pub fn earliest(&self) -> Option<Timestamp> {
        let start = self.offset.to_timestamp(self.at).ok()?;
        match self.precision {
            Precision::Minute | Precision::Hour | Precision::Day => Some(start),
            Precision::Around => start.checked_sub(self.around()).ok(),
            Precision::Unknown => None,
        }
    }

    /// The instant by which it must have been; see [`Moment::earliest`].
    pub fn latest(&self) -> Option<Timestamp> {
        let start = self.offset.to_timestamp(self.at).ok()?;
        let margin = match self.precision {
            Precision::Minute => SignedDuration::from_mins(1),
            Precision::Hour => SignedDuration::from_hours(1),
            Precision::Day => SignedDuration::from_hours(24),
            Precision::Around => self.around(),
            Precision::Unknown => return None,
        };
        start.checked_add(margin).ok()
    }

    /// The day on the wall clock.
    pub fn date(&self) -> Date {
        self.at.date()
    }

    /// Whether a time of day is given.
    pub fn has_time_of_day(&self) -> bool {
        match self.precision {
            Precision::Minute | Precision::Hour => true,
            Precision::Day => false,
            Precision::Around | Precision::Unknown => self.at.hour() != 0 || self.at.minute() != 0,
        }
    }

    fn around(&self) -> SignedDuration {
        SignedDuration::from_hours(if self.has_time_of_day() { 6 } else { 7 * 24 })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Around => f.write_str("~")?,
            Precision::Unknown => f.write_str("?")?,
            Precision::Minute | Precision::Hour | Precision::Day => {}
        }
        write!(f, "{}", self.at.date())?;
        if self.precision == Precision::Hour {
            write!(f, "T{:02}", self.at.hour())?;
        } else if self.has_time_of_day() {
            write!(f, "T{:02}:{:02}", self.at.hour(), self.at.minute())?;
        }
        let minutes = self.offset.seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        parse(text).ok_or_else(|| MomentError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Moment> {
    let (mark, rest) = match text.strip_prefix(['~', '?']) {
        Some(rest) => (text.chars().next(), rest),
        None => (None, text),
    };
    let date: Date = rest.get(..10)?.parse().ok()?;
    let (clock, zone) = match rest.get(10..)?.strip_prefix('T') {
        Some(tail) => tail.split_at(tail.find(['Z', '+', '-'])?),
        None => ("", rest.get(10..)?),
    };
    let offset = if zone == "Z" { Offset::UTC } else { parse_offset(zone)? };
    let (hour, minute, written) = match clock.split_once(':') {
        Some((hour, minute)) => (two_digits(hour)?, two_digits(minute)?, Precision::Minute),
        None if clock.is_empty() => (0, 0, Precision::Day),
        None => (two_digits(clock)?, 0, Precision::Hour),
    };
    let at = DateTime::new(date.year(), date.month(), date.day(), hour, minute, 0, 0).ok()?;
    let precision = match mark {
        Some('~') => Precision::Around,
        Some(_) => Precision::Unknown,
        None => written,
    };
    Some(Moment { at, offset, precision })
}

fn parse_offset(text: &str) -> Option<Offset> {
    let sign = match text.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let seconds = i32::from(two_digits(hours)?) * 3600 + i32::from(two_digits(minutes)?) * 60;
    Offset::from_seconds(sign * seconds).ok()
}

fn two_digits(text: &str) -> Option<i8> {
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

impl TryFrom<String> for Moment {
    type Error = MomentError;

    fn try_from(text: String) -> Result<Self, MomentError> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

/// From when to when; an end that is absent is not known, or has not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Interval {
    /// From.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Moment>,
    /// To; the same as `start` for an instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Moment>,
}

impl Interval {
    /// Whether nothing is known.
    pub fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}
