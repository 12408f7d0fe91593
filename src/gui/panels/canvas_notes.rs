//! What floats over the canvas: the keys at hand, and what to do while there is no tree.

use eframe::egui::{Align2, Area, CornerRadius, Frame, Id, Margin, Order, Rect, Stroke, Ui, pos2, vec2};

use crate::drawing::Face;
use crate::drawing::text::width;
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, FileCommand, TourCommand, TreeCommand};
use crate::gui::examples::Example;
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, key_cap_ui, link_button_ui, paragraph_ui, primary_button_ui, text_ui};
use crate::language::tr;

/// Shows the notes over the canvas, which fills `room`.
pub fn canvas_notes_ui(ui: &Ui, room: Rect, screen: &mut Screen<'_>) {
    if screen.review.problem.is_none() && screen.review.causes.is_empty() {
        empty_ui(ui, room, screen);
    } else {
        keys_at_hand_ui(ui, room, screen);
    }
}

fn empty_ui(ui: &Ui, room: Rect, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 460.0;
    /// The margins of the sheet, and what is left of the canvas around it.
    const AROUND: f32 = 80.0;
    let (palette, language) = (screen.palette, screen.language());
    let area = Area::new(Id::unique("empty canvas")).order(Order::Middle).pivot(Align2::CENTER_CENTER);
    area.fixed_pos(room.center()).constrain_to(room).show(ui.ctx(), |ui| {
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(1.0, color(palette.line)))
            .corner_radius(CornerRadius::same(14))
            .inner_margin(Margin::same(30))
            .show(ui, |ui| {
                ui.set_width(WIDTH.min(room.width() - AROUND));
                ui.spacing_mut().item_spacing.y = 12.0;
                bold_ui(ui, tr!(language, "empty-title"), size::PAGE, palette.ink);
                paragraph_ui(ui, tr!(language, "empty-text"), size::ROW, palette.ink2);
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| {
                    if primary_button_ui(ui, palette, tr!(language, "empty-write")).clicked() {
                        screen.commands.push(Command::Tree(TreeCommand::WriteProblem));
                    }
                    if !screen.preferences.knows_tour
                        && link_button_ui(ui, palette, tr!(language, "command-tour")).clicked()
                    {
                        screen.commands.push(Command::Tour(TourCommand::Begin));
                    }
                    if link_button_ui(ui, palette, tr!(language, "empty-example")).clicked() {
                        screen.commands.push(Command::File(FileCommand::OpenExample(Example::WebShop)));
                    }
                    if link_button_ui(ui, palette, tr!(language, "empty-open")).clicked() {
                        screen.commands.push(Command::File(FileCommand::Open));
                    }
                });
            });
    });
}

fn keys_at_hand_ui(ui: &Ui, room: Rect, screen: &Screen<'_>) {
    // A narrow canvas needs its room for the tree.
    const NARROWEST: f32 = 640.0;
    if room.width() < NARROWEST {
        return;
    }
    let (palette, language) = (screen.palette, screen.language());
    let is_here = ui.memory(|memory| memory.has_focus(Editor::id()));
    let keys: &[(&str, &str)] = if !is_here {
        &[("Tab", "hint-go-on"), ("F6", "hint-to-tree"), ("F1", "hint-all")]
    } else if !screen.view.selection.is_empty() {
        &[
            ("Tab", "hint-ask-why"),
            ("Enter", "hint-add-beside"),
            ("↑↓←→", "hint-select"),
            ("F2", "hint-edit"),
            ("1 2 3", "hint-state"),
            ("G", "hint-together"),
            ("F6", "hint-to-inspector"),
            ("F1", "hint-all"),
        ]
    } else {
        &[("Tab", "hint-begin"), ("F1", "hint-all")]
    };
    let hints: Vec<(&str, String)> = keys.iter().map(|&(key, hint)| (key, tr!(language, hint))).collect();
    let hints = that_fit(hints, room.width() - 2.0 * FROM_EDGE);
    let at = pos2(room.center().x, room.bottom() - FROM_EDGE);
    let area = Area::new(Id::unique("keys at hand")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM);
    area.fixed_pos(at).interactable(false).show(ui.ctx(), |ui| {
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(1.0, color(palette.line)))
            .corner_radius(CornerRadius::same(6))
            .inner_margin(Margin::symmetric(14, 7))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
                    for (index, (key, hint)) in hints.into_iter().enumerate() {
                        if index > 0 {
                            ui.add_space(8.0);
                        }
                        key_cap_ui(ui, palette, key);
                        text_ui(ui, hint, size::META, palette.ink2);
                    }
                });
            });
    });
}

/// How far the keys at hand stay from the edges of the canvas.
const FROM_EDGE: f32 = 14.0;

/// The first of the hints that have room, and always the last, which leads to all the others.
fn that_fit(mut hints: Vec<(&str, String)>, room: f32) -> Vec<(&str, String)> {
    /// What stands around a key and its hint, and around all of them.
    const AROUND_HINT: f32 = 34.0;
    const AROUND_ALL: f32 = 30.0;
    let needed = |(key, hint): &(&str, String)| {
        width(key, Face::Regular, size::MICRO) + width(hint, Face::Regular, size::META) + AROUND_HINT
    };
    while hints.len() > 1 && hints.iter().map(needed).sum::<f32>() + AROUND_ALL > room {
        hints.remove(hints.len() - 2);
    }
    hints
}
