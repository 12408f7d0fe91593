//! The together question about the selected cause: a slip that waits until somebody answers it.

use crate::document::CauseId;
use crate::engine::{TogetherQuestion, together_question};
use crate::gui::command::Command;
use crate::gui::dialogue::DialogueCommand;
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{heading_ui, link_button_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::tr;
use eframe::egui::{CornerRadius, Frame, Margin, Stroke, Ui};

/// The together question, in the words of the review: would this cause alone have been enough?
pub(super) fn together_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    let Some(effect) = screen.digest.main_effect(id) else { return };
    let Some(asked) = together_question(screen.review, effect, id) else { return };
    ui.add_space(4.0);
    heading_ui(ui, palette, tr!(language, "inspector-together"), |ui| {
        text_ui(ui, "G", size::MICRO, palette.ink3);
    });
    if asked.is_asked {
        question_ui(ui, screen, &asked);
        return;
    }
    // What is open stands out, and takes nothing out of the hands of whoever types.
    Frame::new()
        .fill(color(palette.accent_bg))
        .stroke(Stroke::new(1.0, color(palette.accent_line)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            question_ui(ui, screen, &asked);
        });
}

fn question_ui(ui: &mut Ui, screen: &mut Screen<'_>, asked: &TogetherQuestion) {
    let (palette, language) = (screen.palette, screen.language());
    paragraph_ui(ui, asked.sufficiency(language), size::UI, palette.ink);
    let words = [tr!(language, "together-yes"), tr!(language, "together-no")];
    let is_set = !asked.others.is_empty();
    let pressed = asked.is_asked.then_some(usize::from(is_set));
    let answer = segments_ui(ui, palette, &words, pressed);
    let edit = match answer {
        Some(0) => Some(asked.alone()),
        Some(_) => asked.with(asked.preferred),
        None => None,
    };
    if let Some(edit) = edit {
        screen.edit(edit);
    }
    let note = match (asked.is_asked, is_set) {
        (false, false) => tr!(language, "together-not-asked"),
        (_, false) => tr!(language, "together-alone"),
        (_, true) => {
            let others: Vec<String> = asked.others.iter().map(CauseId::to_string).collect();
            tr!(language, "together-with", others = others.join(", "))
        }
    };
    paragraph_ui(ui, note, size::META, palette.ink3);
    if link_button_ui(ui, palette, tr!(language, "together-compare")).clicked() {
        let (effect, cause) = (asked.effect, asked.cause);
        screen.commands.push(Command::Dialogue(DialogueCommand::TogetherAbout { effect, cause }));
    }
}
