//! The why-why tree: the problem on the left, its causes to the right, and what is parked below.

mod ascending;
mod card;
mod evidence;
mod forest;
mod gates;
mod label;
mod links;
mod marks;
mod paint;
mod plan;
mod references;
mod routes;
mod weave;
mod words;

pub use paint::{shield_mark, state_mark};
pub use plan::TreePlan;

use std::collections::BTreeSet;

use crate::document::{CauseId, Review, State};
use crate::drawing::{Face, Palette, Scene};
use crate::engine::{Analysis, Shield};
use crate::language::Language;
use crate::layout::{Point, Rect};

/// How the tree is to look.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeStyle {
    /// Its colours.
    pub palette: Palette,
    /// The language of its words; the statements stay as they were written.
    pub language: Language,
    /// The width of a card in points, from 180 to 300.
    pub card_width: f32,
    /// For whom it is drawn.
    pub detail: Detail,
    /// The causes whose own causes are folded away.
    pub folded: BTreeSet<CauseId>,
    /// The causes that the checks would have worded otherwise: the room sees a mark.
    pub to_reword: BTreeSet<CauseId>,
}

/// For whom a tree is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// For the room: how much of 5W1H is known, how many facts there are, a head and a foot on the problem.
    Screen,
    /// For readers: facts by name, the problem as its statement alone.
    Paper,
}

impl TreeStyle {
    /// As the screen shows it at 100 %.
    pub const fn screen(language: Language, palette: Palette) -> Self {
        Self {
            palette,
            language,
            card_width: 210.0,
            detail: Detail::Screen,
            folded: BTreeSet::new(),
            to_reword: BTreeSet::new(),
        }
    }

    /// As the report prints it, at [`WhyTree::PAPER_SCALE`].
    pub const fn paper(language: Language) -> Self {
        Self {
            palette: Palette::PAPER,
            language,
            card_width: 230.0,
            detail: Detail::Paper,
            folded: BTreeSet::new(),
            to_reword: BTreeSet::new(),
        }
    }
}

/// A drawn tree, and where everything is.
#[derive(Clone, Debug, Default)]
pub struct WhyTree {
    /// The picture: all groups of the plan. Selection is not part of it.
    pub scene: Scene,
    /// Where everything is.
    pub plan: TreePlan,
}

/// Where a card is.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The cause it shows.
    pub cause: CauseId,
    /// Its rectangle, without shadow and tab.
    pub rect: Rect,
    /// The rectangle of its statement's lines: an editor in place belongs here.
    pub statement: Rect,
    /// The type size of the statement in points.
    pub type_size: f32,
    /// The height of a line of the statement in points.
    pub line_height: f32,
    /// The face of the statement.
    pub face: Face,
    /// Whether the statement ends in an ellipsis because there is more of it.
    pub is_clamped: bool,
    /// How many whys it stands from the problem, or from the top of its parked tree.
    pub depth: usize,
    /// Whether it is parked: in no chain that leads to the problem.
    pub is_parked: bool,
    /// How many causes are folded away behind it.
    pub folded: usize,
    /// Whether it has causes, shown or folded away.
    pub has_causes: bool,
    /// The effect it hangs on; none for the problem and the tops of parked trees.
    pub effect: Option<CauseId>,
    /// Its place among the cards that hang on the same effect, from 1.
    pub position: usize,
    /// How many cards hang on the same effect.
    pub set_size: usize,
    /// How sure the room is of it.
    pub state: State,
    /// Whether it is the problem.
    pub is_problem: bool,
    /// Whether it is a root cause.
    pub is_root: bool,
    /// How far the actions against it have come.
    pub shield: Shield,
    /// The number of its group.
    pub group: usize,
}

/// A slip with the name of a cause, where the cause would stand again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reference {
    /// The cause on its left.
    pub effect: CauseId,
    /// The cause it stands for.
    pub cause: CauseId,
    /// Its rectangle.
    pub rect: Rect,
    /// The number of its group.
    pub group: usize,
}

/// A link or a gate, and the group that draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TreeEdge {
    /// The cause on its left.
    pub effect: CauseId,
    /// The cause on its right; `None` for a gate, which joins several.
    pub cause: Option<CauseId>,
    /// How it joins them.
    pub kind: EdgeKind,
    /// Where it leaves the effect.
    pub from: Point,
    /// Where it meets the cause, or what stands for it; of a gate, where its links begin.
    pub to: Point,
    /// The number of its group.
    pub group: usize,
}

/// How a link joins a cause to its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdgeKind {
    /// It is the only explanation.
    One,
    /// It is one of several alternatives, or the gate of such.
    Any,
    /// It acts together with others, or the gate of such.
    All,
    /// It was refuted.
    Refuted,
    /// A thin curve that leads from a reference to the card of the cause.
    Shared,
}

impl WhyTree {
    /// The largest scale at which a tree in paper style is printed: statements are then set in 9 points.
    pub const PAPER_SCALE: f32 = 0.6;

    /// The room around the picture, for shadows and outlines.
    pub const MARGIN: f32 = 12.0;

    /// The card of `cause`, if it is drawn.
    pub fn card(&self, cause: CauseId) -> Option<&Card> {
        self.plan.card(cause)
    }
}

/// Draws the tree of `review` with what `analysis` found. A review without causes gives an empty scene.
pub fn why_tree(review: &Review, analysis: &Analysis, style: &TreeStyle) -> WhyTree {
    let plan = TreePlan::of(review, analysis, style);
    WhyTree { scene: plan.scene(&style.palette), plan }
}
