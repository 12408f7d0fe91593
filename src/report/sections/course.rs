//! What happened when, and the seven questions that have to be answered in public.

use std::collections::BTreeSet;

use jiff::tz::Offset;

use crate::document::{AnswerState, Interval, ItemId, Moment, Question};
use crate::drawing::Palette;
use crate::drawing::figures::timeline;
use crate::language::{Term, tr};
use crate::report::block::{Block, Column, Frame, Inline, Mark, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::subject::Subject;
use crate::report::sections::words;

/// The course of events; `None` where neither times nor answers are recorded.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let events = events(subject);
    let questions = &subject.review.incident.questions;
    let is_asked = Question::ALL.iter().any(|&question| {
        let answer = questions.answer(question);
        answer.state != AnswerState::Unanswered || !answer.text.is_empty()
    });
    if events.is_empty() && !is_asked {
        return None;
    }
    let mut section = Section::new(Part::Course, title(subject, events.len()));
    section.lead = words::sentence(subject.language, &questions.discovery.text).into();
    let language = subject.language;
    let drawn = |width| timeline(subject.review, &Palette::PAPER, language, width);
    section.blocks.extend(subject.figure(drawn));
    if !events.is_empty() {
        section.blocks.push(Block::Heading { text: subject.say("report-course"), remark: zone(subject) });
        section.blocks.push(Block::Table(course(subject, &events)));
    }
    if is_asked {
        let remark = tr!(subject.language, "report-questions-remark", count = questions.answered());
        section.blocks.push(Block::Heading { text: subject.say("report-questions"), remark });
        section.blocks.push(Block::Table(seven_questions(subject)));
    }
    Some(section)
}

fn title(subject: &Subject<'_>, events: usize) -> String {
    let times = &subject.review.incident.times;
    let language = subject.language;
    let detection = words::between(language, times.occurred, times.detected);
    let containment = words::between(language, times.detected, times.contained);
    match (detection, containment) {
        (Some(detection), Some(containment)) => {
            tr!(language, "report-course-both", detection = detection, containment = containment)
        }
        (Some(detection), None) => tr!(language, "report-course-detection", detection = detection),
        (None, Some(containment)) => tr!(language, "report-course-containment", containment = containment),
        (None, None) if events == 0 => subject.say("report-course-none"),
        (None, None) => tr!(language, "report-course-events", count = events),
    }
}

/// Something that happened at a known time.
struct Event {
    time: Interval,
    /// Where it is sorted in.
    start: Moment,
    what: Prose,
    source: String,
    item: Option<ItemId>,
}

/// Everything with a time, in order.
fn events(subject: &Subject<'_>) -> Vec<Event> {
    let times = &subject.review.incident.times;
    let header = [
        ("report-event-occurred", times.occurred),
        ("report-event-detected", times.detected),
        ("report-event-contained", times.contained),
        ("report-event-resolved", times.resolved),
        ("report-event-published", times.published),
    ];
    let header = header.into_iter().filter_map(|(key, at)| {
        let what = Prose::default().bold(subject.say(key));
        Some(Event {
            time: Interval { start: at, end: at },
            start: at?,
            what,
            source: String::new(),
            item: None,
        })
    });
    let facts = subject.review.facts.iter().filter_map(|(&id, fact)| {
        Some(Event {
            time: fact.time,
            start: fact.time.start.or(fact.time.end)?,
            what: fact.statement.as_str().into(),
            source: fact.source.clone(),
            item: Some(id.into()),
        })
    });
    let notifications = subject.review.notifications.iter().filter_map(|(&id, it)| {
        let kind = it.kind.word(subject.language);
        let what =
            tr!(subject.language, "report-event-notified", recipient = it.recipient.as_str(), kind = kind);
        Some(Event {
            time: Interval { start: it.sent, end: it.sent },
            start: it.sent?,
            what: what.into(),
            source: String::new(),
            item: Some(id.into()),
        })
    });
    let mut events: Vec<Event> = header.chain(facts).chain(notifications).collect();
    events.sort_by_key(|event| (event.start.offset.to_timestamp(event.start.at).ok(), event.item));
    events
}

/// The zone of all times, if they share one.
fn zone(subject: &Subject<'_>) -> String {
    let offsets: BTreeSet<i32> = moments(subject).map(|moment| moment.offset.seconds()).collect();
    match (offsets.len(), offsets.first().and_then(|&seconds| Offset::from_seconds(seconds).ok())) {
        (1, Some(offset)) => tr!(subject.language, "report-course-zone", offset = words::offset(offset)),
        _ => String::new(),
    }
}

fn moments<'a>(subject: &Subject<'a>) -> impl Iterator<Item = Moment> + use<'a> {
    let times = &subject.review.incident.times;
    let header = [times.occurred, times.detected, times.contained, times.resolved, times.published];
    let facts = subject.review.facts.values().flat_map(|fact| [fact.time.start, fact.time.end]);
    let sent = subject.review.notifications.values().map(|it| it.sent);
    header.into_iter().chain(facts).chain(sent).flatten()
}

fn course(subject: &Subject<'_>, events: &[Event]) -> Table {
    // Where the zones differ, each time names its own.
    let names_zone = zone(subject).is_empty();
    let moment = |at: Moment| {
        let text = words::moment(subject.language, at);
        if names_zone { format!("{text} {}", words::offset(at.offset)) } else { text }
    };
    let rows = events.iter().map(|event| {
        let start = moment(event.start);
        let when = match event.time.end {
            Some(end) if end != event.start => {
                tr!(subject.language, "report-interval", from = start, to = moment(end))
            }
            _ => start,
        };
        let chip = event.item.map_or_else(Prose::default, |item| Prose::default().chip(item, Frame::Fact));
        Row::Cells {
            anchor: None,
            cells: vec![when.into(), event.what.clone(), event.source.as_str().into(), chip],
        }
    });
    subject.without_silent_columns(Table {
        columns: vec![
            Column::fixed(subject.say("report-when"), 106.0),
            Column::share(subject.say("report-event"), 1.0),
            Column::fixed(subject.say("report-source"), 120.0),
            Column::fixed(subject.say("report-number"), 32.0),
        ],
        rows: rows.collect(),
    })
}

fn seven_questions(subject: &Subject<'_>) -> Table {
    let language = subject.language;
    let rows = Question::ALL.iter().enumerate().map(|(index, &question)| {
        let answer = subject.review.incident.questions.answer(question);
        let text = if answer.text.trim().is_empty() {
            Prose::default().quiet(subject.say("report-unanswered"))
        } else {
            answer.text.as_str().into()
        };
        Row::Cells {
            anchor: None,
            cells: vec![
                (index + 1).to_string().into(),
                Prose::default().bold(question.word(language)),
                text,
                subject.fact_chips(answer.facts.iter().copied()),
                answer_state(subject, answer.state),
            ],
        }
    });
    Table {
        columns: vec![
            Column::fixed("", 22.0),
            Column::fixed(subject.say("report-question"), 84.0),
            Column::share(subject.say("report-answer"), 1.0),
            Column::fixed(subject.say("report-basis"), 68.0),
            Column::fixed(subject.say("report-state"), 62.0),
        ],
        rows: rows.collect(),
    }
}

fn answer_state(subject: &Subject<'_>, state: AnswerState) -> Prose {
    let word = state.word(subject.language);
    match state {
        AnswerState::Answered => Prose::default().with(Inline::Mark(Mark::Done)).quiet(word),
        AnswerState::Partial | AnswerState::Unanswered => {
            Prose::default().with(Inline::Mark(Mark::Attention)).toned(word, Tone::Warn)
        }
    }
}
