//! The sheet of a dialogue, and the parts that dialogues are made of.

use eframe::egui::{Align, Align2, Area, Button, Color32, Id, Key, Layout, Modifiers, Response, RichText};
use eframe::egui::{ScrollArea, Stroke, Ui, WidgetInfo, accesskit, vec2};

use crate::drawing::text::wrap;
use crate::drawing::{Face, Palette};
use crate::gui::command::Command;
use crate::gui::dialogue::{Dialogue, DialogueCommand};
use crate::gui::panels::Screen;
use crate::gui::panels::override_reason::override_ui;
use crate::gui::panels::read_back::walk_ui;
use crate::gui::panels::together::talk_ui;
use crate::gui::theme::{bold, color, size};
use crate::gui::widgets::{bold_ui, icon_button_ui, modal};
use crate::language::tr;

/// Shows the dialogue.
pub fn dialogue_ui(ui: &Ui, dialogue: &mut Dialogue, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 860.0;
    const MARGINS: f32 = 90.0;
    let sheet = modal("dialogue", ui.style())
        .area(Area::new(Id::unique("dialogue sheet")).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -54.0)))
        // The tree behind is what is spoken of.
        .backdrop_color(Color32::from_black_alpha(56));
    let shown = sheet.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - MARGINS));
        ui.spacing_mut().item_spacing.y = 10.0;
        let tallest = ui.ctx().content_rect().height() - 2.0 * MARGINS;
        ScrollArea::vertical().max_height(tallest).min_scrolled_height(tallest).show(
            ui,
            |ui| match dialogue {
                Dialogue::ReadBack(walk) => walk_ui(ui, screen, walk),
                Dialogue::Together(talk) => talk_ui(ui, screen, talk),
                Dialogue::Override(form) => override_ui(ui, screen, form),
            },
        );
    });
    if shown.should_close() {
        close(screen);
    }
}

pub(super) fn close(screen: &mut Screen<'_>) {
    screen.commands.push(Command::Dialogue(DialogueCommand::Close));
}

/// The top row: what the dialogue is, and how to leave it.
pub(super) fn title_ui(ui: &mut Ui, screen: &mut Screen<'_>, title: String, middle: impl FnOnce(&mut Ui)) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        bold_ui(ui, title, size::ROW, palette.ink2);
        middle(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = tr!(language, "dialogue-leave");
            if icon_button_ui(ui, palette, crate::drawing::Icon::X, name, true).clicked() {
                close(screen);
            }
        });
    });
}

/// What the room is asked, in type that can be read across it.
pub(super) fn question_line_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    const SIZE: f32 = 22.0;
    // The screen kerns and the measure does not, so a line may come out a little wider than measured.
    const SLACK: f32 = 6.0;
    let lines = wrap(text, Face::Bold, SIZE, (ui.available_width() - SLACK).max(SIZE)).join("\n");
    let label = RichText::new(lines).font(bold(SIZE)).color(color(palette.ink));
    let response = ui.add(eframe::egui::Label::new(label).extend());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
    response
}

/// An answer and its key; the one that was given is pressed.
pub(super) fn answer_ui(ui: &mut Ui, palette: &Palette, word: &str, key: &str, is_given: bool) -> bool {
    let (ink, fill, outline) = if is_given {
        (palette.on_accent, palette.accent, palette.accent)
    } else {
        (palette.ink, palette.surface, palette.ctl)
    };
    let label = RichText::new(word).font(bold(size::CARD)).color(color(ink));
    let cap = RichText::new(format!(" {key} ")).size(size::META).color(color(ink));
    let button = Button::new((label, cap.background_color(color(ink).gamma_multiply(0.14))))
        .fill(color(fill))
        .stroke(Stroke::new(1.5, color(outline)))
        .min_size(vec2(0.0, 40.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::RadioButton, true, is_given, word));
    response.clicked()
}

/// Whether one of these keys was pressed; it is used up.
pub(super) fn is_pressed(ui: &Ui, keys: &[Key]) -> bool {
    ui.input_mut(|input| keys.iter().any(|&key| input.consume_key(Modifiers::NONE, key)))
}
