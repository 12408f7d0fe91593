//! The nine items that a report to Japan's privacy authority holds (個人情報保護法施行規則 第8条第1項), filled from the review.

use crate::document::{
    ActionKind, Encryption, ItemId, Notification, NotificationId, Phase, ResponsePhase, Stage,
};
use crate::language::{Language, Term, grouped, tr};
use crate::report::block::{Anchor, Block, Column, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::conclusion::{self, spaced_unit};
use crate::report::sections::subject::Subject;
use crate::report::sections::words;

/// The items in one table: number, item, and what the review holds of it.
pub(crate) fn section(subject: &Subject<'_>) -> Section {
    let items: [(&str, Prose); 9] = [
        ("report-nine-outline", outline(subject)),
        ("report-nine-data", data(subject)),
        ("report-nine-persons", persons(subject)),
        ("report-nine-cause", causes(subject)),
        ("report-nine-harm", harm(subject)),
        ("report-nine-told", told(subject)),
        ("report-nine-publication", publication(subject)),
        ("report-nine-prevention", prevention(subject)),
        ("report-nine-other", other(subject)),
    ];
    let unfilled = items.iter().filter(|(_, text)| text.is_empty()).count();
    let title = match unfilled {
        0 => subject.say("report-nine-title"),
        count => tr!(subject.language, "report-nine-title-open", count = count),
    };
    let rows = items.into_iter().enumerate().map(|(index, (key, text))| {
        let missing = || Prose::default().toned(subject.say("report-nine-missing"), Tone::Warn);
        let text = if text.is_empty() { missing() } else { text };
        Row::Cells {
            anchor: None,
            cells: vec![(index + 1).to_string().into(), Prose::default().bold(subject.say(key)), text],
        }
    });
    let mut section = Section::new(Part::NineItems, title);
    section.lead = subject.say("report-nine-lead").into();
    section.blocks.push(Block::Table(Table {
        columns: vec![
            Column::fixed("", 20.0),
            Column::fixed(subject.say("report-nine-item"), 116.0),
            Column::share(subject.say("report-content"), 1.0),
        ],
        rows: rows.collect(),
    }));
    section
}

/// Lines one below the other.
fn lines(lines: impl IntoIterator<Item = Prose>) -> Prose {
    let mut out = Prose::default();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out = out.text("\n");
        }
        out.0.extend(line.0);
    }
    out
}

fn outline(subject: &Subject<'_>) -> Prose {
    let incident = &subject.review.incident;
    let summary = if incident.summary.trim().is_empty() {
        subject.problem().unwrap_or_default()
    } else {
        incident.summary.trim()
    };
    let times = [
        ("report-event-occurred", incident.times.occurred),
        ("report-event-detected", incident.times.detected),
        ("report-event-contained", incident.times.contained),
    ];
    let times = times.into_iter().filter_map(|(key, at)| {
        let moment = words::moment(subject.language, at?);
        Some(Prose::default().quiet(format!("{} ", subject.say(key))).text(moment))
    });
    lines(std::iter::once(summary.into()).chain(times))
}

fn data(subject: &Subject<'_>) -> Prose {
    let incident = &subject.review.incident;
    let encryption = match incident.encryption {
        Encryption::Unknown => String::new(),
        known => known.word(subject.language),
    };
    if incident.volume.items.trim().is_empty() {
        return Prose::default();
    }
    lines([incident.volume.items.as_str().into(), encryption.into()])
}

fn persons(subject: &Subject<'_>) -> Prose {
    let count = subject.review.incident.volume.count;
    count.map_or_else(Prose::default, |count| format!("{}{}", grouped(count), spaced_unit(subject)).into())
}

fn causes(subject: &Subject<'_>) -> Prose {
    let roots = &subject.analysis.root_causes;
    if roots.is_empty() {
        return Prose::default();
    }
    let roots = roots
        .iter()
        .map(|root| Prose::default().id(root.id).text(format!(" {}", subject.statement(root.id))));
    let seen = Prose::default().link(subject.say("report-nine-see-tree"), Anchor::Part(Part::Tree));
    lines(std::iter::once(conclusion::why(subject)).chain(roots).chain([seen]))
}

/// What is recorded of misuse: facts and tasks that speak of it, and what was found out about the damage.
fn harm(subject: &Subject<'_>) -> Prose {
    let facts =
        subject.review.facts.iter().filter(|(_, fact)| speaks_of("report-words-harm", &fact.statement));
    let facts = facts.map(|(&id, fact)| item_line(id.into(), &fact.statement));
    let tasks =
        subject.review.tasks.iter().filter(|(_, task)| speaks_of("report-words-harm", &task.statement));
    let tasks = tasks.map(|(&id, task)| item_line(id.into(), &task.statement));
    let found = phase_note(subject, ResponsePhase::DamageInvestigation);
    let recorded = lines(facts.chain(tasks));
    if recorded.is_empty() { recorded } else { lines([recorded, found]) }
}

/// What the people concerned were told, and when.
fn told(subject: &Subject<'_>) -> Prose {
    let told = subject.review.notifications.iter().filter(|(_, it)| is_to_persons(it));
    lines(told.map(|(&id, it)| notification_line(subject, id, it)))
}

fn publication(subject: &Subject<'_>) -> Prose {
    let at = subject.review.incident.times.published.map(|at| words::moment(subject.language, at));
    let at = at.map_or_else(Prose::default, |at| {
        Prose::default().quiet(format!("{} ", subject.say("report-event-published"))).text(at)
    });
    lines([at, phase_note(subject, ResponsePhase::Publication)])
}

/// What has been done so that it does not happen again, and what will be.
fn prevention(subject: &Subject<'_>) -> Prose {
    let language = subject.language;
    let actions = subject.review.actions.iter().filter(|(_, action)| action.stage != Stage::Rejected);
    let actions = actions.map(|(&id, action)| {
        let due = action.due.filter(|_| !action.stage.is_in_force());
        let due = due.map(|due| words::day(language, due, subject.issued.date()));
        let kind = (action.kind == ActionKind::Interim).then(|| action.kind.word(language));
        let facts: Vec<String> =
            [kind, Some(action.stage.word(language)), due].into_iter().flatten().collect();
        let facts = tr!(language, "report-nine-action-facts", facts = subject.joined(facts));
        item_line(id.into(), &action.statement).quiet(facts)
    });
    lines(actions)
}

/// Whom else the organisation told.
fn other(subject: &Subject<'_>) -> Prose {
    let others = subject.review.notifications.iter().filter(|(_, it)| !is_to_persons(it));
    lines(others.map(|(&id, it)| notification_line(subject, id, it)))
}

fn item_line(id: ItemId, statement: &str) -> Prose {
    Prose::default().id(id).text(format!(" {statement}"))
}

fn notification_line(subject: &Subject<'_>, id: NotificationId, it: &Notification) -> Prose {
    let language = subject.language;
    let recipient = it.recipient.as_str();
    let kind = it.kind.word(language);
    let line =
        item_line(id.into(), &tr!(language, "report-event-notified", recipient = recipient, kind = kind));
    match (it.sent, it.due) {
        (Some(sent), _) => line.quiet(format!(" {}", words::moment(language, sent))),
        (None, Some(due)) => {
            let due = words::moment(language, due);
            line.toned(format!(" {}", tr!(language, "report-nine-not-sent", due = due)), Tone::Warn)
        }
        (None, None) => line.toned(format!(" {}", subject.say("report-notification-open")), Tone::Warn),
    }
}

fn phase_note(subject: &Subject<'_>, phase: ResponsePhase) -> Prose {
    let record = subject.review.phases.get(&phase).cloned().unwrap_or_else(Phase::default);
    record.note.trim().into()
}

fn is_to_persons(notification: &Notification) -> bool {
    speaks_of("report-words-persons", &notification.recipient)
}

/// Whether a text holds one of the words under `key`, in either language: a review may be written in another than its report.
fn speaks_of(key: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    [Language::Japanese, Language::English].into_iter().any(|language| {
        let words = tr!(language, key);
        words.split(',').map(str::trim).any(|word| !word.is_empty() && text.contains(word))
    })
}
