//! Step 1: what happened, the seven questions, and what it cost.

use eframe::egui::{Grid, Ui};

use crate::document::{
    AnswerState, Certainty, Damage, DamageId, DamageKind, Encryption, Incident, Moment, Phase, PhaseState,
    Question, ResponsePhase, Severity,
};
use crate::drawing::Icon;
use crate::edit::Edit;
use crate::gui::panels::item_editors::{committed_text_ui, parsed_ui};
use crate::gui::panels::notifications::notifications_ui;
use crate::gui::panels::participants::participants_ui;
use crate::gui::panels::tasks::tasks_ui;
use crate::gui::panels::{Screen, page_ui};
use crate::gui::theme::size;
use crate::gui::widgets::{Field, bold_ui, choice_ui, icon_button_ui, optional_choice_ui, sheet_ui, text_ui};
use crate::language::{Term, tr};

/// The width of the names at the left.
const NAME_WIDTH: f32 = 150.0;

/// Shows the step.
pub fn overview_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    page_ui(ui, palette, |ui| {
        bold_ui(ui, tr!(language, "overview-title"), size::PAGE, palette.ink);
        sheet_ui(ui, palette, |ui| header_ui(ui, screen));
        let answered = screen.review.incident.questions.answered();
        bold_ui(ui, tr!(language, "overview-questions", answered = answered), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| questions_ui(ui, screen));
        bold_ui(ui, tr!(language, "overview-response"), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| phases_ui(ui, screen));
        bold_ui(ui, tr!(language, "overview-notifications"), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| notifications_ui(ui, screen));
        bold_ui(ui, tr!(language, "overview-tasks"), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| tasks_ui(ui, screen));
        bold_ui(ui, tr!(language, "overview-damages"), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| damages_ui(ui, screen));
        bold_ui(ui, tr!(language, "overview-participants"), size::CARD, palette.ink);
        sheet_ui(ui, palette, |ui| participants_ui(ui, screen));
    });
}

fn with(incident: &Incident, change: impl FnOnce(&mut Incident)) -> Edit {
    let mut incident = incident.clone();
    change(&mut incident);
    Edit::SetIncident(Box::new(incident))
}

fn name_ui(ui: &mut Ui, screen: &Screen<'_>, name: &str) {
    ui.allocate_ui(eframe::egui::vec2(NAME_WIDTH, 24.0), |ui| {
        ui.set_width(NAME_WIDTH);
        text_ui(ui, name, size::UI, screen.palette.ink2);
    });
}

fn header_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const SEVERITIES: [Severity; 4] = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
    const ENCRYPTIONS: [Encryption; 4] =
        [Encryption::Unknown, Encryption::Absent, Encryption::Partial, Encryption::Full];
    let language = screen.language();
    let incident = &screen.review.incident;
    Grid::new("header").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        type Part = fn(&mut Incident) -> &mut String;
        let texts: [(&str, usize, &String, Part); 6] = [
            ("overview-incident", 1, &incident.title, |it| &mut it.title),
            ("overview-organization", 1, &incident.organization, |it| &mut it.organization),
            ("overview-systems", 1, &incident.systems, |it| &mut it.systems),
            ("overview-summary", 3, &incident.summary, |it| &mut it.summary),
            ("overview-items", 1, &incident.volume.items, |it| &mut it.volume.items),
            ("overview-unit", 1, &incident.volume.unit, |it| &mut it.volume.unit),
        ];
        for (key, rows, value, part) in texts {
            let name = tr!(language, key);
            name_ui(ui, screen, &name);
            Field::new(key, value, name)
                .rows(rows)
                .show_bound(ui, screen.commands, |text| with(incident, |it| *part(it) = text));
            ui.end_row();
        }
        let name = tr!(language, "overview-count");
        name_ui(ui, screen, &name);
        let shown = incident.volume.count.map(|it| it.to_string()).unwrap_or_default();
        let parsed: Option<Option<u64>> =
            parsed_ui(ui, "volume", &shown, &name, "", &tr!(language, "number-wrong"));
        if let Some(count) = parsed {
            screen.edit(with(incident, |it| it.volume.count = count));
        }
        ui.end_row();
        let name = tr!(language, "overview-encryption");
        name_ui(ui, screen, &name);
        if let Some(encryption) =
            choice_ui(ui, "encryption", &name, language, incident.encryption, &ENCRYPTIONS)
        {
            screen.edit(with(incident, |it| it.encryption = encryption));
        }
        ui.end_row();
        let name = tr!(language, "overview-severity");
        name_ui(ui, screen, &name);
        if let Some(severity) =
            optional_choice_ui(ui, "severity", &name, language, incident.severity, &SEVERITIES)
        {
            screen.edit(with(incident, |it| it.severity = severity));
        }
        ui.end_row();
        type Time = fn(&mut Incident) -> &mut Option<Moment>;
        let times: [(&str, Option<Moment>, Time); 5] = [
            ("time-occurred", incident.times.occurred, |it| &mut it.times.occurred),
            ("time-detected", incident.times.detected, |it| &mut it.times.detected),
            ("time-contained", incident.times.contained, |it| &mut it.times.contained),
            ("time-resolved", incident.times.resolved, |it| &mut it.times.resolved),
            ("time-published", incident.times.published, |it| &mut it.times.published),
        ];
        for (key, value, part) in times {
            let name = tr!(language, key);
            name_ui(ui, screen, &name);
            let shown = value.map(|it| it.to_string()).unwrap_or_default();
            let (hint, wrong) = (tr!(language, "time-hint"), tr!(language, "time-wrong"));
            if let Some(moment) = parsed_ui(ui, key, &shown, &name, &hint, &wrong) {
                screen.edit(with(incident, |it| *part(it) = moment));
            }
            ui.end_row();
        }
    });
}

fn questions_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const STATES: [AnswerState; 3] = [AnswerState::Unanswered, AnswerState::Partial, AnswerState::Answered];
    let language = screen.language();
    let incident = &screen.review.incident;
    for question in Question::ALL {
        let answer = incident.questions.answer(question);
        ui.horizontal(|ui| {
            let name = question.word(language);
            name_ui(ui, screen, &name);
            let id = ("answer state", question);
            let state_name = tr!(language, "answer-state", question = name.as_str());
            if let Some(state) = choice_ui(ui, id, &state_name, language, answer.state, &STATES) {
                screen.edit(with(incident, |it| it.questions.answer_mut(question).state = state));
            }
            Field::new(("answer", question), &answer.text, name).show_bound(ui, screen.commands, |text| {
                with(incident, |it| {
                    let answer = it.questions.answer_mut(question);
                    // The first words of an answer answer the question, at least in part.
                    if answer.state == AnswerState::Unanswered && !text.is_empty() {
                        answer.state = AnswerState::Partial;
                    }
                    answer.text = text;
                })
            });
        });
    }
}

fn phases_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const STATES: [PhaseState; 3] = [PhaseState::NotStarted, PhaseState::Underway, PhaseState::Done];
    let language = screen.language();
    for phase in ResponsePhase::ALL {
        let record = screen.review.phases.get(&phase).cloned().unwrap_or_default();
        let set = |record: Phase| Edit::SetPhase { phase, record: Box::new(record) };
        ui.horizontal(|ui| {
            let name = phase.word(language);
            name_ui(ui, screen, &name);
            if let Some(state) = choice_ui(ui, ("phase", phase), &name, language, record.state, &STATES) {
                screen.edit(set(Phase { state, ..record.clone() }));
            }
            Field::new(("phase note", phase), &record.note, tr!(language, "phase-note")).show_bound(
                ui,
                screen.commands,
                |note| set(Phase { note, ..record.clone() }),
            );
        });
    }
}

fn damages_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const CERTAINTIES: [Certainty; 2] = [Certainty::Estimated, Certainty::Confirmed];
    let (palette, language) = (screen.palette, screen.language());
    let review = screen.review;
    for (&id, damage) in &review.damages {
        let set = |change: &dyn Fn(&mut Damage)| {
            let mut damage = damage.clone();
            change(&mut damage);
            Edit::SetDamage { id, damage: Box::new(damage) }
        };
        ui.horizontal(|ui| {
            let name = tr!(language, "damage-kind");
            if let Some(kind) = choice_ui(ui, ("kind", id), &name, language, damage.kind, &DamageKind::ALL) {
                screen.edit(set(&|it| it.kind = kind));
            }
            Field::new(("damage", id), &damage.statement, tr!(language, "damage-statement"))
                .width(240.0)
                .show_bound(ui, screen.commands, |text| set(&|it| it.statement.clone_from(&text)));
            ui.allocate_ui(eframe::egui::vec2(110.0, 28.0), |ui| {
                let shown = damage.amount.map(|it| it.to_string()).unwrap_or_default();
                let (hint, wrong) = (tr!(language, "damage-amount"), tr!(language, "number-wrong"));
                if let Some(amount) = parsed_ui(ui, ("amount", id), &shown, &hint, &hint, &wrong) {
                    screen.edit(set(&|it| it.amount = amount));
                }
            });
            ui.allocate_ui(eframe::egui::vec2(56.0, 28.0), |ui| {
                let field = eframe::egui::Id::unique(("currency", id));
                let hint = tr!(language, "damage-currency");
                if let Some(currency) = committed_text_ui(ui, field, &damage.currency, &hint, &hint) {
                    screen.edit(set(&|it| it.currency = currency.to_uppercase()));
                }
            });
            let name = tr!(language, "damage-certainty");
            let chosen = choice_ui(ui, ("certainty", id), &name, language, damage.certainty, &CERTAINTIES);
            if let Some(certainty) = chosen {
                screen.edit(set(&|it| it.certainty = certainty));
            }
            Field::new(("basis", id), &damage.basis, tr!(language, "damage-basis"))
                .width((ui.available_width() - 48.0).max(80.0))
                .show_bound(ui, screen.commands, |text| set(&|it| it.basis.clone_from(&text)));
            let name = tr!(language, "button-delete", id = id.to_string());
            if icon_button_ui(ui, palette, Icon::Trash, name, true).clicked() {
                screen.edit(Edit::DeleteDamage(id));
            }
        });
    }
    if ui.button(tr!(language, "damage-new")).clicked() {
        let id = DamageId::new(screen.session.free_ids().damage);
        let currency =
            review.damages.values().last().map_or_else(|| "JPY".to_owned(), |it| it.currency.clone());
        screen.edit(Edit::SetDamage { id, damage: Box::new(Damage { currency, ..Damage::default() }) });
    }
}
