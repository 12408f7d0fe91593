//! The read-back of the explanation that the selected cause stands in: 「Xだから、Y」, and does it hold?

use eframe::egui::Ui;

use crate::document::{CauseId, ReadBack};
use crate::edit::Edit;
use crate::engine::read_aloud;
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{heading_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::{Term, tr};

const VERDICTS: [ReadBack; 3] = [ReadBack::Holds, ReadBack::Fails, ReadBack::Unsure];

pub(super) fn read_back_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId) {
    let (palette, language, review) = (screen.palette, screen.language(), screen.review);
    let Some(effect) = screen.digest.main_effect(id) else { return };
    let explanations = review.causes.get(&effect).map_or(&[][..], |it| it.explanations.as_slice());
    let Some(number) = explanations.iter().position(|it| it.contains(id)) else { return };
    let Some(sentence) = read_aloud(review, effect, number, language) else { return };
    ui.add_space(4.0);
    heading_ui(ui, palette, tr!(language, "inspector-read-back"), |ui| {
        text_ui(ui, "D", size::MICRO, palette.ink3);
    });
    paragraph_ui(ui, sentence, size::UI, palette.ink);
    let words = VERDICTS.map(|verdict| verdict.word(language));
    let pressed = VERDICTS.iter().position(|&verdict| explanations[number].read_back == Some(verdict));
    if let Some(chosen) = segments_ui(ui, palette, &words, pressed) {
        screen.edit(Edit::SetReadBack { effect, explanation: number, verdict: Some(VERDICTS[chosen]) });
    }
}
