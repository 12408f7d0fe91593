//! Who takes part, and in which role?

use eframe::egui::Ui;

use crate::document::{Participant, ParticipantId, Role};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::overview::rows::{DELETE, delete_ui, wide_ui, width_before};
use crate::gui::widgets::{Field, chip_ui, choice_ui};
use crate::language::tr;

const ROLES: [Role; 5] = [Role::Facilitator, Role::Scribe, Role::Member, Role::Adviser, Role::Approver];

const NAME_WIDTH: f32 = 180.0;
const ROLE_WIDTH: f32 = 104.0;

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
                .width(NAME_WIDTH)
                .show_bound(ui, screen.commands, |text| with(&|it| it.name.clone_from(&text)));
            let name = tr!(language, "participant-role");
            let chosen = wide_ui(ui, ROLE_WIDTH, |ui| {
                choice_ui(ui, ("role", id), &name, language, participant.role, &ROLES)
            });
            if let Some(role) = chosen {
                screen.edit(with(&|it| it.role = role));
            }
            Field::new(("job", id), &participant.title, tr!(language, "participant-title"))
                .width(width_before(ui, DELETE))
                .show_bound(ui, screen.commands, |text| with(&|it| it.title.clone_from(&text)));
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteParticipant(id));
            }
        });
    }
    if ui.button(tr!(language, "participant-new")).clicked() {
        let id = ParticipantId::new(screen.session.free_ids().participant);
        screen.edit(Edit::SetParticipant { id, participant: Box::default() });
    }
}
