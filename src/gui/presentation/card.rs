//! A card of the presentation: its lines broken for its width, and the paint of it.

use eframe::egui::{Align2, Color32, CornerRadius, FontId, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::document::{Cause, CauseId, State};
use crate::drawing::text::{ellipsized, width, wrap};
use crate::drawing::{Face, Icon};
use crate::gui::panels::Screen;
use crate::gui::theme::{bold, color, icon_font, regular};
use crate::language::{Term, tr};

/// Type sizes in units, as `present` in the tokens.
const META: f32 = 24.0;
/// The line height over the type size.
const LEADING: f32 = 1.26;
/// Type that is made smaller than this leaves no room for a fact.
const SMALLEST_WITH_EVIDENCE: f32 = 0.8;
/// From the edge of a card to its text, in units.
const PADDING: f32 = 32.0;

/// How a card stands in its slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is what the room talks about: larger, and bold.
    Focus,
    /// It is read back now.
    Asked,
    /// It stands beside.
    Context,
}

/// A card that is ready to be painted.
pub(super) struct PlacedCard {
    pub(super) cause: CauseId,
    role: Role,
    lines: Vec<String>,
    type_size: f32,
    unit: f32,
    evidence: Option<String>,
    pub(super) rect: Rect,
}

impl PlacedCard {
    /// Breaks the lines for `width` points; the card stands at the origin then. `scale` makes the type smaller where a slide
    /// is full.
    pub(super) fn measure(
        screen: &Screen<'_>,
        cause: CauseId,
        role: Role,
        across: f32,
        unit: f32,
        scale: f32,
    ) -> Self {
        let record = screen.review.causes.get(&cause);
        let (size, face) = match role {
            Role::Focus | Role::Asked => (44.0, Face::Bold),
            Role::Context => (36.0, Face::Regular),
        };
        let type_size = (size * scale).max(22.0) * unit;
        let inner = across - 2.0 * PADDING * unit;
        let lines = wrap(record.map_or("", |it| it.statement.as_str()), face, type_size, inner);
        // On a full slide the statements need the room.
        let shows_evidence = role == Role::Asked && scale > SMALLEST_WITH_EVIDENCE;
        let evidence = shows_evidence.then(|| evidence(screen, cause)).flatten();
        let evidence =
            evidence.map(|text| ellipsized(&text, Face::Regular, META * unit, inner - 34.0 * unit));
        let rows = lines.len() as f32 * type_size * LEADING;
        let foot = if evidence.is_some() { 44.0 * unit } else { 0.0 };
        let height = (24.0 + 44.0 + 8.0 + 24.0) * unit + rows + foot;
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(across, height));
        Self { cause, role, lines, type_size, unit, evidence, rect }
    }

    pub(super) fn move_to(&mut self, left: f32, top: f32) {
        self.rect = Rect::from_min_size(pos2(left, top), self.rect.size());
    }

    pub(super) fn paint(&self, painter: &Painter, screen: &Screen<'_>) {
        let (palette, unit) = (screen.palette, self.unit);
        let Some(record) = screen.review.causes.get(&self.cause) else { return };
        let is_root = screen.analysis.root_causes.iter().any(|it| it.id == self.cause);
        let corner = CornerRadius::same((14.0 * unit) as u8);
        let outline = match (self.role, is_root) {
            (Role::Asked, _) => Stroke::new(5.0 * unit, color(palette.accent)),
            (_, true) => Stroke::new(3.0 * unit, color(palette.root_line)),
            (_, false) => Stroke::new(3.0 * unit, color(palette.line2)),
        };
        if self.role == Role::Asked {
            painter.rect_filled(self.rect.expand(9.0 * unit), corner, color(palette.accent_bg));
        }
        painter.rect(self.rect, corner, color(palette.surface), outline, StrokeKind::Inside);
        if is_root {
            let bar = Rect::from_min_max(pos2(self.rect.max.x - 12.0 * unit, self.rect.min.y), self.rect.max);
            let round = CornerRadius { nw: 0, sw: 0, ne: corner.ne, se: corner.se };
            painter.rect_filled(bar, round, color(palette.root));
            self.root_mark(painter, screen);
        }
        self.head(painter, screen, record);
        self.body(painter, screen, record);
    }

    fn head(&self, painter: &Painter, screen: &Screen<'_>, record: &Cause) {
        let (palette, unit) = (screen.palette, self.unit);
        let left = self.rect.min.x + PADDING * unit;
        let middle = self.rect.min.y + 48.0 * unit;
        let text = |x: f32, text: String, font: FontId, ink: Color32| {
            painter.text(pos2(x, middle), Align2::LEFT_CENTER, text, font, ink).max.x
        };
        let end = text(left, self.cause.to_string(), bold(30.0 * unit), color(palette.ink));
        let (icon, face, ink) = match record.state {
            State::Confirmed => (Icon::CheckCircle, Face::IconFill, palette.ink2),
            State::Suspected => (Icon::Question, Face::IconBold, palette.warn),
            State::Refuted => (Icon::XCircle, Face::IconBold, palette.mute),
        };
        let mark = icon.text().to_owned();
        let end = text(end + 14.0 * unit, mark, icon_font(face, 26.0 * unit), color(ink));
        let word = record.state.word(screen.language());
        text(end + 12.0 * unit, word, regular(META * unit), color(palette.ink2));
    }

    fn root_mark(&self, painter: &Painter, screen: &Screen<'_>) {
        let (palette, unit) = (screen.palette, self.unit);
        let word = tr!(screen.language(), "root-cause");
        let across = width(&word, Face::Bold, 22.0 * unit) + 56.0 * unit;
        let right = self.rect.max.x - 34.0 * unit;
        let top = self.rect.min.y + 29.0 * unit;
        let mark = Rect::from_min_max(pos2(right - across, top), pos2(right, top + 38.0 * unit));
        painter.rect_filled(mark, CornerRadius::same((6.0 * unit) as u8), color(palette.root));
        let at = mark.left_center() + vec2(12.0 * unit, 0.0);
        let flag = Icon::Flag.text();
        let ink = color(palette.on_root);
        let end =
            painter.text(at, Align2::LEFT_CENTER, flag, icon_font(Face::IconFill, 22.0 * unit), ink).max.x;
        let at = pos2(end + 8.0 * unit, mark.center().y);
        painter.text(at, Align2::LEFT_CENTER, word, bold(22.0 * unit), ink);
    }

    fn body(&self, painter: &Painter, screen: &Screen<'_>, record: &Cause) {
        let (palette, unit) = (screen.palette, self.unit);
        let left = self.rect.min.x + PADDING * unit;
        let (font, ink) = match self.role {
            Role::Focus | Role::Asked => (bold(self.type_size), palette.ink),
            Role::Context => (regular(self.type_size), palette.ink2),
        };
        let ink = if record.state == State::Refuted { palette.mute } else { ink };
        let mut top = self.rect.min.y + 76.0 * unit;
        for line in &self.lines {
            let middle = pos2(left, top + self.type_size * LEADING / 2.0);
            let drawn = painter.text(middle, Align2::LEFT_CENTER, line, font.clone(), color(ink));
            if record.state == State::Refuted {
                painter.hline(drawn.x_range(), middle.y, Stroke::new(2.0 * unit, color(ink)));
            }
            top += self.type_size * LEADING;
        }
        if let Some(evidence) = &self.evidence {
            let middle = pos2(left, top + 22.0 * unit);
            let mark = icon_font(Face::IconRegular, META * unit);
            let ink = color(palette.ink2);
            let end = painter.text(middle, Align2::LEFT_CENTER, Icon::FileText.text(), mark, ink).max.x;
            let at = pos2(end + 8.0 * unit, middle.y);
            painter.text(at, Align2::LEFT_CENTER, evidence, regular(META * unit), ink);
        }
    }
}

/// The first fact that supports the cause.
fn evidence(screen: &Screen<'_>, cause: CauseId) -> Option<String> {
    let (id, fact) = screen.review.facts_supporting(cause).next()?;
    Some(format!("{id} {}", fact.statement.replace('\n', " ")))
}
