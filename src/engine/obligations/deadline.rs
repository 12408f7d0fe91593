//! By when is each report due, and was it sent?

use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;
use jiff::{SignedDuration, Span, Timestamp};
use serde::Serialize;

use crate::document::{Moment, Notification, NotificationId, Precision, Review};
use crate::engine::obligations::rules::{InsteadOf, Obligation, Obligations, Term};
use crate::engine::suggestions::situation::Situation;
use crate::language::Language;

/// One report and the time that is left for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline<'a> {
    /// The report.
    pub obligation: &'a Obligation,
    /// How far the review says that it applies.
    pub standing: Standing,
    /// Where its time begins; none while nobody has said when.
    pub start: Option<Start>,
    /// By when it is due; none where that does not follow, for the start is not known or has no known precision.
    pub due: Option<Due>,
    /// When it was sent, if it was.
    pub sent: Option<Moment>,
    /// Whether it is due, sent or late.
    pub state: DeadlineState,
}

/// How far a review says that a report applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The review has a notification that is this report.
    Recorded(NotificationId),
    /// Something about the incident indicates it.
    Indicated,
    /// Nothing speaks for or against it.
    Possible,
    /// Another report is due in its place.
    Replaced,
}

/// Where the time for a report begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// When the organisation became aware.
    Aware(Moment),
    /// When the incident was detected, for nobody has said when the organisation became aware.
    Detected(Moment),
    /// When the report before it was sent.
    Sent(Moment),
    /// When the report before it is due at the latest, for it has not been sent.
    BeforeDue(Timestamp),
}

/// By when a report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// At an instant, shown on the wall clock of the start.
    At {
        /// The instant.
        instant: Timestamp,
        /// The wall clock's distance from UTC.
        offset: Offset,
    },
    /// By the end of a day, on the wall clock of the start.
    On {
        /// The first day on which it is due; the same as `last` where the rule names one day.
        first: Date,
        /// The last.
        last: Date,
        /// The wall clock's distance from UTC.
        offset: Offset,
    },
}

/// Whether a report is due, sent or late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    /// 期限前: it is not sent, and there is time, or nobody knows how much.
    Due,
    /// 報告済.
    Sent,
    /// 期限後に報告: it was sent, but certainly not in time.
    SentLate,
    /// 期限超過: it is not sent, and the time is over.
    Late,
}

/// Every report of a list with the time that is left for it, as of `now`, in the order of the list.
///
/// The time begins when the organisation became aware, as a notification of the review says, or else with the detection of the
/// incident. Of a time that is not exact the earliest instant counts, so that no deadline is shown too late.
pub fn deadlines<'a>(review: &Review, obligations: &'a Obligations, now: Timestamp) -> Vec<Deadline<'a>> {
    let situation = Situation::of(review);
    let mut deadlines: Vec<Deadline<'a>> = Vec::with_capacity(obligations.list.len());
    for obligation in &obligations.list {
        let is_replaced = obligations.is_replaced(obligation, &situation);
        let recorded = review.notifications.iter().find(|(_, it)| !is_replaced && obligation.is_met_by(it));
        let standing = match recorded {
            Some((&id, _)) => Standing::Recorded(id),
            None if is_replaced => Standing::Replaced,
            None if obligation.circumstances.iter().any(|&it| situation.holds(it)) => Standing::Indicated,
            None => Standing::Possible,
        };
        let aware = recorded.and_then(|(_, notification)| notification.aware);
        let start = match &obligation.term {
            Term::Months { after, .. } => {
                deadlines.iter().find(|it| it.obligation.id == *after).and_then(next)
            }
            _ => aware
                .map(Start::Aware)
                .or_else(|| aware_of_any(review, obligation))
                .or_else(|| review.incident.times.detected.map(Start::Detected)),
        };
        let due = start.and_then(|start| due(&obligation.term, start));
        let sent = recorded.and_then(|(_, notification)| notification.sent);
        let end = due.and_then(Due::end);
        let state = match sent {
            Some(sent) if end.is_some_and(|end| sent.earliest().is_some_and(|sent| sent > end)) => {
                DeadlineState::SentLate
            }
            Some(_) => DeadlineState::Sent,
            None if end.is_some_and(|end| now > end) => DeadlineState::Late,
            None => DeadlineState::Due,
        };
        deadlines.push(Deadline { obligation, standing, start, due, sent, state });
    }
    deadlines
}

impl Obligations {
    /// Whether a report gives way under these circumstances: to one that takes its place, or to the one whose place it would take.
    fn is_replaced(&self, obligation: &Obligation, situation: &Situation) -> bool {
        let takes_place = |it: &InsteadOf| situation.holds(it.when);
        let mut rivals = self.list.iter().filter_map(|it| it.instead_of.as_ref());
        rivals.any(|it| it.id == obligation.id && takes_place(it))
            || obligation.instead_of.as_ref().is_some_and(|it| !takes_place(it))
    }
}

impl Deadline<'_> {
    /// Whether it seems to be due in this incident: the review has it, or something indicates it.
    pub const fn is_in_play(&self) -> bool {
        matches!(self.standing, Standing::Recorded(_) | Standing::Indicated)
    }

    /// How many minutes are left as of `now`, negative once the time is over; none for a report that was sent or whose deadline
    /// cannot be reckoned.
    pub fn minutes_left(&self, now: Timestamp) -> Option<i64> {
        let end = self.due.filter(|_| self.sent.is_none())?.end()?;
        // The last minute counts until it is over.
        Some(end.duration_since(now).as_secs().div_euclid(60))
    }

    /// The notification that the review would have of this report, with words of a language: not yet sent.
    pub fn notification(&self, language: Language) -> Notification {
        let obligation = self.obligation;
        Notification {
            recipient: obligation.recipient.of(language).to_owned(),
            kind: obligation.kind(),
            rule: obligation.rule.of(language).to_owned(),
            aware: match self.start {
                Some(Start::Aware(moment) | Start::Detected(moment)) => Some(moment),
                _ => None,
            },
            due: self.due.and_then(Due::moment),
            sent: None,
        }
    }
}

/// When the organisation became aware, as another notification to the same recipient says.
fn aware_of_any(review: &Review, obligation: &Obligation) -> Option<Start> {
    let is_same = |recipient: &str| {
        recipient == obligation.recipient.japanese || recipient == obligation.recipient.english
    };
    let mut same = review.notifications.values().filter(|it| is_same(it.recipient.trim()));
    same.find_map(|notification| notification.aware).map(Start::Aware)
}

/// Where the time begins for the report that follows another.
fn next(before: &Deadline) -> Option<Start> {
    match (before.sent, before.due) {
        (Some(sent), _) => Some(Start::Sent(sent)),
        (None, due) => due.and_then(Due::end).map(Start::BeforeDue),
    }
}

fn due(term: &Term, start: Start) -> Option<Due> {
    let (instant, offset) = match start {
        Start::Aware(moment) | Start::Detected(moment) | Start::Sent(moment) => {
            (moment.earliest()?, moment.offset)
        }
        Start::BeforeDue(instant) => (instant, Offset::UTC),
    };
    let day = offset.to_datetime(instant).date();
    let on = |first, last| Some(Due::On { first, last, offset });
    match *term {
        Term::Hours(hours) => {
            let instant = instant.checked_add(SignedDuration::from_hours(hours.into())).ok()?;
            Some(Due::At { instant, offset })
        }
        Term::Days { first, last } => on(nth_day(day, first)?, nth_day(day, last)?),
        Term::BusinessDays(count) => {
            let last = nth_business_day(day, count)?;
            on(last, last)
        }
        Term::Months { count, .. } => {
            let months = Span::new().try_months(count).ok()?;
            let later = offset.to_datetime(instant).checked_add(months).ok()?;
            Some(Due::At { instant: offset.to_timestamp(later).ok()?, offset })
        }
    }
}

/// The day that is the `count`th if `first` is the first.
fn nth_day(first: Date, count: u32) -> Option<Date> {
    first.checked_add(Span::new().try_days(count.saturating_sub(1)).ok()?).ok()
}

/// The same, of days other than Saturdays and Sundays.
fn nth_business_day(first: Date, count: u32) -> Option<Date> {
    let is_business_day = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    days.filter(is_business_day).nth(count.saturating_sub(1) as usize)
}

impl Due {
    /// The instant after which it is too late.
    pub fn end(self) -> Option<Timestamp> {
        match self {
            Self::At { instant, .. } => Some(instant),
            Self::On { last, offset, .. } => offset.to_timestamp(last.tomorrow().ok()?.at(0, 0, 0, 0)).ok(),
        }
    }

    /// The time as a review writes it: to the minute, or the last day.
    pub fn moment(self) -> Option<Moment> {
        let (at, offset, precision) = match self {
            Self::At { instant, offset } => (offset.to_datetime(instant), offset, Precision::Minute),
            Self::On { last, offset, .. } => (last.at(0, 0, 0, 0), offset, Precision::Day),
        };
        let at = at.with().second(0).subsec_nanosecond(0).build().ok()?;
        Some(Moment { at, offset, precision })
    }
}
