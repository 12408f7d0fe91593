//! The first page: what happened, in figures and three sentences, and what is still to be settled.

use num_bigint::BigUint;

use crate::document::{Encryption, ItemId, Moment};
use crate::drawing::text;
use crate::engine::{RootCause, Shield, damage_totals};
use crate::language::{Term, date, grouped, tr};
use crate::report::block::{
    Anchor, Block, Column, Inline, KeyFigure, Mark, Part, Prose, Row, Run, Section, Table, Tone,
};
use crate::report::editions::Edition;
use crate::report::pages::Type;
use crate::report::sections::subject::{Subject, closes, count, spaced};
use crate::report::sections::{conclusion, issues, words};

/// The cover.
pub(crate) fn section(subject: &Subject<'_>) -> Section {
    let mut section = Section::new(Part::Cover, title(subject));
    section.lead = lead(subject);
    let figures: Vec<KeyFigure> =
        [volume(subject), detection(subject), containment(subject), damage(subject), paths(subject)]
            .into_iter()
            .flatten()
            .collect();
    if !figures.is_empty() {
        section.blocks.push(Block::KeyFigures(figures));
    }
    section.blocks.extend(long_items(subject));
    section.blocks.push(heading(subject.say("report-conclusion"), String::new()));
    section.blocks.push(Block::Points(conclusion::points(subject)));
    if !subject.analysis.root_causes.is_empty() {
        section.blocks.push(heading(subject.say("report-roots"), subject.say("report-roots-remark")));
        section.blocks.push(Block::Table(root_causes(subject)));
        section.blocks.extend(more_root_causes(subject));
    }
    let issues = issues::all(subject);
    if !issues.is_empty() {
        section.blocks.push(heading(subject.say("report-issues"), String::new()));
        section.blocks.push(Block::Issues(issues));
    }
    section.blocks.extend(conclusion::summary(subject));
    section
}

fn heading(text: String, remark: String) -> Block {
    Block::Heading { text, remark }
}

/// The title of the review, on one line; the problem where it has none.
pub(crate) fn title(subject: &Subject<'_>) -> String {
    let title = one_line(&subject.review.incident.title);
    match (title.as_str(), subject.problem()) {
        ("", Some(problem)) => one_line(problem),
        ("", None) => subject.say("report-untitled"),
        _ => title,
    }
}

/// A text without line feeds, for titles and heads.
pub(crate) fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn lead(subject: &Subject<'_>) -> Prose {
    let incident = &subject.review.incident;
    let mut parts: Vec<String> = Vec::new();
    if !incident.systems.trim().is_empty() {
        parts.push(incident.systems.trim().to_owned());
    }
    if let Some(occurred) = incident.times.occurred {
        let day = date(subject.language, occurred.date());
        parts.push(tr!(subject.language, "report-occurred", date = day));
    }
    if let Some(severity) = incident.severity {
        parts.push(tr!(subject.language, "report-severity", word = severity.word(subject.language)));
    }
    parts.join(&subject.say("report-lead-separator")).into()
}

fn volume(subject: &Subject<'_>) -> Option<KeyFigure> {
    let incident = &subject.review.incident;
    let number = incident.volume.count?;
    let encryption = match incident.encryption {
        Encryption::Unknown => String::new(),
        known => known.word(subject.language),
    };
    Some(KeyFigure {
        label: subject.say("report-figure-volume"),
        value: vec![(grouped(number), incident.volume.unit.clone())],
        remark: lines(&[&short_items(subject), &encryption]),
    })
}

/// Which items are affected, as far as a figure has room for them.
fn short_items(subject: &Subject<'_>) -> String {
    const LONGEST: f32 = 400.0;
    let items = one_line(&subject.review.incident.volume.items);
    text::ellipsized(&items, Type::NOTE.face(false), Type::NOTE.size, LONGEST)
}

/// The items in full, where a figure has no room for them.
fn long_items(subject: &Subject<'_>) -> Option<Block> {
    let items = one_line(&subject.review.incident.volume.items);
    (short_items(subject) != items).then(|| Block::Note(items.into()))
}

fn detection(subject: &Subject<'_>) -> Option<KeyFigure> {
    let times = &subject.review.incident.times;
    duration(subject, "report-figure-detection", times.occurred, times.detected)
}

fn containment(subject: &Subject<'_>) -> Option<KeyFigure> {
    let times = &subject.review.incident.times;
    duration(subject, "report-figure-containment", times.detected, times.contained)
}

fn duration(
    subject: &Subject<'_>,
    label: &str,
    from: Option<Moment>,
    to: Option<Moment>,
) -> Option<KeyFigure> {
    let language = subject.language;
    let between = words::between(language, from, to)?;
    let (from, to) = (from?, to?);
    let is_one_year = from.date().year() == to.date().year();
    let said = if is_one_year { words::short_moment } else { words::moment };
    Some(KeyFigure {
        label: subject.say(label),
        value: words::numbers_and_units(&between),
        remark: tr!(language, "report-figure-from-to", from = said(language, from), to = said(language, to)),
    })
}

fn damage(subject: &Subject<'_>) -> Option<KeyFigure> {
    if subject.options.edition == Edition::Authority {
        return None;
    }
    let language = subject.language;
    let totals = damage_totals(subject.review);
    let total = totals.first()?;
    let currency = &total.currency;
    let amount = words::amount(language, total.all, currency);
    let mut remark = vec![match total.estimated {
        0 => subject.say("report-figure-damage-confirmed"),
        estimated => {
            let amount = words::amount(language, estimated, currency);
            tr!(language, "report-figure-damage-estimated", amount = amount)
        }
    }];
    let others = totals.iter().skip(1).take(MOST_CURRENCIES);
    remark.extend(others.map(|total| words::amount(language, total.all, &total.currency)));
    let more = totals.len().saturating_sub(1 + MOST_CURRENCIES);
    if more > 0 {
        remark.push(tr!(language, "report-figure-damage-currencies", count = more));
    }
    let unpriced = subject.review.damages.values().filter(|damage| damage.amount.is_none()).count();
    if unpriced > 0 {
        remark.push(tr!(language, "report-figure-damage-unpriced", count = unpriced));
    }
    let remark: Vec<&str> = remark.iter().map(String::as_str).collect();
    Some(KeyFigure {
        label: subject.say("report-figure-damage"),
        value: words::numbers_and_units(&amount),
        remark: lines(&remark),
    })
}

fn paths(subject: &Subject<'_>) -> Option<KeyFigure> {
    let all = subject.path_count();
    if *all == BigUint::ZERO {
        return None;
    }
    let coverage = &subject.analysis.coverage;
    let planned = count(&coverage.closed_by_plan);
    let remark =
        if coverage.complete_by_plan { "report-figure-paths-plan" } else { "report-figure-paths-unmet" };
    Some(KeyFigure {
        label: subject.say("report-figure-paths"),
        value: vec![(
            count(&coverage.closed_in_force),
            tr!(subject.language, "report-figure-paths-unit", count = count(all)),
        )],
        remark: with_bound(subject, tr!(subject.language, remark, count = planned)),
    })
}

fn lines(texts: &[&str]) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.trim().is_empty()).collect();
    texts.join("\n")
}

const MOST_ROOTS: usize = 4;

/// The totals in other currencies that stand below the first.
const MOST_CURRENCIES: usize = 2;

fn root_causes(subject: &Subject<'_>) -> Table {
    let mut columns = vec![
        Column::fixed(subject.say("report-rank"), 24.0),
        Column::share(subject.say("report-root-cause"), 1.0),
        membership_column(subject),
        Column::fixed(subject.say("report-blocked-by"), 56.0),
        Column::fixed(subject.say("report-stage"), 40.0),
    ];
    columns.push(Column::fixed(subject.say("report-due"), 44.0).to_the_right());
    let roots = subject.analysis.root_causes.iter().take(MOST_ROOTS);
    Table { columns, rows: roots.map(|root| root_row(subject, root)).collect() }
}

fn more_root_causes(subject: &Subject<'_>) -> Option<Block> {
    let more = subject.analysis.root_causes.len().saturating_sub(MOST_ROOTS);
    (more > 0).then(|| {
        let text = tr!(subject.language, "report-roots-more", count = more);
        Block::Note(Prose::default().link(text, Anchor::Part(Part::RootCauses)))
    })
}

/// The remark, and where not all paths are known, what is known.
fn with_bound(subject: &Subject<'_>, remark: String) -> String {
    match subject.analysis.recurrence_paths.bound_note(subject.language) {
        Some(note) => format!("{remark}\n{note}"),
        None => remark,
    }
}

/// The column that shows in which paths a root cause stands.
pub(crate) fn membership_column(subject: &Subject<'_>) -> Column {
    if subject.shows_boxes() {
        let paths = &subject.analysis.recurrence_paths.listed;
        let heads: Vec<String> = paths.iter().map(|path| format!("R{}", path.number)).collect();
        // A box and the gap after it, and the padding of the cell.
        let width = 20.98 * heads.len() as f32 + 9.0;
        Column::fixed(Prose::default().with(Inline::BoxHeads(heads)), width.max(40.0))
    } else {
        Column::fixed(subject.say("report-paths-share"), 84.0)
    }
}

/// In which paths a root cause stands.
pub(crate) fn membership(subject: &Subject<'_>, root: &RootCause) -> Prose {
    let paths = &subject.analysis.recurrence_paths;
    if subject.shows_boxes() {
        let boxes = paths.listed.iter().map(|path| path.members.contains(&root.id)).collect();
        Prose::default().with(Inline::Boxes(boxes))
    } else {
        let share = format!("{} / {}", count(&root.paths), count(&paths.count));
        Prose::default().with(Inline::Share(root.share)).text(share)
    }
}

fn root_row(subject: &Subject<'_>, root: &RootCause) -> Row {
    let language = subject.language;
    let actions: Vec<_> =
        subject.review.actions_blocking(root.id).filter(|(_, action)| closes(action)).collect();
    let furthest = actions.iter().map(|(_, action)| action.stage).max();
    let due = actions
        .iter()
        .filter(|(_, action)| !action.stage.is_in_force())
        .filter_map(|(_, action)| action.due)
        .min();
    let due = due.or_else(|| actions.iter().filter_map(|(_, action)| action.due).min());
    let rank = root.rank.to_string();
    let rank = if root.is_pivotal { Prose::default().toned(rank, Tone::Root) } else { rank.into() };
    Row::Cells {
        anchor: None,
        cells: vec![
            rank,
            subject.cause_line(root.id, root.is_pivotal),
            membership(subject, root),
            blocked_by(subject, root),
            furthest.map(|stage| stage.word(language)).unwrap_or_default().into(),
            match due {
                Some(due) => words::day(language, due, subject.issued.date()).into(),
                None if actions.is_empty() => Prose::default(),
                None => subject.undecided(),
            },
        ],
    }
}

/// The actions that block a root cause, behind the shield of the furthest.
pub(crate) fn blocked_by(subject: &Subject<'_>, root: &RootCause) -> Prose {
    let shield = subject.analysis.causes.get(&root.id).map(|finding| finding.shield).unwrap_or_default();
    let mark = match shield {
        Shield::None | Shield::Interim => Mark::Unblocked,
        Shield::Planned => Mark::Planned,
        Shield::Staging => Mark::Staging,
        Shield::Production => Mark::InForce,
        Shield::Verified => Mark::Verified,
    };
    let prose = Prose::default().with(Inline::Mark(mark));
    match shield {
        Shield::None => prose.toned(subject.say("report-no-action"), Tone::Warn),
        Shield::Interim => prose.toned(subject.say("report-interim-only"), Tone::Warn),
        _ => {
            let actions = subject.review.actions_blocking(root.id).filter(|(_, action)| closes(action));
            let ids = spaced(actions.map(|(id, _)| {
                let item = ItemId::from(id);
                Prose::default().with(Inline::Text(Run {
                    text: id.to_string(),
                    bold: true,
                    tone: Tone::Safe,
                    target: Some(Anchor::Item(item)),
                }))
            }));
            Prose(prose.0.into_iter().chain(ids.0).collect())
        }
    }
}
