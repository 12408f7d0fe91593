//! The together question about the selected cause.

use crate::document::CauseId;
use crate::gui::command::{Command, TreeCommand};
use crate::gui::dispatch::{main_effect, partner};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{heading_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::tr;
use eframe::egui::Ui;

/// The together question, in the words of the review: would this cause alone have been enough?
pub(super) fn together_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language, review) = (screen.palette, screen.language(), screen.review);
    let Some(effect) = main_effect(review, id) else { return };
    if partner(review, effect, id).is_none() {
        return;
    }
    let Some(own) =
        review.causes.get(&effect).and_then(|it| it.explanations.iter().find(|it| it.contains(id)))
    else {
        return;
    };
    let is_asked = own.causes.iter().any(|link| link.cause == id && link.together_asked);
    ui.add_space(4.0);
    heading_ui(ui, palette, tr!(language, "inspector-together"), |ui| {
        text_ui(ui, "G", size::MICRO, palette.ink3);
    });
    let question = tr!(language, "together-question", cause = id.to_string(), effect = effect.to_string());
    paragraph_ui(ui, question, size::UI, palette.ink);
    let others: Vec<String> =
        own.causes.iter().filter(|link| link.cause != id).map(|link| link.cause.to_string()).collect();
    let words = [tr!(language, "together-yes"), tr!(language, "together-no")];
    let pressed = is_asked.then(|| usize::from(own.causes.len() > 1));
    let answer = segments_ui(ui, palette, &words, pressed);
    if let Some(index) = answer {
        screen.commands.push(Command::Tree(TreeCommand::AnswerTogether(index == 0)));
    }
    let note = match (is_asked, others.is_empty()) {
        (false, true) => tr!(language, "together-not-asked"),
        (_, true) => tr!(language, "together-alone"),
        (_, false) => tr!(language, "together-with", others = others.join(", ")),
    };
    paragraph_ui(ui, note, size::META, palette.ink3);
}
