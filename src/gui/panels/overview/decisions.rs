//! What the meeting decided, and why.

use eframe::egui::{Id, TextEdit, Ui, vec2};
use jiff::civil::Date;

use crate::document::{Decision, DecisionId};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::parsed_ui;
use crate::gui::panels::moments::usual;
use crate::gui::panels::overview::AUDIENCES;
use crate::gui::panels::overview::rows::{DELETE, delete_ui, wide_ui, width_before};
use crate::gui::widgets::{Field, chip_ui, choice_ui, name_field, was_entered};
use crate::language::tr;

/// A new decision of today.
pub(super) fn new_decision(screen: &Screen<'_>, statement: String) -> Edit {
    let today = usual(screen).offset.to_datetime(screen.now).date();
    let decision = Decision { statement, decided: Some(today), ..Decision::default() };
    let id = DecisionId::new(screen.session.free_ids().decision);
    Edit::SetDecision { id, decision: Box::new(decision) }
}

/// Shows the decisions, and a field for the next one.
pub(super) fn decisions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let review = screen.review;
    for (&id, decision) in &review.decisions {
        decision_ui(ui, screen, id, decision);
    }
    if let Some(statement) = new_line_ui(ui, "new decision", &tr!(screen.language(), "decision-new")) {
        let edit = new_decision(screen, statement);
        screen.edit(edit);
    }
}

fn decision_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: DecisionId, decision: &Decision) {
    const DAY_WIDTH: f32 = 104.0;
    let (palette, language) = (screen.palette, screen.language());
    let set = |decision: Decision| Edit::SetDecision { id, decision: Box::new(decision) };
    ui.horizontal(|ui| {
        chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
        Field::new(("decision", id), &decision.statement, tr!(language, "decision-statement"))
            .width(width_before(ui, DELETE))
            .show_bound(ui, screen.commands, |statement| set(Decision { statement, ..decision.clone() }));
        if delete_ui(ui, screen, id) {
            screen.edit(Edit::DeleteDecision(id));
        }
    });
    ui.horizontal_top(|ui| {
        let (name, wrong) = (tr!(language, "decision-day"), tr!(language, "date-wrong"));
        let shown = decision.decided.map(|it| it.to_string()).unwrap_or_default();
        let day: Option<Option<Date>> = ui
            .allocate_ui(vec2(DAY_WIDTH, 28.0), |ui| {
                ui.vertical(|ui| parsed_ui(ui, ("decided", id), &shown, &name, &name, &wrong)).inner
            })
            .inner;
        if let Some(decided) = day {
            screen.edit(set(Decision { decided, ..decision.clone() }));
        }
        let name = tr!(language, "item-audience", id = id.to_string());
        let chosen = wide_ui(ui, 90.0, |ui| {
            choice_ui(ui, ("decision audience", id), &name, language, decision.audience, &AUDIENCES)
        });
        if let Some(audience) = chosen {
            screen.edit(set(Decision { audience, ..decision.clone() }));
        }
        Field::new(("decision reason", id), &decision.reason, tr!(language, "decision-reason"))
            .width(ui.available_width())
            .show_bound(ui, screen.commands, |reason| set(Decision { reason, ..decision.clone() }));
    });
    ui.add_space(4.0);
}

/// A field whose text is taken with Enter, and which stays for the next; returns what was entered now.
pub(super) fn new_line_ui(ui: &mut Ui, id: &str, hint: &str) -> Option<String> {
    let id = Id::unique(id);
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let response =
        ui.add(TextEdit::singleline(&mut text).id(id).hint_text(hint).desired_width(f32::INFINITY));
    name_field(&response, hint);
    let statement = text.trim().to_owned();
    let is_entered = response.lost_focus() && was_entered(ui.ctx()) && !statement.is_empty();
    if is_entered {
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
    is_entered.then_some(statement)
}
