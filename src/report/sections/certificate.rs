//! How the result was come by, and how far it holds.

use crate::document::{ItemId, ReadBack, SevenQuestions};
use crate::engine::{LinkTime, TimeVerdict, checks};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Part, Prose, Row, Section, Table, Tone};
use crate::report::editions::Edition;
use crate::report::sections::read_back::{self, Tally};
use crate::report::sections::subject::Subject;
use crate::report::stamp;

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
    let doubtful = read_back::doubtful(subject);
    if !doubtful.is_empty() {
        add("report-doubtful", Block::Table(doubts(subject, doubtful)));
    }
    let contradictions: Vec<&LinkTime> = tally.timed(TimeVerdict::Contradiction).collect();
    if !contradictions.is_empty() {
        add("report-contradictions", Block::Table(clashes(subject, &contradictions)));
    }
    if !subject.review.overrides.is_empty() {
        add("report-overrides", Block::Table(overrides(subject)));
    }
    if !subject.review.participants.is_empty() {
        add("report-participants", Block::Table(participants(subject)));
    }
    add("report-origin", Block::Table(origin(subject)));
    if subject.options.edition != Edition::Internal {
        let text = tr!(subject.language, "report-left-out", count = subject.left_out);
        add("report-left-out-title", Block::Paragraph(text.into()));
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
    let count = tally.read_back.explanations;
    match tally.read_back.holds {
        _ if count == 0 => subject.say("report-certificate-empty"),
        done if done == count => tr!(language, "report-certificate-all", count = count),
        _ if tally.read_back.read() == 0 => tr!(language, "report-certificate-none", count = count),
        done => tr!(language, "report-certificate-some", count = count, done = done),
    }
}

fn checks(subject: &Subject<'_>, tally: &Tally) -> Table {
    let language = subject.language;
    let of = |done: usize, count: usize| tr!(language, "report-of", done = done, count = count);
    let items = |count: usize| tr!(language, "report-items", count = count);
    let roots = &subject.analysis.root_causes;
    let supported = roots.iter().filter(|root| subject.is_supported(root.id)).count();
    let certificate = &tally.read_back;
    let read = tr!(
        language,
        "report-check-read-back-result",
        read = certificate.read(),
        holds = certificate.holds,
        count = certificate.explanations
    );
    let mut results = vec![("report-check-read-back", read)];
    let timed = |verdict| tally.timed(verdict).count();
    for (key, number) in [
        ("report-check-fails", certificate.fails),
        ("report-check-unsure", certificate.unsure),
        ("report-check-unread", certificate.unread()),
    ] {
        if number > 0 {
            results.push((key, items(number)));
        }
    }
    if tally.siblings > 0 {
        results.push(("report-check-together", of(tally.asked, tally.siblings)));
    }
    for (key, number) in [
        ("report-check-consistent", timed(TimeVerdict::Consistent)),
        ("report-check-contradiction", timed(TimeVerdict::Contradiction)),
        ("report-check-untimed", timed(TimeVerdict::Unknown)),
    ] {
        if number > 0 {
            results.push((key, items(number)));
        }
    }
    results.push(("report-check-confirmed", of(tally.confirmed, tally.causes)));
    if !roots.is_empty() {
        results.push(("report-check-supported", of(supported, roots.len())));
    }
    let (silent, all) = subject.checks;
    results.push(("report-check-silent", of(silent, all)));
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

/// What did not read true, or of which the room was unsure.
fn doubts(subject: &Subject<'_>, doubtful: Vec<(String, ReadBack)>) -> Table {
    let rows = doubtful.into_iter().map(|(sentence, verdict)| Row::Cells {
        anchor: None,
        cells: vec![sentence.into(), Prose::default().toned(verdict.word(subject.language), Tone::Warn)],
    });
    Table {
        columns: vec![
            Column::share(subject.say("report-explanation"), 1.0),
            Column::fixed(subject.say("report-result"), 90.0),
        ],
        rows: rows.collect(),
    }
}

/// The links that the times of the facts contradict.
fn clashes(subject: &Subject<'_>, links: &[&LinkTime]) -> Table {
    let rows = links.iter().map(|link| Row::Cells {
        anchor: None,
        cells: vec![
            link.sentence(subject.language).into(),
            subject.fact_chips(link.cause_facts.iter().chain(&link.effect_facts).copied()),
        ],
    });
    Table {
        columns: vec![
            Column::share(subject.say("report-contradiction"), 1.0),
            Column::fixed(subject.say("report-basis"), 120.0),
        ],
        rows: rows.collect(),
    }
}

/// From what the report was made, so that it can be made again and compared.
fn origin(subject: &Subject<'_>) -> Table {
    let options = subject.options;
    let digest = options.review_digest.map(|digest| ("report-origin-digest", stamp::hexadecimal(&digest)));
    let version = Some(("report-origin-version", env!("CARGO_PKG_VERSION").to_owned()));
    let edition = Some(("report-origin-edition", subject.say(options.edition.key())));
    let rows = [version, edition, digest]
        .into_iter()
        .flatten()
        .map(|(key, value)| Row::Cells { anchor: None, cells: vec![subject.say(key).into(), value.into()] });
    Table {
        columns: vec![
            Column::fixed(subject.say("report-origin-what"), 150.0),
            Column::share(subject.say("report-origin-value"), 1.0),
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
        // What a check asks for says more to a reader than its name, by which the room's answer is kept.
        let check = checks::catalogue().iter().find(|check| check.name == it.check);
        let check = match check {
            Some(check) => Prose::from(check.why(subject.language)).quiet(format!("\n{}", check.name)),
            None => it.check.as_str().into(),
        };
        Row::Cells { anchor: None, cells: vec![check, item, it.reason.as_str().into()] }
    });
    Table {
        columns: vec![
            Column::share(subject.say("report-override-check"), 1.0),
            Column::fixed(subject.say("report-override-item"), 60.0),
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
