//! What the meeting decided, and why.

use eframe::egui::{Id, TextEdit, Ui};
use jiff::civil::Date;

use crate::document::{Decision, DecisionId};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::item_editors::parsed_ui;
use crate::gui::panels::moments::usual;
use crate::gui::panels::overview::AUDIENCES;
use crate::gui::panels::overview::rows::{DELETE, Wide, delete_ui, filling_ui, id_ui, row_ui};
use crate::gui::widgets::{Field, choice_ui, name_field, was_entered};
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

/// What is shown of a decision: in the first row what was decided, in the second when, for whom, and why.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Statement,
    Delete,
    Day,
    Audience,
    Reason,
}

fn decision_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: DecisionId, decision: &Decision) {
    let what = [(Part::Id, Wide::of_id(id)), (Part::Statement, Wide::Rest(120.0)), (Part::Delete, DELETE)];
    let how = [
        (Part::Day, Wide::From(104.0)),
        (Part::Audience, Wide::From(90.0)),
        (Part::Reason, Wide::Rest(220.0)),
    ];
    for row in [what, how] {
        row_ui(ui, &row, |ui, part| part_ui(ui, screen, (id, decision), part));
    }
    ui.add_space(4.0);
}

fn part_ui(ui: &mut Ui, screen: &mut Screen<'_>, (id, decision): (DecisionId, &Decision), part: Part) {
    let language = screen.language();
    let set = |decision: Decision| Edit::SetDecision { id, decision: Box::new(decision) };
    match part {
        Part::Id => id_ui(ui, screen, id),
        Part::Statement => {
            Field::new(("decision", id), &decision.statement, tr!(language, "decision-statement"))
                .sentence()
                .show_bound(ui, screen.commands, |statement| set(Decision { statement, ..decision.clone() }));
        }
        Part::Delete => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteDecision(id));
            }
        }
        Part::Day => {
            let (name, wrong) = (tr!(language, "decision-day"), tr!(language, "date-wrong"));
            let shown = decision.decided.map(|it| it.to_string()).unwrap_or_default();
            let day: Option<Option<Date>> = parsed_ui(ui, ("decided", id), &shown, &name, &name, &wrong);
            if let Some(decided) = day {
                screen.edit(set(Decision { decided, ..decision.clone() }));
            }
        }
        Part::Audience => {
            let name = tr!(language, "item-audience", id = id.to_string());
            let chosen = filling_ui(ui, |ui| {
                choice_ui(ui, ("decision audience", id), &name, language, decision.audience, &AUDIENCES)
            });
            if let Some(audience) = chosen {
                screen.edit(set(Decision { audience, ..decision.clone() }));
            }
        }
        Part::Reason => {
            Field::new(("decision reason", id), &decision.reason, tr!(language, "decision-reason"))
                .sentence()
                .show_bound(ui, screen.commands, |reason| set(Decision { reason, ..decision.clone() }));
        }
    }
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
