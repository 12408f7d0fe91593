//! What is done so that it does not happen again.

use num_bigint::BigUint;

use crate::document::{
    Action, ActionEffect, ActionId, ActionKind, MeasureOutcome, Stage, StagingOutcome, Strength,
};
use crate::language::{Term, tr};
use crate::report::block::{Anchor, Block, Column, Inline, Part, Prose, Row, Section, Table};
use crate::report::sections::subject::{Subject, count, is_counted, plural, spaced};
use crate::report::sections::words;

/// The actions; `None` where there are none.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    if subject.review.actions.is_empty() {
        return None;
    }
    let mut section = Section::new(Part::Actions, title(subject));
    section.lead = lead(subject);
    section.blocks.push(Block::Table(table(subject)));
    section.blocks.push(Block::Note(subject.say("report-actions-note").into()));
    Some(section)
}

fn number_at(subject: &Subject<'_>, stages: &[Stage]) -> usize {
    subject.counted_actions().filter(|(_, action)| stages.contains(&action.stage)).count()
}

fn title(subject: &Subject<'_>) -> String {
    let coverage = &subject.analysis.coverage;
    let language = subject.language;
    let actions = subject.counted_actions().count();
    let (paths, pathplural) = (count(subject.path_count()), plural(subject.path_count()));
    if subject.leaves_unknown_paths() {
        subject.say("report-actions-incomplete")
    } else if *subject.path_count() == BigUint::ZERO {
        let actions = subject.review.actions.len();
        tr!(language, "report-actions-no-paths", actions = actions)
    } else if coverage.complete_in_force {
        let done = number_at(subject, &[Stage::Production, Stage::Verified]);
        let key = "report-actions-complete-force";
        tr!(language, key, actions = actions, done = done, paths = paths, pathplural = pathplural)
    } else if coverage.complete_by_plan {
        tr!(
            language,
            "report-actions-complete-plan",
            actions = actions,
            paths = paths,
            pathplural = pathplural
        )
    } else {
        let open = &coverage.open + &coverage.closed_interim_only;
        tr!(language, "report-actions-open", paths = paths, open = count(&open))
    }
}

fn lead(subject: &Subject<'_>) -> Prose {
    tr!(
        subject.language,
        "report-actions-lead",
        done = number_at(subject, &[Stage::Production, Stage::Verified]),
        staging = number_at(subject, &[Stage::Staging]),
        planned = number_at(subject, &[Stage::Proposed, Stage::Planned])
    )
    .into()
}

fn table(subject: &Subject<'_>) -> Table {
    let of_kind = |kind| move |action: &Action| action.kind == kind && action.stage != Stage::Rejected;
    let mut rows = Vec::new();
    for (title, kind) in [
        ("report-actions-permanent", ActionKind::Permanent),
        ("report-actions-interim", ActionKind::Interim),
        ("report-actions-horizontal", ActionKind::Horizontal),
    ] {
        rows.extend(group_rows(subject, subject.say(title), of_kind(kind)));
    }
    rows.extend(group_rows(subject, subject.say("report-actions-rejected"), |action| {
        action.stage == Stage::Rejected
    }));
    Table {
        columns: vec![
            Column::fixed(subject.say("report-number"), 26.0),
            Column::share(subject.say("report-action"), 1.0),
            Column::fixed(subject.say("report-blocks"), blocks_width(subject)),
            Column::fixed(subject.say("report-strength"), 56.0),
            Column::fixed(subject.say("report-owner"), 52.0),
            Column::fixed(subject.say("report-due"), 44.0),
            Column::fixed(subject.say("report-stage"), 62.0),
        ],
        rows,
    }
}

/// What the causes need that the action with the most of them blocks: two side by side, or four where they are many.
fn blocks_width(subject: &Subject<'_>) -> f32 {
    const FEW: usize = 6;
    let most = subject.review.actions.values().map(|action| action.blocks.len()).max().unwrap_or(0);
    if most > FEW { 112.0 } else { 46.0 }
}

fn group_rows(subject: &Subject<'_>, title: String, belongs: impl Fn(&Action) -> bool) -> Vec<Row> {
    let rows: Vec<Row> = subject
        .review
        .actions
        .iter()
        .filter(|(_, action)| belongs(action))
        .map(|(&id, action)| row(subject, id, action))
        .collect();
    if rows.is_empty() { rows } else { std::iter::once(Row::Group(title)).chain(rows).collect() }
}

fn row(subject: &Subject<'_>, id: ActionId, action: &Action) -> Row {
    let language = subject.language;
    let is_settled =
        action.stage.is_in_force() || action.stage == Stage::Rejected || subject.is_withheld(action);
    let missing = || if is_settled { subject.none() } else { subject.undecided() };
    let blocks = action.blocks.iter().map(|&cause| Prose::default().id(cause));
    let blocks = spaced(blocks);
    Row::Cells {
        anchor: Some(Anchor::Item(id.into())),
        cells: vec![
            Prose::default().bold(id.to_string()),
            statement(subject, action),
            if blocks.is_empty() { subject.none() } else { blocks },
            strength(subject, action),
            action.owner.map_or_else(missing, |owner| subject.name(owner).into()),
            action.due.map_or_else(missing, |due| words::day(language, due, subject.issued.date()).into()),
            stage(subject, action),
        ],
    }
}

/// What is done, and in small steps below it how it is tried, brought in and measured.
fn statement(subject: &Subject<'_>, action: &Action) -> Prose {
    let details = [
        effect(subject, action),
        staging(subject, action),
        window(subject, action),
        measure(subject, action),
        measured(subject, action),
        rejection(subject, action),
    ];
    let mut prose = Prose::from(action.statement.as_str());
    for detail in details.into_iter().flatten() {
        prose = prose.quiet(format!("\n{detail}"));
    }
    prose
}

/// What it does to its causes, where it does not prevent them.
fn effect(subject: &Subject<'_>, action: &Action) -> Option<String> {
    let word = action.effect.word(subject.language);
    (action.effect != ActionEffect::Prevent).then(|| tr!(subject.language, "report-effect", effect = word))
}

fn staging(subject: &Subject<'_>, action: &Action) -> Option<String> {
    if action.staging.is_unset() {
        return None;
    }
    let outcome = match (action.staging.outcome, action.staging.note.is_empty()) {
        (StagingOutcome::NotRun, false) => String::new(),
        (outcome, _) => outcome.word(subject.language),
    };
    let on = action.staging.on.map(|day| words::day(subject.language, day, subject.issued.date()));
    let parts = parts(subject, [Some(outcome), on, Some(action.staging.note.clone())]);
    Some(tr!(subject.language, "report-staging-result", parts = parts))
}

fn window(subject: &Subject<'_>, action: &Action) -> Option<String> {
    let language = subject.language;
    let moment = |at| words::moment(language, at);
    let window = &action.window;
    let hours = match (window.start.map(moment), window.end.map(moment)) {
        (Some(from), Some(to)) => Some(tr!(language, "report-window-from-to", from = from, to = to)),
        (from, to) => from.or(to),
    };
    let announced = window.announced.map(|at| tr!(language, "report-window-announced", moment = moment(at)));
    let parts = parts(subject, [hours, announced, None]);
    (!parts.is_empty()).then(|| tr!(language, "report-window", parts = parts))
}

fn measure(subject: &Subject<'_>, action: &Action) -> Option<String> {
    let language = subject.language;
    let measure = &action.measure;
    let when = measure.when.map(|day| {
        let date = words::day(language, day, subject.issued.date());
        tr!(language, "report-measure-when", date = date)
    });
    let who = measure.who.map(|person| tr!(language, "report-measure-who", name = subject.name(person)));
    let texts = [&measure.what, &measure.how, &measure.expected].map(|text| Some(text.clone()));
    let parts = parts(subject, texts.into_iter().chain([when, who]));
    (!parts.is_empty()).then(|| tr!(language, "report-measure", parts = parts))
}

/// What came of measuring its effect.
fn measured(subject: &Subject<'_>, action: &Action) -> Option<String> {
    let language = subject.language;
    let result = &action.measure.result;
    if result.is_unset() {
        return None;
    }
    let outcome = match (result.outcome, result.note.is_empty()) {
        (MeasureOutcome::NotMeasured, false) => String::new(),
        (outcome, _) => outcome.word(language),
    };
    let on = result.on.map(|day| words::day(language, day, subject.issued.date()));
    let parts = parts(subject, [Some(outcome), on, Some(result.note.clone())]);
    Some(tr!(language, "report-measure-result", parts = parts))
}

fn rejection(subject: &Subject<'_>, action: &Action) -> Option<String> {
    let reason = action.rejection_reason.as_str();
    (!reason.is_empty()).then(|| tr!(subject.language, "report-rejected-because", reason = reason))
}

fn parts(subject: &Subject<'_>, parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    parts.join(&subject.say("report-part-separator"))
}

fn strength(subject: &Subject<'_>, action: &Action) -> Prose {
    let Some(strength) = action.strength else { return subject.none() };
    let filled = match strength {
        Strength::Weak => 1,
        Strength::Medium => 2,
        Strength::Strong => 3,
    };
    Prose::default().with(Inline::Rising { filled, of: 3 }).text(strength.word(subject.language))
}

fn stage(subject: &Subject<'_>, action: &Action) -> Prose {
    let word = action.stage.word(subject.language);
    let filled = match action.stage {
        Stage::Proposed | Stage::Rejected => 0,
        Stage::Planned => 1,
        Stage::Staging => 2,
        Stage::Production => 3,
        Stage::Verified => 4,
    };
    if is_counted(action) {
        Prose::default().with(Inline::Steps { filled, of: 4 }).text("\n").text(word)
    } else {
        word.into()
    }
}
