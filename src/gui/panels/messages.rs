//! What the window has told so far: its passing words can be read again.

use eframe::egui::Ui;
use jiff::tz::TimeZone;

use crate::drawing::{Face, Icon};
use crate::gui::command::Command;
use crate::gui::notices::{Notices, Said};
use crate::gui::panels::Screen;
use crate::gui::theme::size;
use crate::gui::widgets::{bold_ui, icon_ui, modal, modal_scroll_ui, modal_width, paragraph_ui, text_ui};
use crate::language::{day_and_time, tr};

/// Shows the words, the latest first, until they are closed.
pub fn messages_ui(ui: &Ui, notices: &Notices, screen: &mut Screen<'_>) {
    const WIDEST: f32 = 560.0;
    let (palette, language) = (screen.palette, screen.language());
    let modal = modal("messages", ui.style()).show(ui.ctx(), |ui| {
        ui.set_width(modal_width(ui, WIDEST));
        bold_ui(ui, tr!(language, "messages-title"), size::PAGE - 4.0, palette.ink);
        ui.add_space(8.0);
        modal_scroll_ui(ui, 190.0, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if notices.said().len() == 0 {
                text_ui(ui, tr!(language, "messages-none"), size::ROW, palette.ink2);
            }
            for said in notices.said() {
                said_ui(ui, screen, said);
                ui.separator();
            }
        });
        ui.add_space(10.0);
        ui.button(tr!(language, "button-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        screen.commands.push(Command::CloseOverlay);
    }
}

fn said_ui(ui: &mut Ui, screen: &Screen<'_>, said: &Said) {
    let palette = screen.palette;
    ui.horizontal(|ui| {
        if said.is_error {
            icon_ui(ui, Icon::Warning, Face::IconBold, size::ROW, palette.root);
        } else {
            icon_ui(ui, Icon::Info, Face::IconRegular, size::ROW, palette.ink2);
        }
        if let Some(at) = said.at {
            let at = at.to_zoned(TimeZone::system()).datetime();
            text_ui(ui, day_and_time(at), size::META, palette.ink2);
        }
    });
    paragraph_ui(ui, &said.message, size::ROW, palette.ink);
    if !said.remedy.is_empty() {
        paragraph_ui(ui, &said.remedy, size::UI, palette.ink2);
    }
}
