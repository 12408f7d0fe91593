//! Every statement in full: causes, facts, and what was set aside.

use crate::document::{Cause, CauseId, Fact, FactId, Parked, State};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Inline, Mark, Part, Prose, Row, Section, Table, Tone};
use crate::report::sections::evidence;
use crate::report::sections::subject::{Subject, spaced};
use crate::report::sections::words;

/// The appendix; `None` where there is nothing in it.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let review = subject.review;
    let parked = parked(subject);
    if review.causes.is_empty() && review.facts.is_empty() && parked.is_empty() {
        return None;
    }
    let language = subject.language;
    let causes = tr!(language, "report-causes-count", count = review.causes.len());
    let facts = tr!(language, "report-facts-count", count = review.facts.len());
    let title = tr!(language, "report-appendix", causecount = causes, factcount = facts);
    let mut section = Section::new(Part::Appendix, title);
    let blocks = &mut section.blocks;
    let add = |blocks: &mut Vec<Block>, key: &str, table: Table| {
        blocks.push(Block::Heading { text: subject.say(key), remark: String::new() });
        blocks.push(Block::Table(table));
    };
    if !review.causes.is_empty() {
        add(blocks, "report-all-causes", causes_table(subject));
    }
    if !review.facts.is_empty() {
        add(blocks, "report-all-facts", facts_table(subject));
    }
    if let Some(table) = evidence::table(subject) {
        add(blocks, "report-all-evidence", table);
        blocks.extend(evidence::pictures(subject));
    }
    if !parked.is_empty() {
        let columns = vec![
            Column::fixed(subject.say("report-number"), 36.0),
            Column::share(subject.say("report-statement"), 1.0),
        ];
        add(blocks, "report-parked", Table { columns, rows: parked });
    }
    Some(section)
}

fn causes_table(subject: &Subject<'_>) -> Table {
    let rows = subject.review.causes.iter().map(|(&id, cause)| cause_row(subject, id, cause));
    subject.without_silent_columns(Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 34.0),
            Column::share(subject.say("report-statement"), 1.0),
            Column::fixed(subject.say("report-state"), 62.0),
            Column::fixed(subject.say("report-effects"), 66.0),
            Column::fixed(subject.say("report-facts"), 84.0),
        ],
        rows: rows.collect(),
    })
}

fn cause_row(subject: &Subject<'_>, id: CauseId, cause: &Cause) -> Row {
    let mut statement = Prose::from(cause.statement.as_str());
    let details = details(subject, cause);
    if !details.is_empty() {
        statement = statement.quiet(format!("\n{details}"));
    }
    let effects = spaced(subject.review.effects_of(id).map(|effect| Prose::default().id(effect)));
    let effects = match (effects.is_empty(), subject.review.problem == Some(id)) {
        (_, true) => subject.say("report-problem").into(),
        (true, _) => Prose::default().quiet(subject.say("report-parked")),
        (false, _) => effects,
    };
    let facts = subject.review.facts_supporting(id).chain(subject.review.facts_refuting(id));
    // A root cause's own row stands in the ranking; links lead there first.
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            statement,
            state(subject, cause.state),
            effects,
            subject.fact_chips(facts.map(|(id, _)| id)),
        ],
    }
}

fn state(subject: &Subject<'_>, state: State) -> Prose {
    let word = state.word(subject.language);
    match state {
        State::Confirmed => Prose::default().with(Inline::Mark(Mark::Done)).quiet(word),
        State::Suspected => Prose::default().with(Inline::Mark(Mark::Suspected)).toned(word, Tone::Warn),
        State::Refuted => Prose::default().with(Inline::Mark(Mark::Refuted)).quiet(word),
    }
}

/// What kind of factor a cause is, and why the team asked no further.
fn details(subject: &Subject<'_>, cause: &Cause) -> String {
    let factor = &cause.factor;
    let language = subject.language;
    let kinds = [
        factor.origin.map(|it| it.word(language)),
        factor.domain.map(|it| it.word(language)),
        factor.branch.map(|it| it.word(language)),
        factor.nature.map(|it| it.word(language)),
    ];
    let kinds = subject.joined(kinds.into_iter().flatten());
    let reason =
        cause.stop_reason.map(|reason| tr!(language, "report-stop-reason", reason = reason.word(language)));
    let parts: Vec<String> = std::iter::once(kinds).chain(reason).filter(|part| !part.is_empty()).collect();
    parts.join(&subject.say("report-part-separator"))
}

fn facts_table(subject: &Subject<'_>) -> Table {
    let rows = subject.review.facts.iter().map(|(&id, fact)| fact_row(subject, id, fact));
    subject.without_silent_columns(Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 28.0),
            Column::fixed(subject.say("report-question"), 30.0),
            Column::share(subject.say("report-fact"), 1.0),
            Column::fixed(subject.say("report-when"), 88.0),
            Column::share(subject.say("report-source"), 0.65),
            Column::fixed(subject.say("report-certainty"), 48.0),
            Column::fixed(subject.say("report-supports"), 52.0),
        ],
        rows: rows.collect(),
    })
}

fn fact_row(subject: &Subject<'_>, id: FactId, fact: &Fact) -> Row {
    let language = subject.language;
    let moment = |at| words::moment(language, at);
    let when = match (fact.time.start, fact.time.end) {
        (Some(from), Some(to)) if from != to => {
            tr!(language, "report-interval", from = moment(from), to = moment(to))
        }
        (from, to) => from.or(to).map(moment).unwrap_or_default(),
    };
    let mut causes = spaced(fact.supports.iter().map(|&cause| Prose::default().id(cause)));
    if !fact.refutes.is_empty() {
        let refutes = tr!(language, "report-refutes", ids = subject.joined(&fact.refutes));
        let line = if causes.is_empty() { refutes } else { format!("\n{refutes}") };
        causes = causes.quiet(line);
    }
    let mut statement = Prose::from(fact.statement.as_str());
    if let Some(names) = evidence::names(subject, fact) {
        statement = statement.quiet(format!("\n{names}"));
    }
    // What it answers is withheld with its words.
    let aspect = if subject.options.edition.withholds(fact.audience) {
        subject.none()
    } else {
        Prose::default().quiet(fact.aspect.word(language))
    };
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            aspect,
            statement,
            subject.or_none(&when),
            subject.or_none(&fact.source),
            fact.certainty.word(language).into(),
            if causes.is_empty() { subject.none() } else { causes },
        ],
    }
}

fn parked(subject: &Subject<'_>) -> Vec<Row> {
    let topics = subject.review.parking_lot.iter().map(|(id, parked)| {
        let text = match parked {
            Parked::Topic { statement } => statement.clone(),
            Parked::Link { effect, cause } => {
                let (cause, effect) = (cause.to_string(), effect.to_string());
                tr!(subject.language, "report-parked-link", cause = cause, effect = effect)
            }
        };
        Row::Cells {
            anchor: Some(Anchor::Item((*id).into())),
            cells: vec![Prose::default().bold(id.to_string()), text.into()],
        }
    });
    let unlinked = subject.review.unlinked_causes();
    let causes = unlinked.into_iter().map(|id| Row::Cells {
        anchor: None,
        cells: vec![Prose::default().id(id), subject.statement(id).into()],
    });
    topics.chain(causes).collect()
}
