//! Who takes part, and in which role?

use eframe::egui::Ui;

use crate::document::{Participant, ParticipantId, Role};
use crate::edit::Edit;
use crate::gui::panels::Screen;
use crate::gui::panels::overview::rows::{DELETE, Wide, delete_ui, filling_ui, id_ui, row_ui, write_in};
use crate::gui::widgets::{Field, choice_ui};
use crate::language::tr;

const ROLES: [Role; 5] = [Role::Facilitator, Role::Scribe, Role::Member, Role::Adviser, Role::Approver];

/// What a row shows of a participant.
#[derive(Clone, Copy)]
enum Part {
    Id,
    Name,
    Role,
    Job,
    Delete,
}

/// Shows the participants.
pub(super) fn participants_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let language = screen.language();
    let review = screen.review;
    for (&id, participant) in &review.participants {
        let parts = [
            (Part::Id, Wide::of_id(id)),
            (Part::Name, Wide::From(180.0)),
            (Part::Role, Wide::From(104.0)),
            (Part::Job, Wide::Rest(120.0)),
            (Part::Delete, DELETE),
        ];
        row_ui(ui, &parts, |ui, part| part_ui(ui, screen, (id, participant), part));
    }
    if ui.button(tr!(language, "participant-new")).clicked() {
        let id = ParticipantId::new(screen.session.free_ids().participant);
        screen.edit(Edit::SetParticipant { id, participant: Box::default() });
        write_in(ui, ("person", id));
    }
}

fn part_ui(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    (id, participant): (ParticipantId, &Participant),
    part: Part,
) {
    let language = screen.language();
    let with = |change: &dyn Fn(&mut Participant)| {
        let mut participant = participant.clone();
        change(&mut participant);
        Edit::SetParticipant { id, participant: Box::new(participant) }
    };
    match part {
        Part::Id => id_ui(ui, screen, id),
        Part::Name => {
            Field::new(("person", id), &participant.name, tr!(language, "participant-name"))
                .sentence()
                .show_bound(ui, screen.commands, |text| with(&|it| it.name.clone_from(&text)));
        }
        Part::Role => {
            let name = tr!(language, "participant-role");
            let chosen =
                filling_ui(ui, |ui| choice_ui(ui, ("role", id), &name, language, participant.role, &ROLES));
            if let Some(role) = chosen {
                screen.edit(with(&|it| it.role = role));
            }
        }
        Part::Job => {
            Field::new(("job", id), &participant.title, tr!(language, "participant-title"))
                .sentence()
                .show_bound(ui, screen.commands, |text| with(&|it| it.title.clone_from(&text)));
        }
        Part::Delete => {
            if delete_ui(ui, screen, id) {
                screen.edit(Edit::DeleteParticipant(id));
            }
        }
    }
}
