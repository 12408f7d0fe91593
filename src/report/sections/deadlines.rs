//! Which rules ask for the reports, by when, and where that was read?

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::engine::obligations::{Deadline, DeadlineState, Standing, deadlines};
use crate::language::tr;
use crate::report::block::{Block, Column, Inline, Mark, Prose, Row, Table, Tone};
use crate::report::sections::subject::Subject;

/// The reports that seem to be due, with their rules, as of the day of issue; nothing where none is.
pub(crate) fn blocks(subject: &Subject<'_>) -> Vec<Block> {
    let now = issued(subject);
    let deadlines = deadlines(subject.review, subject.obligations, now);
    let rows: Vec<Row> = deadlines.iter().filter(|it| it.is_in_play()).map(|it| row(subject, it)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 40.0),
            Column::share(subject.say("report-by-rule"), 1.0),
            Column::share(subject.say("report-rule"), 1.4),
            Column::fixed(subject.say("report-due-by-rule"), 92.0),
            Column::fixed(subject.say("report-state"), 68.0),
        ],
        rows,
    };
    vec![
        Block::Heading { text: subject.say("report-deadlines"), remark: String::new() },
        Block::Table(table),
        Block::Note(subject.say("report-deadline-no-advice").into()),
    ]
}

/// How many reports seem to be due that the review has no notification of.
pub(crate) fn unrecorded(subject: &Subject<'_>) -> usize {
    let deadlines = deadlines(subject.review, subject.obligations, issued(subject));
    deadlines.iter().filter(|it| it.standing == Standing::Indicated).count()
}

/// The instant of issue. The wall clock of whoever issues the report is taken to be the one by which the incident was noticed.
fn issued(subject: &Subject<'_>) -> Timestamp {
    let detected = subject.review.incident.times.detected;
    let aware = subject.review.notifications.values().find_map(|it| it.aware);
    let offset = aware.or(detected).map_or(Offset::UTC, |moment| moment.offset);
    offset.to_timestamp(subject.issued).unwrap_or(Timestamp::MIN)
}

fn row(subject: &Subject<'_>, deadline: &Deadline<'_>) -> Row {
    let language = subject.language;
    let obligation = deadline.obligation;
    let attention =
        |text: String| Prose::default().with(Inline::Mark(Mark::Attention)).toned(text, Tone::Warn);
    let name = match deadline.standing {
        Standing::Recorded(id) => Prose::default().id(id),
        _ => Prose::default().toned(subject.say("report-unrecorded"), Tone::Warn),
    };
    let (recipient, report) = (obligation.recipient.of(language), obligation.report.of(language));
    let what = tr!(language, "report-deadline-what", recipient = recipient, report = report);
    let rule =
        Prose::default().text(obligation.rule.of(language)).quiet(format!("\n{}", deadline.source(language)));
    let state = match deadline.state {
        DeadlineState::Sent => {
            let word = deadline.state.word(language);
            Prose::default().with(Inline::Mark(Mark::Done)).toned(word, Tone::Safe)
        }
        state => attention(state.word(language)),
    };
    let due = deadline.due.map_or_else(|| subject.none(), |due| due.words(language).into());
    Row::Cells { anchor: None, cells: vec![name, what.as_str().into(), rule, due, state] }
}
