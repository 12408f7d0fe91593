//! The form of a fact, and the fields that forms share.

use eframe::egui::{Grid, Key, Ui};

use crate::document::{
    Action, ActionId, Aspect, CauseId, Fact, FactCertainty, FactId, Participant, ParticipantId,
};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{Field, choice_ui, name_field, text_ui};
use crate::language::tr;
use crate::session::Session;

/// A new fact that supports `causes`.
pub(super) fn new_fact(session: &Session, causes: Vec<CauseId>, statement: String) -> Edit {
    let fact = Fact { statement, supports: causes, ..Fact::default() };
    Edit::SetFact { id: FactId::new(session.free_ids().fact), fact: Box::new(fact) }
}

/// A new action, which blocks `causes`.
pub(super) fn new_action(session: &Session, causes: Vec<CauseId>, statement: String) -> Edit {
    let action = Action { statement, blocks: causes, ..Action::default() };
    Edit::SetAction { id: ActionId::new(session.free_ids().action), action: Box::new(action) }
}

/// The form of a fact.
pub(super) fn fact_editor_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: FactId, fact: &Fact) {
    let language = screen.language();
    let with = |change: &dyn Fn(&mut Fact)| {
        let mut fact = fact.clone();
        change(&mut fact);
        Edit::SetFact { id, fact: Box::new(fact) }
    };
    Grid::new(("fact", id)).num_columns(2).spacing([8.0, 6.0]).show(ui, |ui| {
        let name = tr!(language, "fact-statement");
        text_ui(ui, &name, size::META, screen.palette.ink2);
        Field::new(("fact statement", id), &fact.statement, name)
            .show_bound(ui, screen.commands, |text| with(&|it| it.statement.clone_from(&text)));
        ui.end_row();
        let name = tr!(language, "fact-aspect");
        text_ui(ui, &name, size::META, screen.palette.ink2);
        if let Some(aspect) = choice_ui(ui, ("aspect", id), &name, language, fact.aspect, &Aspect::ALL) {
            screen.edit(with(&|it| it.aspect = aspect));
        }
        ui.end_row();
        let name = tr!(language, "fact-source");
        text_ui(ui, &name, size::META, screen.palette.ink2);
        Field::new(("fact source", id), &fact.source, name)
            .show_bound(ui, screen.commands, |text| with(&|it| it.source.clone_from(&text)));
        ui.end_row();
        let name = tr!(language, "fact-certainty");
        text_ui(ui, &name, size::META, screen.palette.ink2);
        if let Some(certainty) =
            choice_ui(ui, ("certainty", id), &name, language, fact.certainty, &FactCertainty::ALL)
        {
            screen.edit(with(&|it| it.certainty = certainty));
        }
        ui.end_row();
        let name = tr!(language, "fact-time");
        text_ui(ui, &name, size::META, screen.palette.ink2);
        let shown = fact.time.start.map(|it| it.to_string()).unwrap_or_default();
        let parsed = parsed_ui(
            ui,
            ("fact time", id),
            &shown,
            &name,
            &tr!(language, "time-hint"),
            &tr!(language, "time-wrong"),
        );
        if let Some(start) = parsed {
            screen.edit(with(&|it| it.time.start = start));
        }
        ui.end_row();
    });
}

/// The edits that make the participant of this name the owner of something: none for no name, a new one for a new name.
pub(super) fn owner_edits(
    screen: &Screen<'_>,
    name: String,
    assign: impl FnOnce(Option<ParticipantId>) -> Edit,
) -> Vec<Edit> {
    if name.is_empty() {
        return vec![assign(None)];
    }
    if let Some((&owner, _)) = screen.review.participants.iter().find(|(_, it)| it.name == name) {
        return vec![assign(Some(owner))];
    }
    let owner = ParticipantId::new(screen.session.free_ids().participant);
    let participant = Box::new(Participant { name, ..Participant::default() });
    vec![Edit::SetParticipant { id: owner, participant }, assign(Some(owner))]
}

/// A field whose text has to be of a form, such as a date; empty text means none. What does not parse is quoted in a
/// note, and the review keeps what it has.
pub(super) fn parsed_ui<T: std::str::FromStr>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    shown: &str,
    name: &str,
    hint: &str,
    wrong: &str,
) -> Option<Option<T>> {
    read_ui(ui, id, shown, name, hint, |text| text.parse().map_err(|_| wrong.to_owned()))
}

/// The same with a reading of its own, which says in words what is wrong.
pub(super) fn read_ui<T>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    shown: &str,
    name: &str,
    hint: &str,
    read: impl FnOnce(&str) -> Result<T, String>,
) -> Option<Option<T>> {
    let id = eframe::egui::Id::unique(id);
    let failed = id.with("failed");
    let text = committed_text_ui(ui, id, shown, name, hint);
    let parsed = text.and_then(|text| match text.as_str() {
        "" => Some(None),
        text => match read(text) {
            Ok(value) => Some(Some(value)),
            Err(wrong) => {
                ui.data_mut(|data| data.insert_temp(failed, format!("“{text}” {wrong}")));
                None
            }
        },
    });
    if parsed.is_some() {
        ui.data_mut(|data| data.remove::<String>(failed));
    }
    if let Some(note) = ui.data(|data| data.get_temp::<String>(failed)) {
        let label = eframe::egui::RichText::new(note).size(size::META).color(ui.visuals().error_fg_color);
        ui.add(eframe::egui::Label::new(label).wrap());
    }
    parsed
}

/// A field whose text counts when it is left or Enter is pressed; returns the new text then.
pub(super) fn committed_text_ui(
    ui: &mut Ui,
    id: eframe::egui::Id,
    shown: &str,
    name: &str,
    hint: &str,
) -> Option<String> {
    // What has been typed stays here until the field is left; the review keeps what it has.
    let typed: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = typed.unwrap_or_else(|| shown.to_owned());
    let field =
        eframe::egui::TextEdit::singleline(&mut text).id(id).hint_text(hint).desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, name);
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(id));
        let is_abandoned = ui.input(|input| input.key_pressed(Key::Escape));
        let text = text.trim();
        return (!is_abandoned && text != shown).then(|| text.to_owned());
    }
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text));
    }
    None
}
