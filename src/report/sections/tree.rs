//! The why-why tree, on as many landscape pages as it takes to stay readable.

use std::collections::BTreeSet;

use crate::document::{Cause, CauseId, Explanation, State};
use crate::drawing::figures::tree_map;
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Palette};
use crate::language::tr;
use crate::layout::Size;
use crate::report::block::{Anchor, Block, Frame, Inline, Mark, Part, Plate, Prose, Section, Tone};
use crate::report::pages::{Type, plate_area};
use crate::report::sections::subject::Subject;
use crate::report::sections::tiling::{self, Tile};

/// The tree; `None` where nobody has written a problem.
pub(crate) fn section(subject: &Subject<'_>) -> Option<Section> {
    let problem = subject.review.problem?;
    subject.problem()?;
    let tiles = tiling::tiles(subject, problem);
    let mut section = Section::new(Part::Tree, title(subject, subject.review.causes.get(&problem)?));
    section.lead = lead(subject, tiles.len());
    let takes_several = tiles.len() > 1;
    if takes_several {
        section.blocks.push(overview(subject, &tiles));
    }
    let index: BTreeSet<CauseId> = tiles.iter().flat_map(|tile| &tile.shown).copied().collect();
    section.blocks.extend(tiles.into_iter().map(|tile| plate(subject, tile, takes_several)));
    if takes_several {
        section.blocks.push(Block::Index(index.into_iter().collect()));
    }
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
    let mut lead = vec![lead];
    if pages > 1 {
        lead.push(tr!(language, "report-tree-lead-pages", pages = pages));
    }
    if !subject.options.folded.is_empty() {
        lead.push(subject.say("report-tree-lead-folded"));
    }
    lead.join(subject.sentence_space()).into()
}

/// The whole tree in small, with the pages on which its branches are drawn.
fn overview(subject: &Subject<'_>, tiles: &[Tile]) -> Block {
    let tops: BTreeSet<CauseId> = tiles.iter().map(|tile| tile.top).collect();
    let roots = subject.analysis.root_causes.iter().map(|root| root.id).collect();
    let part = |id: CauseId| tops.contains(&id).then_some(id);
    // The lead over this page takes up to three lines, and the map is not to be made smaller for them.
    let area = plate_area(subject.paper);
    let area = Size::new(area.width, area.height - 2.0 * Type::LEAD.leading);
    let map = tree_map(subject.review, &roots, part, &Palette::PAPER, area);
    let branches = map.places.into_iter().map(|(id, place)| (place, Anchor::Branch(id)));
    let runs = map.runs.into_iter().map(|(id, place)| (place, Anchor::Drawn(id)));
    Block::Plate(Plate {
        branch: None,
        shown: Vec::new(),
        caption: String::new(),
        scene: map.scene,
        alternative: alternative(subject),
        largest_scale: 1.0,
        taken_from: None,
        continuations: branches.chain(runs).collect(),
        legend: Prose::default().quiet(subject.say("report-legend-overview")),
    })
}

/// What the whole tree shows.
fn alternative(subject: &Subject<'_>) -> String {
    let (causes, roots) = (cause_count(subject), subject.analysis.root_causes.len());
    let problem = subject.problem().unwrap_or_default();
    tr!(subject.language, "report-tree-alternative", problem = problem, causes = causes, roots = roots)
}

/// One page of the tree, captioned where there are several.
fn plate(subject: &Subject<'_>, tile: Tile, takes_several: bool) -> Block {
    let language = subject.language;
    let (id, statement) = (tile.top.to_string(), subject.statement(tile.top));
    let alternative = if takes_several {
        tr!(language, "report-tree-alternative-branch", id = id.as_str(), statement = statement)
    } else {
        alternative(subject)
    };
    // The card below the caption says it in full; the caption is one line, with room for the mark that leads back.
    let statement =
        ellipsized(statement, Face::Bold, Type::HEADING.size, plate_area(subject.paper).width * 0.8);
    let caption = match tile.part {
        _ if !takes_several => String::new(),
        (_, 1) => tr!(language, "report-tree-branch", id = id, statement = statement),
        (part, count) => {
            tr!(
                language,
                "report-tree-branch-part",
                id = id,
                statement = statement,
                part = part,
                count = count
            )
        }
    };
    Block::Plate(Plate {
        branch: Some(tile.top),
        shown: if takes_several { tile.shown } else { Vec::new() },
        caption,
        scene: tile.scene,
        alternative,
        largest_scale: tile.largest_scale,
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
