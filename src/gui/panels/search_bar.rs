//! The bar of the search, over the upper right of the step.

use eframe::egui::{
    Align2, Area, CornerRadius, EventFilter, Frame, Id, Key, Margin, Modifiers, Order, Rect, Stroke,
    TextEdit, Ui, vec2,
};

use crate::document::ItemId;
use crate::drawing::text::ellipsized;
use crate::drawing::{Face, Icon};
use crate::gui::canvas::Editor;
use crate::gui::command::{Command, SearchCommand};
use crate::gui::panels::Screen;
use crate::gui::panels::command_icon::named_command_icon_ui;
use crate::gui::search::Search;
use crate::gui::theme::{color, size};
use crate::gui::widgets::{icon_ui, input_method_owns_keys, key_cap_ui, name_field, text_ui};
use crate::language::tr;

/// Shows the bar at the upper right of `room`, while the search is open.
pub fn search_bar_ui(ui: &Ui, room: Rect, search: &mut Search, screen: &mut Screen<'_>) {
    const WIDTH: f32 = 380.0;
    if !search.is_open {
        return;
    }
    let palette = screen.palette;
    let area = Area::new(Id::unique("search bar")).order(Order::Foreground).pivot(Align2::RIGHT_TOP);
    area.fixed_pos(room.right_top() + vec2(-14.0, 36.0)).constrain_to(room).show(ui.ctx(), |ui| {
        Frame::new()
            .fill(color(palette.surface))
            .stroke(Stroke::new(1.0, color(palette.line2)))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 8))
            .shadow(ui.visuals().popup_shadow)
            .show(ui, |ui| {
                ui.set_width(WIDTH);
                ui.spacing_mut().item_spacing.y = 6.0;
                take_keys(ui, screen);
                ui.horizontal(|ui| field_ui(ui, search, screen));
                current_ui(ui, search, screen, WIDTH);
                hints_ui(ui, screen);
            });
    });
}

fn take_keys(ui: &Ui, screen: &mut Screen<'_>) {
    let field = Id::unique("search field");
    if ui.memory(|memory| !memory.has_focus(field)) || input_method_owns_keys(ui.ctx()) {
        return;
    }
    let keys = [
        (Key::ArrowDown, SearchCommand::Next),
        (Key::ArrowUp, SearchCommand::Previous),
        (Key::Enter, SearchCommand::Stay),
        (Key::Escape, SearchCommand::Return),
    ];
    for (key, command) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            screen.commands.push(Command::Search(command));
        }
    }
}

fn field_ui(ui: &mut Ui, search: &mut Search, screen: &mut Screen<'_>) {
    const BESIDE: f32 = 150.0;
    let (palette, language) = (screen.palette, screen.language());
    icon_ui(ui, Icon::MagnifyingGlass, Face::IconRegular, size::CARD, palette.ink2);
    let name = tr!(language, "search-field");
    let field = TextEdit::singleline(&mut search.typed)
        .id(Id::unique("search field"))
        .hint_text(&name)
        .event_filter(EventFilter {
            escape: true,
            vertical_arrows: true,
            horizontal_arrows: true,
            tab: false,
        })
        .desired_width(ui.available_width() - BESIDE);
    let response = ui.add(field);
    name_field(&response, &name);
    let is_elsewhere = ui.memory(|memory| memory.focused().is_none_or(|id| id == Editor::id()));
    if is_elsewhere && !screen.is_blocked {
        response.request_focus();
    }
    if response.changed() {
        screen.commands.push(Command::Search(SearchCommand::Look));
    }
    let shown = if search.found.is_empty() { 0 } else { search.at + 1 };
    let count = tr!(language, "search-count", shown = shown, found = search.found.len());
    let ink = if search.found.is_empty() && !search.typed.is_empty() { palette.warn } else { palette.ink2 };
    text_ui(ui, count, size::META, ink);
    let has_finds = !search.found.is_empty();
    for (icon, words, command) in [
        (Icon::CaretUp, "search-previous", SearchCommand::Previous),
        (Icon::CaretDown, "search-next", SearchCommand::Next),
    ] {
        let name = &tr!(language, words);
        named_command_icon_ui(ui, screen, icon, name, has_finds, Command::Search(command));
    }
}

/// What was found, in a line: a fact is not on the canvas.
fn current_ui(ui: &mut Ui, search: &Search, screen: &Screen<'_>, width: f32) {
    let review = screen.review;
    let Some(item) = search.current() else { return };
    let statement = match item {
        ItemId::Cause(id) => review.causes.get(&id).map(|it| &it.statement),
        ItemId::Fact(id) => review.facts.get(&id).map(|it| &it.statement),
        ItemId::Action(id) => review.actions.get(&id).map(|it| &it.statement),
        _ => None,
    };
    let line = format!("{item}  {}", statement.map_or("", String::as_str).replace('\n', " "));
    text_ui(ui, ellipsized(&line, Face::Regular, size::UI, width), size::UI, screen.palette.ink);
}

fn hints_ui(ui: &mut Ui, screen: &Screen<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (key, words) in
            [("↑ ↓", "search-hint-next"), ("Enter", "search-hint-stay"), ("Esc", "search-hint-return")]
        {
            key_cap_ui(ui, screen.palette, key);
            text_ui(ui, tr!(screen.language(), words), size::META, screen.palette.ink2);
            ui.add_space(6.0);
        }
    });
}
