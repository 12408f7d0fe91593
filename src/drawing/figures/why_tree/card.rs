//! What one card shows, and how large that makes it.

use crate::document::{Cause, CauseId, State};
use crate::drawing::figures::why_tree::Detail;
use crate::drawing::figures::why_tree::evidence::Evidence;
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::{Face, text};
use crate::engine::Shield;
use crate::layout::{Point, Rect, Size};

pub(super) const RADIUS: f32 = 8.0;
pub(super) const OUTLINE: f32 = 1.5;
pub(super) const HEAD: f32 = 18.0;
pub(super) const FOOT: f32 = 18.0;
pub(super) const TAB: f32 = 19.0;
/// The bar on the right of a root cause.
pub(super) const ROOT_BAR: f32 = 5.0;

/// The distances within a card, its outline included in those at the edges.
#[derive(Clone, Copy)]
pub(super) struct Insets {
    pub(super) side: f32,
    pub(super) top: f32,
    pub(super) below_head: f32,
    pub(super) above_foot: f32,
}

const ORDINARY: Insets = Insets { side: 12.5, top: 9.5, below_head: 5.0, above_foot: 6.0 };
const PROBLEM: Insets = Insets { side: 15.5, top: 13.5, below_head: 6.0, above_foot: 10.0 };

/// One card: what it shows, measured.
pub(super) struct CardFace<'a> {
    pub(super) cause: CauseId,
    pub(super) record: &'a Cause,
    pub(super) evidence: Evidence,
    pub(super) state: State,
    pub(super) is_problem: bool,
    pub(super) is_root: bool,
    /// Whether it has the tab of a choke point.
    pub(super) is_choke: bool,
    pub(super) shield: Shield,
    /// The lines of its statement.
    pub(super) lines: Vec<String>,
    pub(super) is_clamped: bool,
    /// How many causes are folded away behind it.
    pub(super) folded: usize,
    pub(super) size: Size,
}

impl<'a> CardFace<'a> {
    pub(super) fn of(painter: &Painter<'_>, cause: CauseId, record: &'a Cause, evidence: Evidence) -> Self {
        let finding = painter.analysis.causes.get(&cause);
        let is_problem = painter.review.problem == Some(cause);
        let is_root = finding.is_some_and(|it| it.is_root);
        let is_pivotal = finding.is_some_and(|it| it.is_pivotal);
        let mut card = Self {
            cause,
            record,
            evidence,
            state: record.state,
            is_problem,
            is_root,
            is_choke: is_root && is_pivotal && painter.words.choke.is_some(),
            shield: finding.map_or(Shield::None, |it| it.shield),
            lines: Vec::new(),
            is_clamped: false,
            folded: 0,
            size: Size::default(),
        };
        let width = painter.style.card_width - card.insets().side - card.right_inset();
        let (face, size) = (card.face(), card.type_size());
        let most = match painter.style.detail {
            // A reader cannot open a card. What is longer still stands in full in the report's list of causes.
            Detail::Paper => 12,
            Detail::Screen if is_problem => 5,
            Detail::Screen => 3,
        };
        card.lines = text::wrap_clamped(&record.statement, face, size, width, most);
        let shown: usize = card.lines.iter().map(String::len).sum();
        let whole = record.statement.trim_end();
        card.is_clamped = card.lines.last().is_some_and(|line| line.ends_with('…'))
            && (!whole.ends_with('…') || shown < whole.len());
        let inner = card.statement_rect(painter, Point::default());
        let below = if card.has_foot(painter) { card.insets().above_foot + FOOT } else { 0.0 };
        let height = inner.bottom() + below + card.insets().top;
        card.size = Size::new(painter.style.card_width, height);
        card
    }

    pub(super) const fn is_refuted(&self) -> bool {
        matches!(self.state, State::Refuted)
    }

    pub(super) const fn insets(&self) -> Insets {
        if self.is_problem { PROBLEM } else { ORDINARY }
    }

    pub(super) const fn right_inset(&self) -> f32 {
        self.insets().side + if self.is_root { ROOT_BAR - 1.0 } else { 0.0 }
    }

    pub(super) const fn face(&self) -> Face {
        if self.is_problem { Face::Bold } else { Face::Regular }
    }

    /// The type size of the statement.
    pub(super) const fn type_size(&self) -> f32 {
        if self.is_problem { 18.0 } else { 15.0 }
    }

    pub(super) const fn line_height(&self) -> f32 {
        if self.is_problem { 26.0 } else { 21.0 }
    }

    /// On paper, the page's title says what the problem's head and foot do.
    pub(super) fn has_head(&self, painter: &Painter<'_>) -> bool {
        !(self.is_problem && painter.is_paper())
    }

    pub(super) fn has_foot(&self, painter: &Painter<'_>) -> bool {
        self.has_head(painter) && (self.is_problem || !self.is_refuted())
    }

    /// Where the statement stands on a card whose top left corner is `origin`.
    pub(super) fn statement_rect(&self, painter: &Painter<'_>, origin: Point) -> Rect {
        let insets = self.insets();
        let head = if self.has_head(painter) { HEAD + insets.below_head } else { 0.0 };
        Rect::new(
            origin.x + insets.side,
            origin.y + insets.top + head,
            painter.style.card_width - insets.side - self.right_inset(),
            self.line_height() * self.lines.len().max(1) as f32,
        )
    }

    pub(super) const fn tab_height(&self) -> f32 {
        if self.is_choke { TAB } else { 0.0 }
    }
}
