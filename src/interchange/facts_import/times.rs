//! How tables, logs and people write times, and which moment they mean.

use jiff::tz::TimeZone;

use crate::document::Moment;
use crate::interchange::facts_import::forms;
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
}

/// The time that `text` says, and nothing else. Brackets and quotation marks around it count for nothing.
pub fn read_time(text: &str, form: TimeForm, assumed: &Assumed) -> Option<Moment> {
    let bare = text.trim().trim_matches(|c| "[]()\"'".contains(c)).trim();
    let (reading, rest) = forms::read(form, bare)?;
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
        if let Some((reading, rest)) = forms::read(form, tail)
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
    if let Some(offset) = forms::offset(&mut scan)
        && scan.rest().is_empty()
    {
        return Some(TimeZone::fixed(offset));
    }
    TimeZone::get(text).ok()
}
