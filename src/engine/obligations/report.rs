//! How do the deadlines stand in the findings? The shape is told in `docs/findings.md`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::document::{Moment, NotificationId, Review};
use crate::engine::obligations::deadline::{Deadline, DeadlineState, Due, Standing, Start, deadlines};
use crate::engine::obligations::rules::Obligations;
use crate::engine::obligations::words::disclaimer;
use crate::language::Language;

/// The reports that rules ask for, to be written as JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::engine) struct DeadlineFindings {
    /// As of when the states and the times left hold.
    now: Timestamp,
    no_advice: String,
    reports: Vec<ReportFinding>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ReportFinding {
    id: String,
    standing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    notification: Option<NotificationId>,
    recipient: String,
    report: String,
    rule: String,
    applies: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    source: String,
    as_of: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<StartFinding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<DueFinding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sent: Option<Moment>,
    state: DeadlineState,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes_left: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum StartFinding {
    Aware(Moment),
    Detected(Moment),
    Sent(Moment),
    BeforeDue(Timestamp),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum DueFinding {
    At { at: Option<Moment> },
    On { first: Date, last: Date },
}

/// The deadlines as findings, with sentences in words of `language`.
pub(in crate::engine) fn findings(
    review: &Review,
    obligations: &Obligations,
    now: Timestamp,
    language: Language,
) -> DeadlineFindings {
    let deadlines = deadlines(review, obligations, now);
    DeadlineFindings {
        now,
        no_advice: disclaimer(language),
        reports: deadlines.iter().map(|deadline| finding(deadline, now, language)).collect(),
    }
}

fn finding(deadline: &Deadline<'_>, now: Timestamp, language: Language) -> ReportFinding {
    let obligation = deadline.obligation;
    let (standing, notification) = match deadline.standing {
        Standing::Recorded(id) => ("recorded", Some(id)),
        Standing::Indicated => ("indicated", None),
        Standing::Possible => ("possible", None),
        Standing::Replaced => ("replaced", None),
    };
    ReportFinding {
        id: obligation.id.clone(),
        standing,
        notification,
        recipient: obligation.recipient.of(language).to_owned(),
        report: obligation.report.of(language).to_owned(),
        rule: obligation.rule.of(language).to_owned(),
        applies: obligation.applies.of(language).to_owned(),
        note: obligation.note.of(language).to_owned(),
        source: obligation.source.clone(),
        as_of: obligation.as_of,
        start: deadline.start.map(|start| match start {
            Start::Aware(moment) => StartFinding::Aware(moment),
            Start::Detected(moment) => StartFinding::Detected(moment),
            Start::Sent(moment) => StartFinding::Sent(moment),
            Start::BeforeDue(instant) => StartFinding::BeforeDue(instant),
        }),
        due: deadline.due.map(|due| match due {
            Due::At { .. } => DueFinding::At { at: due.moment() },
            Due::On { first, last, .. } => DueFinding::On { first, last },
        }),
        sent: deadline.sent,
        state: deadline.state,
        minutes_left: deadline.minutes_left(now),
    }
}
