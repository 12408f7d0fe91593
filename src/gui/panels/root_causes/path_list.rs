//! Every way back to the incident, one row each.

use eframe::egui::{
    Align, CornerRadius, Id, Label, Layout, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit, vec2,
};

use crate::document::State;
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::state_mark;
use crate::engine::Closure;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::panels::columns::{cap_ui, tight_sheet_ui};
use crate::gui::path_list::{ListedPath, PathCommand};
use crate::gui::theme::{color, size};
use crate::gui::widgets::{bold_ui, chip_ui, icon_ui, paragraph_ui, text_ui};
use crate::language::{Term, tr};

const ROW_HEIGHT: f32 = 52.0;
/// So many members are named; a path of more says how many.
const MOST_MEMBERS: usize = 6;

/// The heading, and what the list shows.
pub(super) fn paths_head_ui(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.horizontal_wrapped(|ui| {
        bold_ui(ui, tr!(language, "recurrence-paths"), size::ROW, palette.ink);
        cap_ui(ui, palette, "J");
        cap_ui(ui, palette, "K");
        text_ui(ui, tr!(language, "paths-keys"), size::META, palette.ink2);
        let mut open_only = screen.view.paths.open_only;
        if ui.checkbox(&mut open_only, tr!(language, "paths-open-only")).changed() {
            screen.commands.push(Command::Paths(PathCommand::SwitchOpen));
        }
        cap_ui(ui, palette, "O");
    });
}

/// The list, `height` points high; only what is in view is made.
pub(super) fn path_list_ui(ui: &mut Ui, screen: &mut Screen<'_>, height: f32) {
    let (palette, language, analysis) = (screen.palette, screen.language(), screen.analysis);
    let rows = screen.view.paths.rows(analysis);
    tight_sheet_ui(ui, palette, |ui| {
        if rows.is_empty() {
            let key = if screen.view.paths.open_only { "paths-none-open" } else { "paths-none" };
            paragraph_ui(ui, tr!(language, key), size::ROW, palette.ink2);
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let chosen = screen.view.paths.chosen.min(rows.len() - 1);
        let mut area = ScrollArea::vertical().id_salt("path rows").max_height(height);
        if let Some(offset) = offset_to_show(ui, chosen, height) {
            area = area.vertical_scroll_offset(offset);
        }
        let shown = area.auto_shrink([false, true]).show_rows(ui, ROW_HEIGHT, rows.len(), |ui, range| {
            for place in range {
                if let Some(path) = rows.get(place) {
                    row_ui(ui, screen, place, path, place == chosen);
                }
            }
        });
        let seen = (chosen, shown.state.clamped_offset().y);
        ui.data_mut(|data| data.insert_temp(Id::unique("path in view"), seen));
    });
}

/// Where the list has to stand so that the chosen path is seen; none if it has not changed, or is seen.
fn offset_to_show(ui: &Ui, chosen: usize, height: f32) -> Option<f32> {
    let (before, offset): (usize, f32) =
        ui.data(|data| data.get_temp(Id::unique("path in view"))).unwrap_or_default();
    let (top, bottom) = (chosen as f32 * ROW_HEIGHT, (chosen + 1) as f32 * ROW_HEIGHT);
    if before == chosen {
        None
    } else if top < offset {
        Some(top)
    } else if bottom > offset + height {
        Some(bottom - height)
    } else {
        None
    }
}

fn row_ui(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, path: &ListedPath<'_>, is_chosen: bool) {
    let (palette, language) = (screen.palette, screen.language());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::CLICK);
    let state = closure_words(path.closure);
    let names: Vec<String> = path.members.iter().map(ToString::to_string).collect();
    let name = format!("{}  {}  {}", path.name(), names.join(" + "), tr!(language, state));
    response
        .widget_info(|| WidgetInfo::selected(accesskit::Role::ListBoxOption, true, is_chosen, name.as_str()));
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => Some(palette.accent_bg),
        (false, true) => Some(palette.hover),
        _ => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::same(4), color(fill));
    }
    // The row is allocated already: what it holds moves nothing below it.
    let inner = UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 4.0)));
    row_contents_ui(&mut ui.new_child(inner), screen, path);
    if response.clicked() {
        screen.commands.push(Command::Paths(PathCommand::Choose(place)));
    }
}

fn row_contents_ui(ui: &mut Ui, screen: &Screen<'_>, path: &ListedPath<'_>) {
    let (palette, language) = (screen.palette, screen.language());
    ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal(|ui| {
        bold_ui(ui, path.name(), size::ROW, palette.ink);
        members_ui(ui, screen, path);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closure_chip_ui(ui, palette, path.closure, &tr!(language, closure_words(path.closure)));
            let actions: Vec<String> = path.closed_by.iter().map(ToString::to_string).collect();
            text_ui(ui, actions.join(" "), size::META, palette.safe);
            if path.weakest_evidence != State::Confirmed {
                let (icon, face, ink) = state_mark(path.weakest_evidence, palette);
                text_ui(ui, path.weakest_evidence.word(language), size::META, ink);
                icon_ui(ui, icon, face, 13.0, ink);
            }
        });
    });
    let said: Vec<&str> = path.members.iter().map(|&id| screen.statement(id)).collect();
    let said = said.join(&tr!(language, "paths-with"));
    let text = RichText::new(said).size(size::META).color(color(palette.ink2));
    ui.add(Label::new(text).truncate().selectable(false));
}

/// The members of a path: solid where an action in force blocks them, dashed by plan, red where none does.
pub(super) fn members_ui(ui: &mut Ui, screen: &Screen<'_>, path: &ListedPath<'_>) {
    use crate::engine::Shield;
    let palette = screen.palette;
    ui.spacing_mut().item_spacing.x = 4.0;
    for (index, id) in path.members.iter().take(MOST_MEMBERS).enumerate() {
        if index > 0 {
            text_ui(ui, "+", size::META, palette.ink3);
        }
        let shield = screen.analysis.causes.get(id).map_or(Shield::None, |finding| finding.shield);
        let (ink, fill, line) = match shield {
            Shield::Production | Shield::Verified => (palette.on_safe, palette.safe, palette.safe),
            Shield::Planned | Shield::Staging => (palette.safe, palette.safe_bg, palette.safe_line),
            Shield::Interim => (palette.warn, palette.warn_bg, palette.warn_line),
            Shield::None => (palette.root, palette.root_bg, palette.root_line),
        };
        let outline = Some(Stroke::new(1.0, color(line)));
        chip_ui(ui, &id.to_string(), ink, fill, outline).on_hover_text(screen.statement(*id));
    }
    if path.members.len() > MOST_MEMBERS {
        let more = path.members.len() - MOST_MEMBERS;
        text_ui(ui, tr!(screen.language(), "paths-members-more", count = more), size::META, palette.ink2);
    }
}

/// What is said of how far a path is closed.
pub(super) const fn closure_words(closure: Closure) -> &'static str {
    match closure {
        Closure::InForce => "closure-in-force",
        Closure::ByPlan => "closure-by-plan",
        Closure::InterimOnly => "closure-interim-only",
        Closure::Open => "closure-open",
    }
}

/// How far a path is closed.
pub(super) fn closure_chip_ui(ui: &mut Ui, palette: &Palette, closure: Closure, words: &str) {
    let (ink, fill) = match closure {
        Closure::InForce => (palette.on_safe, palette.safe),
        Closure::ByPlan => (palette.safe, palette.safe_bg),
        Closure::InterimOnly => (palette.warn, palette.warn_bg),
        Closure::Open => (palette.root, palette.surface),
    };
    chip_ui(ui, words, ink, fill, Some(Stroke::new(1.0, color(ink))));
}
