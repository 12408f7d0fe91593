//! The times with a name: the five of the incident, and the reports that were sent.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::Offset;

use crate::document::{Moment, Precision, Review};
use crate::drawing::figures::timeline::DAY;
use crate::drawing::sketch::Lettering;
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Palette};
use crate::language::{Language, Term, short_date, tr};

/// The size of a flag's title.
pub(super) const TITLE: f32 = 12.0;
/// The size of a flag's time.
pub(super) const TIME: f32 = 11.0;
/// Between the line of a flag and its words, and between the words of one and the line of the next.
pub(super) const GAP: f32 = 6.0;
/// The longest words beside a flag.
const LONGEST_WORDS: f32 = 260.0;

/// A time with a name.
pub(super) struct Flag {
    /// What it is.
    pub(super) title: String,
    /// The time in words.
    pub(super) time: String,
    /// In seconds since 1970: when it began, at the earliest, and when it had begun, at the latest.
    pub(super) from: i64,
    pub(super) to: i64,
    /// Whether a time of day is known.
    pub(super) is_exact: bool,
    /// The distance of its clock from UTC.
    pub(super) offset: Offset,
    /// How wide its words are, in points.
    pub(super) width: f32,
    /// Whether it is one of the five times of the incident.
    pub(super) is_of_incident: bool,
}

/// All flags of a review, in order.
pub(super) fn flags(review: &Review, language: Language) -> Vec<Flag> {
    let times = &review.incident.times;
    let header = [
        ("timeline-occurred", times.occurred),
        ("timeline-detected", times.detected),
        ("timeline-contained", times.contained),
        ("timeline-resolved", times.resolved),
        ("timeline-published", times.published),
    ];
    let moments = header.iter().filter_map(|(_, at)| *at);
    let moments = moments.chain(review.notifications.values().filter_map(|it| it.sent));
    let years: BTreeSet<i16> = moments.map(|at| at.date().year()).collect();
    // Where the years differ, each time names its own.
    let said = |day: Date| if years.len() > 1 { day.to_string() } else { short_date(language, day) };
    let header = header.into_iter().filter_map(|(key, at)| flag(&tr!(language, key), at?, said));
    let sent = review.notifications.values().filter_map(|it| {
        let (recipient, kind) = (it.recipient.as_str(), it.kind.word(language));
        flag(&tr!(language, "timeline-notified", recipient = recipient, kind = kind), it.sent?, said)
    });
    let header = header.map(|flag| Flag { is_of_incident: true, ..flag });
    let mut flags: Vec<Flag> = header.chain(sent).collect();
    flags.sort_by_key(|flag| flag.from);
    flags
}

fn flag(title: &str, at: Moment, said: impl Fn(Date) -> String) -> Option<Flag> {
    let from = at.offset.to_timestamp(at.at).ok()?.as_second();
    let is_exact = at.has_time_of_day();
    let day = said(at.date());
    let time = match at.precision {
        Precision::Hour => format!("{day} {:02}:", at.at.hour()),
        _ if is_exact => format!("{day} {:02}:{:02}", at.at.hour(), at.at.minute()),
        _ => day,
    };
    let title = ellipsized(title, Face::Bold, TITLE, LONGEST_WORDS);
    let width = Lettering::new(Face::Bold, TITLE, Palette::PAPER.ink)
        .width(&title)
        .max(Lettering::new(Face::Regular, TIME, Palette::PAPER.ink).width(&time));
    let to = if is_exact { from } else { from + DAY };
    Some(Flag { title, time, from, to, is_exact, offset: at.offset, width, is_of_incident: false })
}

/// The row of each flag, 0 next to the axis, from the line of each and the end of its words. A flag stands above those to its right
/// that its words would run into, so that no line crosses words.
pub(super) fn rows<T>(flags: &[T], span: impl Fn(&T) -> (f32, f32)) -> Vec<usize> {
    let spans: Vec<(f32, f32)> = flags.iter().map(span).collect();
    let mut rows = vec![0; flags.len()];
    for place in (0..flags.len()).rev() {
        let run_into = (place + 1..flags.len()).filter(|&other| spans[other].0 < spans[place].1);
        rows[place] = run_into.map(|other| rows[other] + 1).max().unwrap_or(0);
    }
    rows
}
