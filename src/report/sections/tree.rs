//! The why-why tree, on as many landscape pages as it takes to stay readable.

use crate::document::{Cause, Explanation, State};
use crate::language::tr;
use crate::report::block::{Block, Frame, Inline, Mark, Part, Plate, Prose, Section, Tone};
use crate::report::sections::subject::Subject;
use crate::report::sections::tiling::{self, Tile};

/// The tree; `None` where nobody has written a problem.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let problem = subject.review.problem?;
    subject.problem()?;
    let tiles = tiling::tiles(subject, problem);
    let mut section = Section::new(Part::Tree, title(subject, subject.review.causes.get(&problem)?));
    section.lead = lead(subject, tiles.len());
    section.blocks = tiles.into_iter().enumerate().map(|(index, tile)| plate(subject, tile, index)).collect();
    Some(section)
}

/// How the first whys combine.
fn title(subject: &Subject<'_>, problem: &Cause) -> String {
    let language = subject.language;
    let holds = |it: &&Explanation| it.causes.iter().all(|link| subject.state(link.cause) != State::Refuted);
    let explanations: Vec<&Explanation> = problem.explanations.iter().filter(holds).collect();
    match explanations.as_slice() {
        [] => subject.say("report-tree-none"),
        [only] if only.causes.len() == 1 => subject.say("report-tree-single"),
        [only] => tr!(language, "report-tree-together", count = only.causes.len()),
        several => tr!(language, "report-tree-alternatives", count = several.len()),
    }
}

/// How many causes below the problem are not refuted.
fn cause_count(subject: &Subject<'_>) -> usize {
    let below = subject.review.reading_order().into_iter().skip(1);
    below.filter(|&id| subject.state(id) != State::Refuted).count()
}

fn lead(subject: &Subject<'_>, pages: usize) -> Prose {
    let language = subject.language;
    let causes = tr!(language, "report-causes-count", count = cause_count(subject));
    let roots = tr!(language, "report-roots-count", count = subject.analysis.root_causes.len());
    let lead = tr!(language, "report-tree-lead", causecount = causes, rootcount = roots);
    if pages > 1 {
        let pages = tr!(language, "report-tree-lead-pages", pages = pages);
        format!("{lead}{}{pages}", subject.sentence_space()).into()
    } else {
        lead.into()
    }
}

fn plate(subject: &Subject<'_>, tile: Tile, index: usize) -> Block {
    let language = subject.language;
    let (id, statement) = (tile.top.to_string(), subject.statement(tile.top));
    let caption = tr!(language, "report-tree-branch", id = id.as_str(), statement = statement);
    let alternative = if index == 0 {
        let (causes, roots) = (cause_count(subject), subject.analysis.root_causes.len());
        tr!(language, "report-tree-alternative", problem = statement, causes = causes, roots = roots)
    } else {
        tr!(language, "report-tree-alternative-branch", id = id, statement = statement)
    };
    Block::Plate(Plate {
        branch: tile.top,
        caption: if index == 0 { String::new() } else { caption },
        scene: tile.scene,
        alternative,
        largest_scale: tiling::LARGEST_SCALE,
        taken_from: tile.taken_from,
        continuations: tile.continuations,
        legend: legend(subject),
    })
}

/// What the shapes and marks of the tree mean.
fn legend(subject: &Subject<'_>) -> Prose {
    let gate = |frame, label: &str, meaning: &str| {
        let chip = Inline::Chip { text: subject.say(label), frame, target: None };
        Prose::default().with(chip).text(" ").quiet(subject.say(meaning))
    };
    let shield =
        |mark, word: &str, tone| Prose::default().with(Inline::Mark(mark)).toned(subject.say(word), tone);
    let parts = [
        gate(Frame::Together, "report-legend-all", "report-legend-all-meaning"),
        gate(Frame::Alternative, "report-legend-any", "report-legend-any-meaning"),
        shield(Mark::InForce, "report-legend-in-force", Tone::Safe),
        shield(Mark::Staging, "report-legend-staging", Tone::Safe),
        shield(Mark::Planned, "report-legend-planned", Tone::Safe),
        shield(Mark::Unblocked, "report-no-action", Tone::Warn),
        Prose::default().quiet(subject.say("report-legend-dashed")),
        Prose::default().quiet(subject.say("report-legend-facts")),
    ];
    let mut legend = Prose::default();
    for part in parts {
        if !legend.is_empty() {
            legend = legend.with(Inline::Gap).with(Inline::Gap);
        }
        legend.0.extend(part.0);
    }
    legend
}
