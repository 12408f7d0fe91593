//! Who takes part, and in which role?

use eframe::egui::Ui;

use crate::document::{Participant, ParticipantId, Role};
use crate::drawing::Icon;
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::widgets::{Field, chip_ui, choice_ui, icon_button_ui};
use crate::language::tr;

const ROLES: [Role; 5] = [Role::Facilitator, Role::Scribe, Role::Member, Role::Adviser, Role::Approver];

/// Shows the participants.
pub(super) fn participants_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let review = screen.review;
    for (&id, participant) in &review.participants {
        let with = |change: &dyn Fn(&mut Participant)| {
            let mut participant = participant.clone();
            change(&mut participant);
            Edit::SetParticipant { id, participant: Box::new(participant) }
        };
        ui.horizontal(|ui| {
            chip_ui(ui, &id.to_string(), palette.ink2, palette.sunken, None);
            Field::new(("person", id), &participant.name, tr!(language, "participant-name"))
                .width(220.0)
                .show_bound(ui, screen.commands, |text| with(&|it| it.name.clone_from(&text)));
            let name = tr!(language, "participant-role");
            if let Some(role) = choice_ui(ui, ("role", id), &name, language, participant.role, &ROLES) {
                screen.edit(with(&|it| it.role = role));
            }
            Field::new(("job", id), &participant.title, tr!(language, "participant-title"))
                .width((ui.available_width() - 56.0).max(120.0))
                .show_bound(ui, screen.commands, |text| with(&|it| it.title.clone_from(&text)));
            let name = tr!(language, "button-delete", id = id.to_string());
            if icon_button_ui(ui, palette, Icon::Trash, name, true).clicked() {
                screen.edit(Edit::DeleteParticipant(id));
            }
        });
    }
    if ui.button(tr!(language, "participant-new")).clicked() {
        let id = ParticipantId::new(screen.session.free_ids().participant);
        screen.edit(Edit::SetParticipant { id, participant: Box::default() });
    }
}
