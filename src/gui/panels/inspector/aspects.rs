//! Which of the 5W1H questions are answered for the selected cause.

use crate::document::{Aspect, CauseId};
use crate::drawing::{Face, Icon};
use crate::gui::panels::Screen;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{heading_ui, icon_ui, text_ui};
use crate::language::{Term, tr};
use eframe::egui::{Label, RichText, Ui, vec2};

/// Which of the 5W1H questions the facts of this cause answer.
pub(super) fn aspects_ui(ui: &mut Ui, screen: &Screen<'_>, id: CauseId) {
    const ASPECTS: [Aspect; 6] =
        [Aspect::When, Aspect::Where, Aspect::Who, Aspect::What, Aspect::Why, Aspect::How];
    let (palette, language) = (screen.palette, screen.language());
    let answer = |aspect: Aspect| {
        let facts = screen.review.facts_supporting(id);
        facts.filter(|(_, fact)| fact.aspect == aspect).map(|(_, fact)| fact.statement.clone()).next()
    };
    let answered = ASPECTS.iter().filter(|&&aspect| answer(aspect).is_some()).count();
    heading_ui(ui, palette, tr!(language, "inspector-aspects"), |ui| {
        text_ui(ui, format!("{answered}/{}", ASPECTS.len()), size::META, palette.ink2);
    });
    let width = (ui.available_width() - 12.0) / 2.0;
    for pair in ASPECTS.chunks(2) {
        ui.horizontal_top(|ui| {
            for &aspect in pair {
                ui.allocate_ui(vec2(width, 34.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = 1.0;
                        let found = answer(aspect);
                        ui.horizontal(|ui| {
                            ui.spacing_mut().item_spacing.x = 4.0;
                            let (icon, face) = match found {
                                Some(_) => (Icon::CheckCircle, Face::IconFill),
                                None => (Icon::CircleDashed, Face::IconRegular),
                            };
                            icon_ui(ui, icon, face, size::META, palette.ink2);
                            text_ui(ui, aspect.word(language), size::META, palette.ink2);
                        });
                        let text = found.unwrap_or_else(|| "–".to_owned());
                        let label = RichText::new(text).size(size::META).color(color(palette.ink));
                        ui.add(Label::new(label).truncate());
                    });
                });
            }
        });
    }
}
