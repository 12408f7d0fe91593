//! The root causes, what shows them, and the recurrence paths they make.

use num_bigint::BigUint;

use crate::document::{CauseId, Fact, FactId, State};
use crate::engine::RootCause;
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Inline, Mark, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::cover::{blocked_by, membership, membership_column};
use crate::report::sections::paths;
use crate::report::sections::subject::{Subject, count, plural, spaced};

/// The root causes; `None` where nobody has written a problem.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    subject.problem()?;
    let roots = &subject.analysis.root_causes;
    let mut section = Section::new(Part::RootCauses, title(subject));
    if roots.is_empty() {
        section.lead = subject.say("report-roots-none-lead").into();
        return Some(section);
    }
    section.lead = lead(subject);
    let remark = subject.say("report-ranking-remark");
    section.blocks.push(Block::Heading { text: subject.say("report-ranking"), remark });
    section.blocks.push(Block::Table(ranking(subject)));
    section.blocks.extend(paths::blocks(subject));
    if quotes_evidence(subject) {
        section.blocks.push(Block::Heading { text: subject.say("report-evidence"), remark: String::new() });
        section.blocks.push(Block::Table(evidence(subject)));
    }
    let refuted: Vec<CauseId> = subject
        .review
        .reading_order()
        .into_iter()
        .filter(|&id| subject.state(id) == State::Refuted)
        .collect();
    if !refuted.is_empty() {
        section.blocks.push(Block::Heading { text: subject.say("report-refuted"), remark: String::new() });
        section.blocks.push(Block::Table(refuted_causes(subject, &refuted)));
    }
    Some(section)
}

/// Whether the facts that show the root causes are quoted below them. Where there are many, the ranking names the facts, which
/// the appendix has in full.
fn quotes_evidence(subject: &Subject<'_>) -> bool {
    const MOST_QUOTED: usize = 16;
    subject.analysis.root_causes.len() <= MOST_QUOTED
}

fn title(subject: &Subject<'_>) -> String {
    let language = subject.language;
    let paths = count(subject.path_count());
    let chokes: Vec<&RootCause> = subject.choke_points().collect();
    match (chokes.as_slice(), subject.analysis.root_causes.len()) {
        (_, 0) => subject.say("report-roots-none"),
        ([only], _) if *subject.path_count() == BigUint::from(1_u8) => {
            tr!(language, "report-roots-single", statement = subject.quoted(only.id))
        }
        ([only], _) => {
            tr!(language, "report-roots-choke", statement = subject.quoted(only.id), paths = paths)
        }
        ([], roots) => tr!(language, "report-roots-no-choke", roots = roots),
        (many, _) => {
            let pathplural = plural(subject.path_count());
            tr!(language, "report-roots-chokes", count = many.len(), paths = paths, pathplural = pathplural)
        }
    }
}

fn lead(subject: &Subject<'_>) -> Prose {
    let coverage = &subject.analysis.coverage;
    tr!(
        subject.language,
        "report-roots-lead",
        paths = count(subject.path_count()),
        pathplural = plural(subject.path_count()),
        force = count(&coverage.closed_in_force),
        plan = count(&coverage.closed_by_plan)
    )
    .into()
}

fn ranking(subject: &Subject<'_>) -> Table {
    let rows = subject.analysis.root_causes.iter().map(|root| {
        let rank = root.rank.to_string();
        let rank = if root.is_pivotal { Prose::default().toned(rank, Tone::Root) } else { rank.into() };
        let through = format!("{} / {}", count(&root.paths), count(subject.path_count()));
        let mut cells = vec![rank, subject.cause_line(root.id, root.is_pivotal), membership(subject, root)];
        if subject.shows_boxes() {
            cells.push(Prose::default().with(Inline::Share(root.share)).text(through));
        }
        if !quotes_evidence(subject) {
            cells.push(basis(subject, root));
        }
        cells.push(blocked_by(subject, root));
        Row::Cells { anchor: Some(Anchor::Item(root.id.into())), cells }
    });
    let mut columns = vec![
        Column::fixed(subject.say("report-rank"), 32.0),
        Column::share(subject.say("report-root-cause"), 1.0),
        membership_column(subject),
    ];
    if subject.shows_boxes() {
        columns.push(Column::fixed(subject.say("report-paths-share"), 92.0));
    }
    if !quotes_evidence(subject) {
        columns.push(Column::fixed(subject.say("report-basis"), 84.0));
    }
    columns.push(Column::fixed(subject.say("report-blocked-by"), 66.0));
    Table { columns, rows: rows.collect() }
}

/// The facts that show a root cause, and whether the way from it to the problem rests on a suspicion.
fn basis(subject: &Subject<'_>, root: &RootCause) -> Prose {
    let facts = subject.fact_chips(subject.review.facts_supporting(root.id).map(|(id, _)| id));
    let facts = if facts.is_empty() { no_fact(subject) } else { facts };
    if root.weakest_evidence == State::Suspected && subject.state(root.id) != State::Suspected {
        let suspected = Prose::default().with(Inline::Mark(Mark::Suspected));
        let suspected = suspected.quiet(subject.say("report-path-suspected"));
        spaced([facts, suspected])
    } else {
        facts
    }
}

fn no_fact(subject: &Subject<'_>) -> Prose {
    Prose::default().with(Inline::Mark(Mark::Attention)).toned(subject.say("report-no-fact"), Tone::Warn)
}

fn evidence(subject: &Subject<'_>) -> Table {
    let rows = subject.analysis.root_causes.iter().flat_map(|root| {
        let facts: Vec<FactId> = subject.review.facts_supporting(root.id).map(|(id, _)| id).collect();
        let mut rows = vec![Row::Group(cause_line(subject, root))];
        if facts.is_empty() {
            rows.push(Row::Cells { anchor: None, cells: vec![Prose::default(), no_fact(subject)] });
        }
        rows.extend(facts.into_iter().map(|id| fact_row(subject, id)));
        rows
    });
    let rows = rows.collect();
    Table { columns: fact_columns(subject), rows }
}

/// What stands above the facts of a root cause.
fn cause_line(subject: &Subject<'_>, root: &RootCause) -> String {
    let language = subject.language;
    let own = subject.state(root.id);
    let (id, statement, state) = (root.id.to_string(), subject.quoted(root.id), own.word(language));
    if root.weakest_evidence == own || own == State::Suspected {
        tr!(language, "report-cause-line", id = id, statement = statement, state = state)
    } else {
        let weakest = root.weakest_evidence.word(language);
        tr!(
            language,
            "report-cause-line-weakest",
            id = id,
            statement = statement,
            state = state,
            weakest = weakest
        )
    }
}

fn fact_columns(subject: &Subject<'_>) -> Vec<Column> {
    vec![
        Column::fixed(subject.say("report-number"), 36.0),
        Column::share(subject.say("report-fact"), 1.0),
        Column::fixed(subject.say("report-source"), 130.0),
        Column::fixed(subject.say("report-certainty"), 66.0),
    ]
}

fn fact_row(subject: &Subject<'_>, id: FactId) -> Row {
    let fact = subject.review.facts.get(&id);
    let text = |field: fn(&Fact) -> &str| fact.map_or("", field).into();
    let certainty = fact.map(|fact| fact.certainty.word(subject.language)).unwrap_or_default();
    Row::Cells {
        anchor: None,
        cells: vec![
            Prose::default().id(id),
            text(|fact| &fact.statement),
            text(|fact| &fact.source),
            certainty.into(),
        ],
    }
}

fn refuted_causes(subject: &Subject<'_>, causes: &[CauseId]) -> Table {
    let rows = causes.iter().map(|&id| {
        let facts = subject.review.facts_refuting(id);
        let text: Vec<&str> = facts.map(|(_, fact)| fact.statement.as_str()).collect();
        let chips = subject.fact_chips(subject.review.facts_refuting(id).map(|(id, _)| id));
        let by = if text.is_empty() { subject.none() } else { text.join("\n").into() };
        Row::Cells {
            anchor: None,
            cells: vec![Prose::default().id(id), subject.statement(id).into(), by, chips],
        }
    });
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 36.0),
            Column::share(subject.say("report-cause"), 1.0),
            Column::share(subject.say("report-refuted-by"), 1.0),
            Column::fixed(subject.say("report-facts"), 60.0),
        ],
        rows: rows.collect(),
    }
}
