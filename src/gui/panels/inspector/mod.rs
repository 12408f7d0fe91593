//! The inspector at the right: everything about the selected cause.

mod actions;
mod aspects;
mod factor;
mod facts;
mod hints;
mod item_row;
mod read_back;
mod together;

use crate::document::{Cause, CauseId, State};
use crate::edit::Edit;
use crate::gui::command::{Command, TreeCommand};
use crate::gui::panels::inspector::actions::actions_ui;
use crate::gui::panels::inspector::aspects::aspects_ui;
use crate::gui::panels::inspector::factor::factor_ui;
use crate::gui::panels::inspector::facts::facts_ui;
use crate::gui::panels::inspector::hints::{all_hints_ui, hints_ui};
use crate::gui::panels::inspector::read_back::read_back_ui;
use crate::gui::panels::inspector::together::together_ui;
use crate::gui::panels::{Screen, focus_next, follow_focus};
use crate::gui::theme::{color, size};
use crate::gui::view_state::{FocusTarget, Visibility};
use crate::gui::widgets::{Field, bold_ui, chip_ui, heading_ui, paragraph_ui, segments_ui, text_ui};
use crate::language::{Term, tr};
use eframe::egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};

/// The width that the scroll bar takes while the pointer is near, in points.
const SCROLL_BAR: f32 = 12.0;
/// Below this width of the window the tree needs all the room, in points.
const NARROWEST_WINDOW: f32 = 940.0;

/// Shows the inspector.
pub fn inspector_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let is_shown = match screen.view.inspector {
        Visibility::AsThereIsRoom => ui.ctx().content_rect().width() >= NARROWEST_WINDOW,
        Visibility::Shown => true,
        Visibility::Hidden => false,
    };
    if !is_shown {
        return;
    }
    let palette = screen.palette;
    let frame = Frame::new().fill(color(palette.panel)).inner_margin(Margin {
        left: 14,
        right: 4,
        top: 12,
        bottom: 12,
    });
    Panel::right("inspector").exact_size(322.0).resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // The scroll bar floats over what reaches to the edge.
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            ui.spacing_mut().item_spacing.y = 8.0;
            if screen.view.focus == Some(FocusTarget::Inspector) {
                focus_next(ui);
            }
            let selected = screen
                .view
                .selection
                .primary()
                .and_then(|id| screen.review.causes.get(&id).map(|it| (id, it)));
            match selected {
                Some((id, cause)) => cause_ui(ui, screen, id, cause),
                None => {
                    let text = tr!(screen.language(), "inspector-empty");
                    paragraph_ui(ui, text, size::UI, palette.ink3);
                    ui.separator();
                    all_hints_ui(ui, screen);
                }
            }
            follow_focus(ui);
        });
    });
}

fn cause_ui(ui: &mut Ui, screen: &mut Screen<'_>, id: CauseId, cause: &Cause) {
    title_ui(ui, screen, id);
    let language = screen.language();
    Field::new(("inspector statement", id), &cause.statement, tr!(language, "inspector-statement"))
        .size(size::CARD)
        .rows(2)
        .sentence()
        .show_bound(ui, screen.commands, |statement| Edit::SetStatement { cause: id, statement });
    hints_ui(ui, screen, id);
    ui.separator();
    state_ui(ui, screen, cause);
    together_ui(ui, screen, id);
    read_back_ui(ui, screen, id);
    ui.separator();
    aspects_ui(ui, screen, id);
    ui.separator();
    facts_ui(ui, screen, id);
    ui.separator();
    actions_ui(ui, screen, id);
    ui.separator();
    factor_ui(ui, screen, id, cause);
}

fn title_ui(ui: &mut Ui, screen: &Screen<'_>, id: CauseId) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal(|ui| {
        bold_ui(ui, id.to_string(), 18.0, palette.ink);
        let finding = screen.analysis.causes.get(&id);
        if finding.is_some_and(|it| it.is_root) {
            chip_ui(ui, &tr!(language, "root-cause"), palette.on_root, palette.root, None);
        }
        if finding.is_some_and(|it| it.is_pivotal) && screen.review.problem != Some(id) {
            let outline = Stroke::new(1.0, color(palette.root));
            chip_ui(ui, &tr!(language, "choke-point"), palette.root, palette.root_bg, Some(outline));
        }
    });
    // The way from the problem down to here.
    let way = screen.digest.way_to(id);
    if way.len() > 1 {
        text_ui(ui, way_words(&way), size::META, palette.ink3);
    } else if screen.review.problem == Some(id) {
        text_ui(ui, tr!(language, "problem"), size::META, palette.ink3);
    } else {
        text_ui(ui, tr!(language, "parked"), size::META, palette.ink3);
    }
    if let Some(root) = screen.analysis.root_causes.iter().find(|root| root.id == id) {
        let reason = screen.analysis.reason(root, language);
        paragraph_ui(ui, reason, size::META, palette.ink2);
    }
}

/// The way down to a cause; of a long one the beginning and the end.
fn way_words(way: &[CauseId]) -> String {
    const MOST: usize = 9;
    const FIRST: usize = 2;
    let names = |causes: &[CauseId]| causes.iter().map(CauseId::to_string).collect::<Vec<_>>().join(" › ");
    if way.len() <= MOST {
        return names(way);
    }
    let (begin, rest) = way.split_at(FIRST);
    let end = &rest[rest.len() - (MOST - FIRST - 1)..];
    format!("{} › … › {}", names(begin), names(end))
}

fn state_ui(ui: &mut Ui, screen: &mut Screen<'_>, cause: &Cause) {
    const STATES: [State; 3] = [State::Confirmed, State::Suspected, State::Refuted];
    let (palette, language) = (screen.palette, screen.language());
    heading_ui(ui, palette, tr!(language, "inspector-state"), |ui| {
        text_ui(ui, "1 2 3", size::MICRO, palette.ink3);
    });
    let words = STATES.map(|state| state.word(language));
    let pressed = STATES.iter().position(|&state| state == cause.state);
    if let Some(index) = segments_ui(ui, palette, &words, pressed) {
        screen.commands.push(Command::Tree(TreeCommand::SetState(STATES[index])));
    }
}
