//! Why does the room live with a hint? An override needs a reason, and the report prints it.

use eframe::egui::{Align, Id, Layout, TextEdit, Ui};

use crate::document::CheckOverride;
use crate::edit::Edit;
use crate::gui::canvas::Editor;
use crate::gui::dialogue::OverrideForm;
use crate::gui::panels::Screen;
use crate::gui::panels::dialogue::{close, question_line_ui, title_ui};
use crate::gui::theme::{regular, size};
use crate::gui::widgets::{name_field, paragraph_ui, primary_button_ui, was_entered};
use crate::language::tr;

pub(super) fn override_ui(ui: &mut Ui, screen: &mut Screen<'_>, form: &mut OverrideForm) {
    let (palette, language) = (screen.palette, screen.language());
    title_ui(ui, screen, tr!(language, "override-title"), |_| {});
    let mut hints = screen.remarks.hints().iter();
    if let Some(hint) = hints.find(|it| it.check.name == form.check && it.item == form.item) {
        paragraph_ui(ui, hint.message(language), size::CARD, palette.ink);
    }
    question_line_ui(ui, palette, &tr!(language, "override-question"));
    let name = tr!(language, "override-reason");
    let field = TextEdit::singleline(&mut form.reason)
        .id(Id::unique("override reason"))
        .font(regular(size::CARD))
        .hint_text(name.clone())
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, &name);
    // The card below had the focus when the question came.
    let has_elsewhere = ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id()));
    if has_elsewhere && !response.lost_focus() {
        response.request_focus();
    }
    let is_entered = response.lost_focus() && was_entered(ui.ctx());
    let reason = form.reason.trim().to_owned();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let lead = ui.add_enabled_ui(!reason.is_empty(), |ui| {
            primary_button_ui(ui, palette, tr!(language, "override-accept")).clicked()
        });
        if ui.button(tr!(language, "button-cancel")).clicked() {
            close(screen);
        }
        if (lead.inner || is_entered) && !reason.is_empty() {
            let (check, item) = (form.check.clone(), form.item);
            screen.edit(Edit::SetOverride(CheckOverride { check, item, reason }));
            close(screen);
        }
    });
}
