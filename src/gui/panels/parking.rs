//! The parking lot: what was set aside, until it is linked below a cause or dropped.

use eframe::egui::{
    Button, Frame, Id, Key, Margin, Panel, RichText, ScrollArea, Sense, Stroke, TextEdit, Ui, vec2,
};

use crate::document::{Cause, CauseId, Parked, ParkedId, State};
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Icon};
use crate::edit::{Edit, Slot, Spot};
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::command_icon::named_command_icon_ui;
use crate::gui::theme::{color, size};
use crate::gui::view_state::FocusTarget;
use crate::gui::widgets::{bold_ui, icon_button_ui, icon_ui, name_field, text_ui};
use crate::language::tr;

/// Shows the lot below the canvas.
pub fn parking_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !screen.view.shows_parking {
        return;
    }
    let palette = screen.palette;
    let frame = Frame::new().fill(color(palette.panel)).inner_margin(Margin::symmetric(16, 10));
    Panel::bottom("parking lot").exact_size(118.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| head_ui(ui, screen));
        let causes = screen.review.unlinked_causes();
        if causes.is_empty() && screen.review.parking_lot.is_empty() {
            text_ui(ui, tr!(screen.language(), "parking-empty"), size::ROW, palette.ink2);
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                for (index, cause) in causes.into_iter().enumerate() {
                    cause_ui(ui, screen, cause, index == 0);
                }
                for (&id, parked) in &screen.review.parking_lot {
                    parked_ui(ui, screen, id, parked);
                }
            });
        });
    });
}

fn head_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    let count = screen.review.unlinked_causes().len() + screen.review.parking_lot.len();
    icon_ui(ui, Icon::Tray, Face::IconRegular, size::CARD, palette.ink2);
    bold_ui(ui, tr!(language, "parking-title", count = count), size::UI, palette.ink);
    let hint = match screen.view.selection.primary() {
        Some(cause) => tr!(language, "parking-hint", cause = cause.to_string()),
        None => tr!(language, "parking-hint-none"),
    };
    text_ui(ui, hint, size::META, palette.ink2);
    new_topic_ui(ui, screen);
    let close = tr!(language, "button-close");
    named_command_icon_ui(ui, screen, Icon::X, &close, true, Command::ToggleParking);
}

/// A field for what came up and is not for now.
fn new_topic_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 260.0;
    let id = Id::unique("new parked topic");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = tr!(screen.language(), "parking-new");
    let response =
        ui.add(TextEdit::singleline(&mut text).id(id).hint_text(hint.as_str()).desired_width(WIDTH));
    name_field(&response, &hint);
    let statement = text.trim().to_owned();
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !statement.is_empty() {
        let id = ParkedId::new(screen.session.free_ids().parked);
        screen.edit(Edit::SetParked { id, parked: Box::new(Parked::Topic { statement }) });
        text.clear();
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}

/// A parked cause: pressed, or dropped on a card, it becomes a cause of the selected one, or of that card.
fn cause_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: CauseId, is_first: bool) {
    let statement = screen.review.causes.get(&cause).map_or("", |it| it.statement.as_str());
    let response = slip_ui(ui, screen, &format!("{cause}  {statement}"));
    response.dnd_set_drag_payload(cause);
    if is_first && screen.view.focus == Some(FocusTarget::ParkingLot) {
        response.request_focus();
    }
    if response.clicked() {
        let effect = screen.view.selection.primary().filter(|&effect| effect != cause);
        screen.commands.push(match effect {
            Some(effect) => Command::Edit(Box::new(Edit::LinkCause { effect, cause, slot: Slot::LAST })),
            None => Command::Select(Some(cause)),
        });
    }
}

fn parked_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: ParkedId, parked: &Parked) {
    let language = screen.language();
    let text = match parked {
        Parked::Topic { statement } => format!("{id}  {statement}"),
        Parked::Link { effect, cause } => {
            let (effect, cause) = (effect.to_string(), cause.to_string());
            format!("{id}  {}", tr!(language, "parking-link", cause = cause, effect = effect))
        }
    };
    if slip_ui(ui, screen, &text).clicked() {
        let edits = taken_up(screen, id, parked);
        screen.commands.push(Command::EditAll(edits));
    }
    let name = tr!(language, "button-delete", id = id.to_string());
    if icon_button_ui(ui, screen.palette, Icon::Trash, name, true).clicked() {
        screen.edit(Edit::DeleteParked(id));
    }
}

/// What takes a parked item up again: a topic becomes a cause of the selected one, a link is tried again.
fn taken_up(screen: &Screen<'_>, id: ParkedId, parked: &Parked) -> Vec<Edit> {
    let edit = match parked {
        Parked::Link { effect, cause } => {
            Edit::LinkCause { effect: *effect, cause: *cause, slot: Slot::LAST }
        }
        Parked::Topic { statement } => {
            let spot = match screen.view.selection.primary() {
                Some(effect) => Spot::Below { effect, slot: Slot::LAST },
                None => Spot::ParkingLot,
            };
            let cause = Box::new(Cause { state: State::Suspected, ..Cause::new(statement) });
            Edit::AddCause { id: CauseId::new(screen.session.free_ids().cause), cause, spot }
        }
    };
    vec![edit, Edit::DeleteParked(id)]
}

fn slip_ui(ui: &mut Ui, screen: &Screen<'_>, text: &str) -> eframe::egui::Response {
    const WIDEST: f32 = 300.0;
    let palette = screen.palette;
    let shown = ellipsized(&text.replace('\n', " "), Face::Regular, size::UI, WIDEST);
    let button = Button::new(RichText::new(shown).size(size::UI).color(color(palette.ink)))
        .fill(color(palette.surface))
        .stroke(Stroke::new(1.0, color(palette.line2)))
        .sense(Sense::click_and_drag())
        .min_size(vec2(0.0, 30.0));
    ui.add(button).on_hover_text(text)
}
