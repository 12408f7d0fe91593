//! Above and below the slide: where the room is, the question it is asked, and the whole tree in small.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{
    Align, Align2, Button, CornerRadius, Layout, Rect, RichText, Stroke, StrokeKind, Ui, UiBuilder, pos2,
    vec2,
};

use crate::document::ReadBack;
use crate::drawing::Face;
use crate::drawing::text::wrap;
use crate::engine::read_aloud;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::presentation::{Frame, Move};
use crate::gui::theme::{bold, color, regular};
use crate::gui::widgets::{bold_ui, text_ui};
use crate::language::tr;

const META: f32 = 24.0;

/// The way from the problem to the effect, and how much has been read back.
pub(super) fn head_ui(ui: &mut Ui, room: Rect, frame: &Frame<'_>, screen: &mut Screen<'_>) {
    let (palette, language, unit) = (screen.palette, screen.language(), frame.unit);
    ui.scope_builder(inside(room, unit), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = Button::new(RichText::new(tr!(language, "present-leave")).size(META * unit));
            if ui.add(leave.frame_when_inactive(false)).clicked() {
                screen.commands.push(Command::LeavePresentation);
            }
            key_ui(ui, screen, "Esc", unit);
            ui.add_space(36.0 * unit);
            if let Some(at) = frame.presentation.question {
                pips_ui(ui, frame, screen);
                let count = format!("{} / {}", at + 1, frame.questions.len());
                bold_ui(ui, count, META * unit, palette.ink);
                text_ui(ui, tr!(language, "present-read-back"), META * unit, palette.ink);
            } else {
                let count = format!("{} / {}", frame.presentation.slide + 1, frame.slides.len());
                bold_ui(ui, count, META * unit, palette.ink2);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| way_ui(ui, frame, screen));
        });
    });
}

fn way_ui(ui: &mut Ui, frame: &Frame<'_>, screen: &Screen<'_>) {
    let (palette, unit) = (screen.palette, frame.unit);
    for (index, &cause) in frame.slide.way.iter().enumerate() {
        if index > 0 {
            text_ui(ui, "›", META * unit, palette.ink3);
        }
        let name = if screen.review.problem == Some(cause) {
            tr!(screen.language(), "problem")
        } else {
            cause.to_string()
        };
        if cause == frame.slide.effect {
            bold_ui(ui, name, META * unit, palette.ink);
        } else {
            text_ui(ui, name, META * unit, palette.ink2);
        }
    }
}

/// One mark for each question: answered, asked now, or still to come.
fn pips_ui(ui: &mut Ui, frame: &Frame<'_>, screen: &Screen<'_>) {
    const MOST: usize = 10;
    if frame.questions.len() > MOST {
        return;
    }
    let (palette, unit) = (screen.palette, frame.unit);
    for (index, &(slide, part)) in frame.questions.iter().enumerate().rev() {
        let (rect, _) = ui.allocate_exact_size(vec2(34.0, 14.0) * unit, eframe::egui::Sense::HOVER);
        let answer = frame.slides.get(slide).and_then(|it| {
            let number = it.parts.get(part)?.explanation;
            screen.review.causes.get(&it.effect)?.explanations.get(number)?.read_back
        });
        let is_asked = frame.presentation.question == Some(index);
        let outline = if is_asked { palette.accent } else { palette.ctl };
        let fill = match answer {
            Some(ReadBack::Holds) => palette.ink2,
            Some(ReadBack::Fails) => palette.root,
            Some(ReadBack::Unsure) => palette.warn_line,
            None => palette.surface,
        };
        let stroke = Stroke::new(if is_asked { 4.0 } else { 2.0 } * unit, color(outline));
        ui.painter().rect(rect, CornerRadius::same(4), color(fill), stroke, StrokeKind::Inside);
    }
}

/// The question and its answers, or the keys; and the whole tree in small.
pub(super) fn foot_ui(ui: &mut Ui, room: Rect, frame: &Frame<'_>, screen: &mut Screen<'_>) {
    let (palette, unit) = (screen.palette, frame.unit);
    ui.painter().rect_filled(room, 0.0, color(palette.surface));
    ui.painter().hline(room.x_range(), room.min.y, Stroke::new(2.0 * unit, color(palette.line2)));
    let map_size = if frame.asked.is_some() { vec2(300.0, 186.0) } else { vec2(190.0, 118.0) } * unit;
    let corner = pos2(room.max.x - 48.0 * unit - map_size.x, room.center().y - map_size.y / 2.0);
    map_ui(ui, Rect::from_min_size(corner, map_size), frame, screen);
    let rest = Rect::from_min_max(room.min, pos2(corner.x - 20.0 * unit, room.max.y));
    ui.scope_builder(inside(rest.round_ui(), unit), |ui| {
        if frame.asked.is_some() {
            ui.with_layout(Layout::top_down(Align::Min), |ui| question_ui(ui, frame, screen));
        } else {
            ui.horizontal_centered(|ui| keys_ui(ui, frame, screen));
        }
    });
}

fn question_ui(ui: &mut Ui, frame: &Frame<'_>, screen: &mut Screen<'_>) {
    let (palette, language, unit) = (screen.palette, screen.language(), frame.unit);
    let (Some(part), effect) = (frame.asked, frame.slide.effect) else { return };
    let Some(sentence) = read_aloud(screen.review, effect, part.explanation, language) else { return };
    ui.add_space(24.0 * unit);
    let (size, lines) = fitted(&sentence, ui.available_width(), unit);
    bold_ui(ui, lines.join("\n"), size, palette.ink);
    ui.add_space(14.0 * unit);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0 * unit;
        let answers = [
            ("present-yes", "Y", ReadBack::Holds),
            ("present-no", "N", ReadBack::Fails),
            ("present-unsure", "?", ReadBack::Unsure),
        ];
        let explanation =
            screen.review.causes.get(&effect).and_then(|it| it.explanations.get(part.explanation));
        let given = explanation.and_then(|it| it.read_back);
        for (words, key, verdict) in answers {
            let is_given = given == Some(verdict);
            let (fill, ink) =
                if is_given { (palette.accent, palette.on_accent) } else { (palette.surface, palette.ink) };
            let text = format!("{}   {key}", tr!(language, words));
            let button = Button::new(RichText::new(text).font(bold(30.0 * unit)).color(color(ink)))
                .fill(color(fill))
                .stroke(Stroke::new(3.0 * unit, color(if is_given { palette.accent } else { palette.ctl })))
                .corner_radius(CornerRadius::same((12.0 * unit) as u8))
                .min_size(vec2(190.0, 70.0) * unit);
            if ui.add(button).clicked() {
                screen.commands.push(Command::AnswerReadBack(verdict));
            }
        }
        text_ui(ui, tr!(language, "present-later"), META * unit, palette.ink2);
        key_ui(ui, screen, "→", unit);
        if given == Some(ReadBack::Fails) {
            text_ui(ui, tr!(language, "present-no-means"), META * unit, palette.ink2);
        }
    });
}

/// The sentence as lines, in the largest type in which all of it fits above the answers.
fn fitted(sentence: &str, width: f32, unit: f32) -> (f32, Vec<String>) {
    const HEIGHT: f32 = 108.0;
    const LEADING: f32 = 1.45;
    let lines_of = |size: f32| wrap(sentence, Face::Bold, size * unit, width);
    let fits = |size: &f32| lines_of(*size).len() as f32 * size * LEADING <= HEIGHT;
    let size = [34.0, 30.0, 26.0, 24.0, 22.0].into_iter().find(fits).unwrap_or(20.0);
    (size * unit, lines_of(size))
}

fn keys_ui(ui: &mut Ui, frame: &Frame<'_>, screen: &mut Screen<'_>) {
    let unit = frame.unit;
    ui.spacing_mut().item_spacing.x = (12.0 * unit).round();
    let whole = if frame.presentation.shows_whole { "present-branch" } else { "present-whole" };
    for (key, words, step) in [
        ("→", "present-next", Move::Next),
        ("↓", "present-next-branch", Move::NextBranch),
        ("D", "present-read-back", Move::ReadBack),
        ("R", "present-rules", Move::Rules),
        ("T", "present-timer", Move::Timer),
        ("W", whole, Move::SwitchWhole),
    ] {
        key_ui(ui, screen, key, unit);
        let words = tr!(screen.language(), words);
        let button = Button::new(RichText::new(words).size(META * unit).color(color(screen.palette.ink2)));
        if ui.add(button.frame_when_inactive(false)).clicked() {
            screen.commands.push(Command::MovePresentation(step));
        }
        ui.add_space((10.0 * unit).round());
    }
}

/// The whole tree in small; what is on the slide is lit.
fn map_ui(ui: &Ui, room: Rect, frame: &Frame<'_>, screen: &Screen<'_>) {
    let (palette, unit) = (screen.palette, frame.unit);
    let size = frame.tree.size;
    let scale = (room.width() / size.width.max(1.0)).min(room.height() / size.height.max(1.0));
    let corner = room.right_center() - vec2(size.width, size.height / 2.0) * scale;
    let shown: Vec<_> = frame.slide.causes().chain([frame.slide.effect]).collect();
    for card in frame.tree.cards() {
        let at = corner + vec2(card.rect.left(), card.rect.top()) * scale;
        let rect = Rect::from_min_size(at, vec2(card.rect.size.width, card.rect.size.height) * scale);
        let (fill, line) = match () {
            () if screen.review.problem == Some(card.cause) => (palette.prob, palette.prob),
            () if shown.contains(&card.cause) => (palette.accent_bg, palette.accent),
            () if card.is_root => (palette.surface, palette.root),
            () => (palette.surface, palette.ctl),
        };
        let thickness = if shown.contains(&card.cause) { 3.0 } else { 1.5 };
        let stroke = Stroke::new(thickness * unit, color(line));
        ui.painter().rect(rect, CornerRadius::same(2), color(fill), stroke, StrokeKind::Inside);
    }
}

/// A key as it looks on the keyboard, large enough for the room.
fn key_ui(ui: &mut Ui, screen: &Screen<'_>, key: &str, unit: f32) {
    let palette = screen.palette;
    let (rect, _) = ui.allocate_exact_size(
        (vec2(28.0 + 14.0 * key.chars().count() as f32, 40.0) * unit).round(),
        eframe::egui::Sense::HOVER,
    );
    let outline = Stroke::new(2.0 * unit, color(palette.line2));
    ui.painter().rect(rect, CornerRadius::same(6), color(palette.surface), outline, StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, key, regular(22.0 * unit), color(palette.ink2));
}

fn inside(room: Rect, unit: f32) -> UiBuilder {
    UiBuilder::new().max_rect(room.shrink2(vec2(48.0 * unit, 0.0)).round_ui())
}
