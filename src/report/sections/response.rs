//! How the organisation responded, and whom it told.

use crate::document::{Moment, Notification, NotificationId, Phase, PhaseState, ResponsePhase, Task, TaskId};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Inline, Mark, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::subject::Subject;
use crate::report::sections::{deadlines, words};

/// The response; `None` where nothing is recorded.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let review = subject.review;
    let has_phases = review.phases.values().any(|phase| *phase != Phase::default());
    let deadlines = deadlines::blocks(subject);
    if !has_phases && review.tasks.is_empty() && review.notifications.is_empty() && deadlines.is_empty() {
        return None;
    }
    let mut section = Section::new(Part::Response, title(subject, has_phases));
    let mut add = |key: &str, table: Table| {
        section.blocks.push(Block::Heading { text: subject.say(key), remark: String::new() });
        section.blocks.push(Block::Table(table));
    };
    if has_phases {
        add("report-phases", phases(subject));
    }
    if !review.tasks.is_empty() {
        add("report-tasks", tasks(subject));
    }
    if !review.notifications.is_empty() {
        add("report-notifications", notifications(subject));
        section.blocks.push(Block::Note(subject.say("report-deadline-note").into()));
    }
    section.blocks.extend(deadlines);
    Some(section)
}

fn title(subject: &Subject<'_>, has_phases: bool) -> String {
    let review = subject.review;
    let language = subject.language;
    if has_phases {
        let done = review.phases.values().filter(|phase| phase.state == PhaseState::Done).count();
        if done == ResponsePhase::ALL.len() {
            subject.say("report-response-all")
        } else {
            tr!(language, "report-response-phases", done = done)
        }
    } else if !review.tasks.is_empty() {
        let done = review.tasks.values().filter(|task| task.done.is_some()).count();
        tr!(language, "report-response-tasks", count = review.tasks.len(), done = done)
    } else if review.notifications.is_empty() {
        tr!(language, "report-response-unrecorded", count = deadlines::unrecorded(subject))
    } else {
        let done = review.notifications.values().filter(|it| it.sent.is_some()).count();
        tr!(language, "report-response-notified", count = review.notifications.len(), done = done)
    }
}

fn moment(subject: &Subject<'_>, at: Option<Moment>) -> Prose {
    at.map_or_else(|| subject.none(), |at| words::moment(subject.language, at).into())
}

fn phases(subject: &Subject<'_>) -> Table {
    let rows = ResponsePhase::ALL.iter().map(|phase| {
        let record = subject.review.phases.get(phase).cloned().unwrap_or_default();
        let word = record.state.word(subject.language);
        let state = match record.state {
            PhaseState::Done => Prose::default().with(Inline::Mark(Mark::Done)).toned(word, Tone::Safe),
            PhaseState::Underway => Prose::default().with(Inline::Mark(Mark::Underway)).text(word),
            PhaseState::NotStarted => Prose::default().quiet(word),
        };
        Row::Cells {
            anchor: None,
            cells: vec![
                Prose::default().bold(phase.word(subject.language)),
                record.note.as_str().into(),
                moment(subject, record.started),
                moment(subject, record.finished),
                state,
            ],
        }
    });
    Table {
        columns: vec![
            Column::fixed(subject.say("report-phase"), 92.0),
            Column::share(subject.say("report-content"), 1.0),
            Column::fixed(subject.say("report-began"), 84.0),
            Column::fixed(subject.say("report-ended"), 84.0),
            Column::fixed(subject.say("report-state"), 62.0),
        ],
        rows: rows.collect(),
    }
}

fn tasks(subject: &Subject<'_>) -> Table {
    let mut rows = Vec::new();
    for phase in ResponsePhase::ALL {
        let of_phase: Vec<_> = subject.review.tasks.iter().filter(|(_, task)| task.phase == phase).collect();
        if !of_phase.is_empty() {
            rows.push(Row::Group(phase.word(subject.language)));
            rows.extend(of_phase.into_iter().map(|(&id, task)| task_row(subject, id, task)));
        }
    }
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 30.0),
            Column::share(subject.say("report-task"), 1.0),
            Column::fixed(subject.say("report-owner"), 76.0),
            Column::fixed(subject.say("report-due"), 58.0),
            Column::fixed(subject.say("report-state"), 118.0),
        ],
        rows,
    }
}

fn task_row(subject: &Subject<'_>, id: TaskId, task: &Task) -> Row {
    let language = subject.language;
    let is_late = task.due.is_some_and(|due| due < subject.issued.date());
    let state = match task.done {
        Some(at) => {
            let text = tr!(language, "report-task-done", moment = words::short_moment(language, at));
            Prose::default().with(Inline::Mark(Mark::Done)).quiet(text)
        }
        None if is_late => {
            let text = subject.say("report-notification-overdue");
            Prose::default().with(Inline::Mark(Mark::Attention)).toned(text, Tone::Warn)
        }
        None => Prose::default().with(Inline::Mark(Mark::Underway)).text(subject.say("report-task-open")),
    };
    let missing = || if task.done.is_some() { subject.none() } else { subject.undecided() };
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            task.statement.as_str().into(),
            task.owner.map_or_else(missing, |owner| subject.name(owner).into()),
            task.due.map_or_else(missing, |due| words::day(language, due, subject.issued.date()).into()),
            state,
        ],
    }
}

fn notifications(subject: &Subject<'_>) -> Table {
    let rows = subject.review.notifications.iter().map(|(&id, it)| notification_row(subject, id, it));
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 28.0),
            Column::share(subject.say("report-recipient"), 1.0),
            Column::fixed(subject.say("report-notification-kind"), 48.0),
            Column::share(subject.say("report-rule"), 1.2),
            Column::fixed(subject.say("report-due"), 60.0),
            Column::fixed(subject.say("report-sent"), 60.0),
            Column::fixed(subject.say("report-state"), 62.0),
        ],
        rows: rows.collect(),
    }
}

fn notification_row(subject: &Subject<'_>, id: NotificationId, it: &Notification) -> Row {
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            it.recipient.as_str().into(),
            it.kind.word(subject.language).into(),
            subject.or_none(&it.rule),
            moment(subject, it.due),
            moment(subject, it.sent),
            notification_state(subject, it),
        ],
    }
}

fn notification_state(subject: &Subject<'_>, it: &Notification) -> Prose {
    let is_late = |due: Moment, sent: Moment| match (due.latest(), sent.earliest()) {
        (Some(due), Some(sent)) => sent > due,
        _ => false,
    };
    let attention =
        |key: &str| Prose::default().with(Inline::Mark(Mark::Attention)).toned(subject.say(key), Tone::Warn);
    match (it.due, it.sent) {
        (Some(due), Some(sent)) if is_late(due, sent) => attention("report-notification-late"),
        (_, Some(_)) => {
            let text = subject.say("report-notification-sent");
            Prose::default().with(Inline::Mark(Mark::Done)).toned(text, Tone::Safe)
        }
        (Some(due), None) if due.at < subject.issued => attention("report-notification-overdue"),
        (_, None) => attention("report-notification-open"),
    }
}
