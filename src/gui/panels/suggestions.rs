//! Which actions are worth taking, and why? Each is accepted by one key.

use eframe::egui::{Align, Id, Key, Layout, Modifiers, Ui};

use crate::document::ActionId;
use crate::edit::Edit;
use crate::engine::plans::Member;
use crate::engine::suggestions::Suggestion;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::tight_sheet_ui;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, chip_ui, key_cap_ui, link_button_ui, paragraph_ui, text_ui};
use crate::language::{Term, grouped, tr};

/// The keys that accept the first suggestions, while no field has the focus.
const KEYS: [(Key, &str); 9] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
    (Key::Num7, "7"),
    (Key::Num8, "8"),
    (Key::Num9, "9"),
];

/// Shows the suggestions, best first: those with a key, and all of them when asked for.
pub(super) fn suggestions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let suggestions = screen.suggestions;
    bold_ui(
        ui,
        tr!(language, "suggestions-title", count = grouped(suggestions.len())),
        size::CARD,
        palette.ink,
    );
    if suggestions.is_empty() {
        text_ui(ui, tr!(language, "suggestions-none"), size::ROW, palette.ink2);
        return;
    }
    accept_by_key(ui, screen);
    let all = Id::unique("all suggestions");
    let shows_all: bool = ui.data(|data| data.get_temp(all)).unwrap_or_default();
    let shown = if shows_all { suggestions.len() } else { KEYS.len() };
    tight_sheet_ui(ui, palette, |ui| {
        for (index, suggestion) in suggestions.iter().enumerate().take(shown) {
            if index > 0 {
                ui.separator();
            }
            suggestion_ui(ui, screen, index, suggestion);
        }
        if suggestions.len() > KEYS.len() {
            let key = if shows_all { "suggestions-fewer" } else { "suggestions-all" };
            if link_button_ui(ui, palette, tr!(language, key)).clicked() {
                ui.data_mut(|data| data.insert_temp(all, !shows_all));
            }
        }
    });
}

fn accept_by_key(ui: &Ui, screen: &mut Screen<'_>) {
    if ui.ctx().text_edit_focused() || screen.is_blocked {
        return;
    }
    for (suggestion, (key, _)) in screen.suggestions.iter().zip(KEYS) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            accept(screen, suggestion);
            return;
        }
    }
}

/// The action that the suggestion becomes, as one step of the history.
fn accept(screen: &mut Screen<'_>, suggestion: &Suggestion) {
    let action = Box::new(suggestion.action(screen.language()));
    screen.edit(Edit::SetAction { id: ActionId::new(screen.session.free_ids().action), action });
}

fn suggestion_ui(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, suggestion: &Suggestion) {
    let (palette, language) = (screen.palette, screen.language());
    let name = Member::Suggested(index).to_string();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal(|ui| {
            chip_ui(ui, &name, palette.accent, palette.accent_bg, None);
            let blocks: Vec<String> = suggestion.blocks.iter().map(ToString::to_string).collect();
            bold_ui(ui, blocks.join(" "), size::META, palette.root);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(tr!(language, "suggestion-accept", name = name.as_str())).clicked() {
                    accept(screen, suggestion);
                }
                if let Some((_, key)) = KEYS.get(index) {
                    key_cap_ui(ui, palette, key);
                }
            });
        });
        paragraph_ui(ui, suggestion.statement(language), size::ROW, palette.ink);
        paragraph_ui(ui, suggestion.why(language), size::UI, palette.ink2);
        paragraph_ui(ui, suggestion.would_close(language), size::UI, closes_ink(screen, suggestion));
        paragraph_ui(ui, terms(screen, suggestion), size::META, palette.ink3);
    });
}

fn closes_ink(screen: &Screen<'_>, suggestion: &Suggestion) -> crate::drawing::Color {
    let closes_any = suggestion.closes.open.is_some_and(|open| open > 0);
    if closes_any { screen.palette.safe } else { screen.palette.ink2 }
}

/// Its strength with the reason, effort, kind and effect, and the controls that ask for much the same.
fn terms(screen: &Screen<'_>, suggestion: &Suggestion) -> String {
    let language = screen.language();
    let strength = suggestion.rung.map(|rung| rung.reason(language));
    let effort = suggestion.effort.map(|it| tr!(language, "suggestion-effort", effort = it.word(language)));
    let kinds = [suggestion.kind.word(language), suggestion.effect.word(language)];
    let controls = suggestion.controls.iter().map(|it| it.word(language));
    let terms: Vec<String> = strength.into_iter().chain(effort).chain(kinds).chain(controls).collect();
    terms.join("  ·  ")
}
