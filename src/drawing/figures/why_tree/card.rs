//! What one card shows, and how large that makes it.

use std::sync::Arc;

use crate::document::{Cause, CauseId, State};
use crate::drawing::figures::why_tree::evidence::Evidence;
use crate::drawing::figures::why_tree::plan::Reading;
use crate::drawing::figures::why_tree::{Detail, TreeStyle};
use crate::drawing::sketch::Lettering;
use crate::drawing::{Color, Face, text};
use crate::engine::{CauseFinding, Shield};
use crate::layout::{Point, Rect, Size};

pub(super) const RADIUS: f32 = 8.0;
pub(super) const OUTLINE: f32 = 1.5;
pub(super) const HEAD: f32 = 18.0;
pub(super) const FOOT: f32 = 18.0;
pub(super) const TAB: f32 = 19.0;
/// The bar on the right of a root cause.
pub(super) const ROOT_BAR: f32 = 5.0;
/// The type size of what stands around the statement.
pub(super) const META: f32 = 12.0;

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

/// For whom the cards are, and how wide they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Format {
    pub(super) detail: Detail,
    pub(super) card_width: f32,
}

impl Default for Format {
    fn default() -> Self {
        Self { detail: Detail::Screen, card_width: 0.0 }
    }
}

impl Format {
    pub(super) const fn of(style: &TreeStyle) -> Self {
        Self { detail: style.detail, card_width: style.card_width }
    }

    pub(super) fn is_paper(self) -> bool {
        self.detail == Detail::Paper
    }
}

/// One card: what it shows, measured.
#[derive(Clone, Debug)]
pub(super) struct CardFace {
    pub(super) cause: CauseId,
    pub(super) evidence: Evidence,
    pub(super) state: State,
    pub(super) is_problem: bool,
    pub(super) is_root: bool,
    /// Whether it has the tab of a choke point.
    pub(super) is_choke: bool,
    pub(super) has_causes: bool,
    /// Whether it has the mark of a statement that should be worded otherwise.
    pub(super) is_to_reword: bool,
    pub(super) shield: Shield,
    pub(super) written: Arc<Written>,
    /// How many causes are folded away behind it.
    pub(super) folded: usize,
    pub(super) size: Size,
}

/// A statement in the lines of its card. To break it is most of the work of a plan, so the next one takes it over.
#[derive(Debug, PartialEq)]
pub(super) struct Written {
    pub(super) statement: String,
    pub(super) lines: Vec<String>,
    pub(super) is_clamped: bool,
    measure: Measure,
}

/// How a statement is set.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Measure {
    face: Face,
    size: f32,
    width: f32,
    most_lines: usize,
}

impl Written {
    fn of(statement: &str, measure: Measure) -> Self {
        let Measure { face, size, width, most_lines } = measure;
        let lines = text::wrap_clamped(statement, face, size, width, most_lines);
        let shown: usize = lines.iter().map(String::len).sum();
        let whole = statement.trim_end();
        let is_clamped = lines.last().is_some_and(|line| line.ends_with('…'))
            && (!whole.ends_with('…') || shown < whole.len());
        Self { statement: statement.to_owned(), lines, is_clamped, measure }
    }
}

impl PartialEq for CardFace {
    /// Whether both show the same. A statement that was broken twice counts as another.
    fn eq(&self, other: &Self) -> bool {
        let Self { cause, evidence, state, is_problem, is_root, is_choke, has_causes, .. } = self;
        let Self { is_to_reword, shield, written, folded, size, .. } = self;
        Arc::ptr_eq(written, &other.written)
            && (cause, state, shield, folded, size)
                == (&other.cause, &other.state, &other.shield, &other.folded, &other.size)
            && (is_problem, is_root, is_choke, has_causes, is_to_reword)
                == (
                    &other.is_problem,
                    &other.is_root,
                    &other.is_choke,
                    &other.has_causes,
                    &other.is_to_reword,
                )
            && *evidence == other.evidence
    }
}

/// What is known of a cause beside its own record.
pub(super) struct Known<'a> {
    pub(super) finding: Option<&'a CauseFinding>,
    pub(super) evidence: Evidence,
    /// Whether the checks would have it worded otherwise.
    pub(super) is_to_reword: bool,
    /// How many causes are folded away behind it.
    pub(super) folded: usize,
}

impl CardFace {
    /// The face of `cause`; it takes over how the statement was broken `before`, where that still holds.
    pub(super) fn of(
        reading: &Reading<'_>,
        cause: CauseId,
        record: &Cause,
        known: Known<'_>,
        before: Option<&Self>,
    ) -> Self {
        let Known { finding, evidence, is_to_reword, folded } = known;
        let is_root = finding.is_some_and(|it| it.is_root);
        let is_pivotal = finding.is_some_and(|it| it.is_pivotal);
        let is_problem = reading.review.problem == Some(cause);
        let format = reading.format;
        let insets = if is_problem { PROBLEM } else { ORDINARY };
        let measure = Measure {
            face: statement_face(is_problem),
            size: type_size(is_problem),
            width: format.card_width - insets.side - right_inset(insets, is_root),
            most_lines: match format.detail {
                // A reader cannot open a card. What is longer still stands in full in the report's list of causes.
                Detail::Paper => 12,
                Detail::Screen if is_problem => 5,
                Detail::Screen => 3,
            },
        };
        let written = before
            .map(|it| &it.written)
            .filter(|it| it.measure == measure && it.statement == record.statement);
        let mut card = Self {
            cause,
            evidence: evidence.explained_by(record),
            state: record.state,
            is_problem,
            is_root,
            is_choke: is_root && is_pivotal && reading.words.choke.is_some(),
            has_causes: !record.explanations.is_empty(),
            is_to_reword: !format.is_paper() && !is_problem && is_to_reword,
            shield: finding.map_or(Shield::None, |it| it.shield),
            written: written.cloned().unwrap_or_else(|| Arc::new(Written::of(&record.statement, measure))),
            folded,
            size: Size::default(),
        };
        let inner = card.statement_rect(format, Point::default());
        let below = if card.has_foot(format) { insets.above_foot + FOOT } else { 0.0 };
        card.size = Size::new(format.card_width, inner.bottom() + below + insets.top);
        card
    }

    pub(super) const fn is_refuted(&self) -> bool {
        matches!(self.state, State::Refuted)
    }

    pub(super) const fn insets(&self) -> Insets {
        if self.is_problem { PROBLEM } else { ORDINARY }
    }

    pub(super) const fn right_inset(&self) -> f32 {
        right_inset(self.insets(), self.is_root)
    }

    pub(super) const fn face(&self) -> Face {
        statement_face(self.is_problem)
    }

    /// The type size of the statement.
    pub(super) const fn type_size(&self) -> f32 {
        type_size(self.is_problem)
    }

    pub(super) const fn line_height(&self) -> f32 {
        if self.is_problem { 26.0 } else { 21.0 }
    }

    /// On paper, the page's title says what the problem's head and foot do.
    pub(super) fn has_head(&self, format: Format) -> bool {
        !(self.is_problem && format.is_paper())
    }

    pub(super) fn has_foot(&self, format: Format) -> bool {
        self.has_head(format) && (self.is_problem || !self.is_refuted())
    }

    /// Where the statement stands on a card whose top left corner is `origin`.
    pub(super) fn statement_rect(&self, format: Format, origin: Point) -> Rect {
        let insets = self.insets();
        let head = if self.has_head(format) { HEAD + insets.below_head } else { 0.0 };
        Rect::new(
            origin.x + insets.side,
            origin.y + insets.top + head,
            format.card_width - insets.side - self.right_inset(),
            self.line_height() * self.written.lines.len().max(1) as f32,
        )
    }

    /// All of it that has a say in where cards stand: its size, and the height of its tab.
    pub(super) const fn measures(&self) -> (Size, f32) {
        (self.size, self.tab_height())
    }

    pub(super) const fn tab_height(&self) -> f32 {
        if self.is_choke { TAB } else { 0.0 }
    }

    /// What stands on the knob of a folded card.
    pub(super) fn folded_words(&self) -> String {
        format!("+{}", self.folded)
    }

    /// The knob at the right edge of a card at `rect`, if causes are folded away behind it.
    pub(super) fn knob(&self, rect: &Rect) -> Option<Rect> {
        let how = Lettering::new(Face::Bold, META, Color::rgb(0));
        let knob = || {
            let width = how.width(&self.folded_words()) + 14.0;
            Rect::new(rect.right() + 4.0, rect.middle_y() - 11.0, width, 22.0)
        };
        (self.folded > 0).then(knob)
    }

    /// All that is painted of a card at `rect`: its shadow, its tab and its knob stick out.
    pub(super) fn reach(&self, rect: &Rect) -> Rect {
        const SHADOW: f32 = 4.0;
        let whole = Rect::new(
            rect.left() - SHADOW,
            rect.top() - SHADOW - self.tab_height(),
            rect.size.width + 2.0 * SHADOW,
            rect.size.height + 2.0 * SHADOW + self.tab_height(),
        );
        self.knob(rect).map_or(whole, |knob| whole.union(&knob))
    }
}

const fn right_inset(insets: Insets, is_root: bool) -> f32 {
    insets.side + if is_root { ROOT_BAR - 1.0 } else { 0.0 }
}

const fn statement_face(is_problem: bool) -> Face {
    if is_problem { Face::Bold } else { Face::Regular }
}

const fn type_size(is_problem: bool) -> f32 {
    if is_problem { 18.0 } else { 15.0 }
}
