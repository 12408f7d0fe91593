//! How the result was come by, and how far it holds.

use crate::document::{ItemId, SevenQuestions};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Part, Prose, Row, Section, Table};
use crate::report::sections::read_back::{self, Tally};
use crate::report::sections::subject::Subject;

/// The certificate. Every report has one.
pub(crate) fn section(subject: &Subject<'_>) -> Section {
    let tally = read_back::tally(subject);
    let mut section = Section::new(Part::Certificate, title(subject, &tally));
    section.lead = subject.say("report-certificate-limits").into();
    let mut add = |key: &str, block: Block| {
        section.blocks.push(Block::Heading { text: subject.say(key), remark: String::new() });
        section.blocks.push(block);
    };
    if tally.causes > 0 {
        add("report-checks", Block::Table(checks(subject, &tally)));
    }
    if !subject.review.overrides.is_empty() {
        add("report-overrides", Block::Table(overrides(subject)));
    }
    if !subject.review.participants.is_empty() {
        add("report-participants", Block::Table(participants(subject)));
    }
    let missing = missing(subject);
    if !missing.is_empty() {
        let text = tr!(subject.language, "report-missing-text", things = subject.joined(missing));
        add("report-missing", Block::Paragraph(text.into()));
    }
    section
}

fn title(subject: &Subject<'_>, tally: &Tally) -> String {
    let language = subject.language;
    let count = tally.explanations;
    match tally.holds {
        _ if count == 0 => subject.say("report-certificate-empty"),
        done if done == count => tr!(language, "report-certificate-all", count = count),
        0 => tr!(language, "report-certificate-none", count = count),
        done => tr!(language, "report-certificate-some", count = count, done = done),
    }
}

fn checks(subject: &Subject<'_>, tally: &Tally) -> Table {
    let language = subject.language;
    let of = |done: usize, count: usize| tr!(language, "report-of", done = done, count = count);
    let items = |count: usize| tr!(language, "report-items", count = count);
    let roots = &subject.analysis.root_causes;
    let supported = roots.iter().filter(|root| subject.is_supported(root.id)).count();
    let unread = tally.explanations - tally.holds - tally.fails - tally.unsure;
    let read = tr!(language, "report-check-read-back-result", done = tally.holds, count = tally.explanations);
    let mut results = vec![("report-check-read-back", read)];
    for (key, number) in [
        ("report-check-fails", tally.fails),
        ("report-check-unsure", tally.unsure),
        ("report-check-unread", unread),
    ] {
        if number > 0 {
            results.push((key, items(number)));
        }
    }
    if tally.links > 0 {
        results.push(("report-check-together", of(tally.asked, tally.links)));
    }
    results.push(("report-check-confirmed", of(tally.confirmed, tally.causes)));
    if !roots.is_empty() {
        results.push(("report-check-supported", of(supported, roots.len())));
    }
    let rows = results.into_iter().map(|(key, result)| Row::Cells {
        anchor: None,
        cells: vec![subject.say(key).into(), result.into()],
    });
    Table {
        columns: vec![
            Column::share(subject.say("report-check"), 1.0),
            Column::fixed(subject.say("report-result"), 150.0),
        ],
        rows: rows.collect(),
    }
}

fn overrides(subject: &Subject<'_>) -> Table {
    let rows = subject.review.overrides.iter().map(|it| {
        let item = match it.item {
            Some(item) => Prose::default().id(item),
            None => subject.say("report-override-review").into(),
        };
        Row::Cells { anchor: None, cells: vec![it.check.as_str().into(), item, it.reason.as_str().into()] }
    });
    Table {
        columns: vec![
            Column::fixed(subject.say("report-override-check"), 140.0),
            Column::fixed(subject.say("report-override-item"), 84.0),
            Column::share(subject.say("report-override-reason"), 1.0),
        ],
        rows: rows.collect(),
    }
}

fn participants(subject: &Subject<'_>) -> Table {
    let rows = subject.review.participants.iter().map(|(&id, person)| Row::Cells {
        anchor: Some(Anchor::Item(ItemId::from(id))),
        cells: vec![
            Prose::default().bold(id.to_string()),
            person.name.as_str().into(),
            person.title.as_str().into(),
            person.role.word(subject.language).into(),
        ],
    });
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 36.0),
            Column::share(subject.say("report-name"), 1.0),
            Column::share(subject.say("report-job"), 1.6),
            Column::fixed(subject.say("report-role"), 90.0),
        ],
        rows: rows.collect(),
    }
}

/// What nothing is recorded of, although a report would show it.
fn missing(subject: &Subject<'_>) -> Vec<String> {
    let review = subject.review;
    let is_unasked = review.incident.questions == SevenQuestions::default();
    let has_response =
        !review.phases.is_empty() || !review.tasks.is_empty() || !review.notifications.is_empty();
    [
        ("report-missing-seven-questions", is_unasked),
        ("report-missing-facts", review.facts.is_empty()),
        ("report-missing-actions", review.actions.is_empty()),
        ("report-missing-damages", review.damages.is_empty()),
        ("report-missing-response", !has_response),
    ]
    .into_iter()
    .filter(|&(_, is_missing)| is_missing)
    .map(|(key, _)| subject.say(key))
    .collect()
}
