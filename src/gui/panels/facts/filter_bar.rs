//! Which facts are listed: words, question and certainty.

use eframe::egui::{Align, Frame, Id, Key, Layout, Margin, TextEdit, Ui};

use crate::document::{Aspect, FactCertainty};
use crate::drawing::{Face, Icon};
use crate::gui::facts_view::{FactsView, Filter};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{
    choice_width, field_name_ui, icon_ui, link_button_ui, name_field, optional_choice_ui, text_ui,
};
use crate::language::{Term, tr};

/// Shows the bar; `shown` facts are listed.
pub(super) fn filter_bar_ui(ui: &mut Ui, view: &mut FactsView, screen: &Screen<'_>, shown: usize) {
    let (palette, language) = (screen.palette, screen.language());
    Frame::new().inner_margin(Margin { left: 14, right: 14, top: 4, bottom: 8 }).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            icon_ui(ui, Icon::MagnifyingGlass, Face::IconRegular, size::CARD, palette.ink2);
            let name = tr!(language, "facts-filter");
            let field = TextEdit::singleline(&mut view.filter.words)
                .id(Id::unique("fact filter"))
                .hint_text(name.as_str())
                .desired_width(150.0);
            let response = ui.add(field);
            name_field(&response, &name);
            if screen.view.focus == Some(FocusTarget::FactFilter) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
                view.filter.words.clear();
            }
            let name = tr!(language, "fact-aspect");
            let aspect = view.filter.aspect;
            let shown_word = aspect.map_or_else(String::new, |it| it.word(language));
            field_name_ui(ui, palette, &name, choice_width(&shown_word));
            if let Some(aspect) =
                optional_choice_ui(ui, "filter aspect", &name, language, aspect, &Aspect::ALL)
            {
                view.filter.aspect = aspect;
            }
            let name = tr!(language, "fact-certainty");
            let certainty = view.filter.certainty;
            let shown_word = certainty.map_or_else(String::new, |it| it.word(language));
            field_name_ui(ui, palette, &name, choice_width(&shown_word));
            if let Some(certainty) =
                optional_choice_ui(ui, "filter certainty", &name, language, certainty, &FactCertainty::ALL)
            {
                view.filter.certainty = certainty;
            }
            if !view.filter.is_empty() {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if link_button_ui(ui, palette, tr!(language, "facts-filter-clear")).clicked() {
                        view.filter = Filter::default();
                    }
                    let all = screen.review.facts.len();
                    let count = tr!(language, "facts-filter-count", shown = shown, all = all);
                    text_ui(ui, count, size::META, palette.ink2);
                });
            }
        });
    });
}
