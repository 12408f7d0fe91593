//! The middle of the presentation: an effect on the left, what explains it on the right.

use eframe::egui::epaint::CubicBezierShape;
use eframe::egui::{
    Align2, Color32, CornerRadius, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};

use crate::drawing::Face;
use crate::drawing::text::width;
use crate::gui::panels::Screen;
use crate::gui::presentation::Frame;
use crate::gui::presentation::card::{PlacedCard, Role};
use crate::gui::theme::{bold, color};
use crate::language::{Term, tr};

/// The widths of the cards, in units of a screen 1600 wide.
const CARD: f32 = 600.0;
/// Between two causes.
const GAP: f32 = 34.0;
/// Where the arms of causes that act together meet, before the cards.
const BAR: f32 = 46.0;

/// Shows the slide in `room`.
pub(super) fn stage_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    let mut effect = measured_effect(room, frame, screen);
    let mut causes = measured_causes(room, frame, screen);
    let height: f32 = stacked_height(&causes, frame.unit);
    let mut top = room.center().y - height / 2.0;
    for card in &mut causes {
        card.move_to(room.max.x - CARD * frame.unit, top);
        top += card.rect.height() + GAP * frame.unit;
    }
    effect.move_to(room.min.x, room.center().y - effect.rect.height() / 2.0);
    links(ui, frame, screen, &effect, &causes);
    for card in std::iter::once(&effect).chain(&causes) {
        card.paint(&ui.painter_at(room.expand(40.0 * frame.unit)), screen);
        name_card(ui, screen, card);
    }
}

/// What a screen reader says of a card.
fn name_card(ui: &Ui, screen: &Screen<'_>, card: &PlacedCard) {
    let Some(record) = screen.review.causes.get(&card.cause) else { return };
    let state = record.state.word(screen.language());
    let label = format!("{} {} {state}", card.cause, record.statement);
    let response = ui.interact(card.rect, Id::unique(("presented", card.cause)), Sense::HOVER);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, label.as_str()));
}

fn measured_effect(room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) -> PlacedCard {
    let across = if frame.slide.parts.is_empty() { room.width() } else { CARD * frame.unit };
    shrunk_to_fit(room, frame.unit, |scale| {
        vec![PlacedCard::measure(screen, frame.slide.effect, Role::Focus, across, frame.unit, scale)]
    })
    .swap_remove(0)
}

fn measured_causes(room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) -> Vec<PlacedCard> {
    let is_asked = |cause| frame.asked.is_some_and(|part| part.causes.contains(&cause));
    let measure = |cause, scale| {
        let role = if is_asked(cause) { Role::Asked } else { Role::Context };
        PlacedCard::measure(screen, cause, role, CARD * frame.unit, frame.unit, scale)
    };
    shrunk_to_fit(room, frame.unit, |scale| frame.slide.causes().map(|cause| measure(cause, scale)).collect())
}

/// The cards in the largest type with which they fit into `room`, or in the smallest that is legible.
fn shrunk_to_fit(room: Rect, unit: f32, measure: impl Fn(f32) -> Vec<PlacedCard>) -> Vec<PlacedCard> {
    const STEP: f32 = 0.92;
    const SMALLEST: f32 = 0.5;
    let mut scale = 1.0;
    loop {
        let cards = measure(scale);
        if stacked_height(&cards, unit) <= room.height() || scale < SMALLEST {
            return cards;
        }
        scale *= STEP;
    }
}

fn stacked_height(cards: &[PlacedCard], unit: f32) -> f32 {
    let heights: f32 = cards.iter().map(|card| card.rect.height()).sum();
    heights + cards.len().saturating_sub(1) as f32 * GAP * unit
}

/// The gate at the effect, and the lines to the causes.
fn links(ui: &Ui, frame: &Frame<'_>, screen: &Screen<'_>, effect: &PlacedCard, causes: &[PlacedCard]) {
    let (palette, unit, slide) = (screen.palette, frame.unit, frame.slide);
    let acts_alone = slide.parts.iter().all(|part| part.causes.len() == 1);
    let from = match (slide.has_alternatives, acts_alone) {
        (true, _) => gate_ui(ui, effect.rect.right_center(), unit, screen, "tree-any"),
        (false, false) => gate_ui(ui, effect.rect.right_center(), unit, screen, "tree-all"),
        (false, true) => effect.rect.right_center(),
    };
    let mut rest = causes;
    for part in &slide.parts {
        let (own, others) = rest.split_at(part.causes.len().min(rest.len()));
        rest = others;
        let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
        let is_asked = frame.asked == Some(part);
        let (ink, thickness) = if is_asked { (palette.accent, 8.0) } else { (palette.edge_weak, 5.0) };
        let stroke = Stroke::new(thickness * unit, color(ink));
        if own.len() == 1 {
            curve(ui, from, first.rect.left_center(), stroke);
            if is_asked {
                therefore_ui(ui, from.lerp(first.rect.left_center(), 0.5), unit, screen);
            }
            continue;
        }
        let bar_ink = if is_asked { palette.accent } else { palette.gate };
        let bar = Stroke::new(8.0 * unit, color(bar_ink));
        let x = first.rect.min.x - BAR * unit;
        let (top, bottom) = (first.rect.center().y, last.rect.center().y);
        let joint = pos2(x, f32::midpoint(top, bottom));
        // Behind a tab of its own, all of a set is one piece; behind the tab of alternatives it begins at its bar.
        curve(ui, from, joint, if slide.has_alternatives { stroke } else { bar });
        if is_asked {
            therefore_ui(ui, from.lerp(joint, 0.5), unit, screen);
        }
        ui.painter().vline(x, (top - 10.0 * unit)..=(bottom + 10.0 * unit), bar);
        for card in own {
            ui.painter().hline(x..=card.rect.min.x, card.rect.center().y, bar);
        }
        if slide.has_alternatives {
            // Above the bar's upper end, clear of the line that leads to its middle.
            gate_ui(ui, pos2(x - 84.0 * unit, top - 8.0 * unit), unit, screen, "tree-all");
        }
    }
}

/// A tab at `at` that says how the causes go together; returns where lines leave it.
fn gate_ui(ui: &Ui, at: Pos2, unit: f32, screen: &Screen<'_>, words: &str) -> Pos2 {
    let palette = screen.palette;
    let text = tr!(screen.language(), words);
    let across = width(&text, Face::Bold, 26.0 * unit) + 36.0 * unit;
    let rect = Rect::from_min_size(at - vec2(0.0, 26.0 * unit), vec2(across, 52.0 * unit));
    let is_all = words == "tree-all";
    let round = (26.0 * unit) as u8;
    let corner =
        if is_all { CornerRadius::ZERO } else { CornerRadius { nw: 0, sw: 0, ne: round, se: round } };
    let (fill, ink) = if is_all { (palette.gate, palette.on_gate) } else { (palette.surface, palette.ink) };
    let outline = Stroke::new(3.0 * unit, color(if is_all { palette.gate } else { palette.edge }));
    ui.painter().rect(rect, corner, color(fill), outline, StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, bold(26.0 * unit), color(ink));
    rect.right_center()
}

/// Which way the sentence is read.
fn therefore_ui(ui: &Ui, at: Pos2, unit: f32, screen: &Screen<'_>) {
    let palette = screen.palette;
    let text = format!("← {}", tr!(screen.language(), "present-therefore"));
    let across = width(&text, Face::Bold, 26.0 * unit) + 40.0 * unit;
    let rect = Rect::from_center_size(at, vec2(across, 50.0 * unit));
    let corner = CornerRadius::same((25.0 * unit) as u8);
    let outline = Stroke::new(3.0 * unit, color(palette.accent));
    ui.painter().rect(rect, corner, color(palette.surface), outline, StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, bold(26.0 * unit), color(palette.accent));
}

fn curve(ui: &Ui, from: Pos2, to: Pos2, stroke: Stroke) {
    let reach = (to.x - from.x) * 0.5;
    let points = [from, from + vec2(reach, 0.0), to - vec2(reach, 0.0), to];
    ui.painter().add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
}
