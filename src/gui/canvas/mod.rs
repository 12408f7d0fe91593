//! The why-why canvas: the tree, its keys, and the card being written.

mod camera;
mod editor;
mod paint;

use std::sync::Arc;

use eframe::egui::{
    Align2, EventFilter, FontId, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, PointerButton, Rect,
    Sense, Shape, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, accesskit, pos2, vec2,
};

pub use camera::Camera;
pub use editor::Editor;
pub use paint::paint_scene;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::WhyTree;
use crate::edit::{Edit, Slot};
use crate::gui::command::{Command, TreeCommand, TypingCommand};
use crate::gui::keymap;
use crate::gui::panels::{Screen, cause_menu_ui};
use crate::gui::theme::{color, regular};
use crate::gui::widgets::name_field;
use crate::language::tr;

/// A line of the editor holds at least so many ems: far away a card is narrower than what is written into it.
const NARROWEST_LINE: f32 = 12.0;
/// The height of the band that names the columns, in points.
const COLUMN_NAMES: f32 = 30.0;

/// The canvas' own state.
#[derive(Debug, Default)]
pub struct Canvas {
    /// Which part of the tree is in view.
    pub camera: Camera,
    /// The card being written.
    pub editor: Editor,
    /// Show a review that has just been opened, in the next frame.
    pub begins: bool,
    /// Show the whole tree in the next frame.
    pub fits: bool,
    /// Bring the selection into view in the next frame.
    pub reveals: bool,
    /// Zoom by this factor around the middle in the next frame.
    pub zoom_by: Option<f32>,
}

/// The part of the canvas that no sheet covers: a dialogue stands in front of the lower part.
fn uncovered(room: Rect, screen: &Screen<'_>) -> Rect {
    const SHARE: f32 = 0.42;
    if screen.is_blocked { room.with_max_y(room.min.y + room.height() * SHARE) } else { room }
}

impl Canvas {
    /// The name of the canvas.
    pub fn id() -> Id {
        Id::unique("why-why canvas")
    }

    /// Shows the canvas in all the room there is.
    pub fn canvas_ui(&mut self, ui: &mut Ui, screen: &mut Screen<'_>, tree: &Arc<WhyTree>) {
        let room = ui.available_rect_before_wrap();
        let response = ui.interact(room, Self::id(), Sense::click_and_drag());
        let language = screen.language();
        response
            .widget_info(|| WidgetInfo::labeled(accesskit::Role::Tree, true, tr!(language, "canvas-name")));
        ui.advance_cursor_after_rect(room);
        ui.painter().rect_filled(room, 0.0, color(screen.palette.bg));
        self.move_camera(ui, room, &response, tree, screen);
        self.halo_ui(ui, room, screen, tree);
        paint_scene(&ui.painter_at(room), room, &self.camera, &tree.scene);
        if response.clicked() {
            screen.commands.push(Command::Select(None));
        }
        self.columns_ui(ui, room, screen, tree);
        self.references_ui(ui, room, screen, tree);
        self.cards_ui(ui, room, screen, tree);
        self.editor_ui(ui, room, screen, tree);
    }

    fn move_camera(
        &mut self,
        ui: &Ui,
        room: Rect,
        response: &eframe::egui::Response,
        tree: &WhyTree,
        screen: &Screen<'_>,
    ) {
        if std::mem::take(&mut self.begins)
            && let Some(problem) = screen.review.problem.and_then(|id| tree.card(id))
        {
            self.camera.begin(room, tree.scene.size, &problem.rect);
        }
        if std::mem::take(&mut self.fits) {
            self.camera.fit(room, tree.scene.size);
        }
        if let Some(factor) = self.zoom_by.take() {
            self.camera.zoom_at(room, room.center(), factor);
        }
        if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
            self.camera.pan(response.drag_delta());
        }
        if ui.rect_contains_pointer(room) {
            let (factor, scrolled, pointer) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta, input.pointer.hover_pos()));
            if factor != 1.0
                && let Some(pointer) = pointer
            {
                self.camera.zoom_at(room, pointer, factor);
            } else {
                self.camera.pan(scrolled);
            }
        }
        if std::mem::take(&mut self.reveals)
            && let Some(card) = screen.view.selection.primary().and_then(|id| tree.card(id))
        {
            self.camera.reveal(uncovered(room, screen), &card.rect);
        }
    }

    /// The glow behind the selected card.
    fn halo_ui(&self, ui: &Ui, room: Rect, screen: &Screen<'_>, tree: &WhyTree) {
        if let Some(card) = screen.view.selection.primary().and_then(|id| tree.card(id)) {
            let on_screen = self.camera.rect_on_screen(room, &card.rect);
            let halo = Stroke::new(4.0, color(screen.palette.accent_line).gamma_multiply(0.6));
            ui.painter_at(room).rect_stroke(on_screen, 8.0 * self.camera.zoom, halo, StrokeKind::Outside);
        }
    }

    /// Names the columns at the upper edge: the problem, and how many whys away.
    fn columns_ui(&self, ui: &Ui, room: Rect, screen: &Screen<'_>, tree: &WhyTree) {
        // Closer together the names would run into each other.
        const SMALLEST_ZOOM: f32 = 0.3;
        if self.camera.zoom < SMALLEST_ZOOM || screen.review.problem.is_none() {
            return;
        }
        let language = screen.language();
        let band = Rect::from_min_size(room.min, vec2(room.width(), COLUMN_NAMES));
        let painter = ui.painter_at(room);
        painter.rect_filled(band, 0.0, color(screen.palette.bg).gamma_multiply(0.92));
        for (level, &left) in tree.columns.iter().enumerate() {
            let name = match level {
                0 => tr!(language, "problem"),
                _ => tr!(language, "column-why", level = level),
            };
            let at = pos2(room.min.x + self.camera.offset.x + left * self.camera.zoom, band.center().y);
            painter.text(at, Align2::LEFT_CENTER, name, regular(12.0), color(screen.palette.ink2));
        }
    }

    /// The slips that stand for a shared cause lead to its card.
    fn references_ui(&self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &WhyTree) {
        for (place, reference) in tree.references.iter().enumerate() {
            let on_screen = self.camera.rect_on_screen(room, &reference.rect);
            if !room.intersects(on_screen) {
                continue;
            }
            let response = ui.interact(on_screen.intersect(room), Id::unique(("slip", place)), Sense::CLICK);
            let label = tree.scene.groups.get(reference.group).map_or("", |group| group.label.as_str());
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Link, true, label));
            if response.clicked() {
                screen.commands.push(Command::Select(Some(reference.cause)));
            }
        }
    }

    /// Makes every card in view something that can be pointed at and read aloud.
    fn cards_ui(&self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &WhyTree) {
        for card in &tree.cards {
            let on_screen = self.camera.rect_on_screen(room, &card.rect);
            if !room.intersects(on_screen) {
                continue;
            }
            let id = Id::unique(("card", card.cause));
            let is_selected = screen.view.selection.contains(card.cause);
            let response = ui.interact(on_screen.intersect(room), id, Sense::CLICK);
            let label = tree.scene.groups.get(card.group).map_or("", |group| group.label.as_str());
            response
                .widget_info(|| WidgetInfo::selected(accesskit::Role::TreeItem, true, is_selected, label));
            ui.ctx().accesskit_node_builder(id, |node| node.set_author_id(card.cause.to_string()));
            if is_selected {
                let ring = Stroke::new(2.0, color(screen.palette.accent));
                ui.painter_at(room).rect_stroke(on_screen, 8.0 * self.camera.zoom, ring, StrokeKind::Inside);
            } else if response.hovered() {
                let ring = Stroke::new(1.5, color(screen.palette.ctl));
                ui.painter_at(room).rect_stroke(on_screen, 8.0 * self.camera.zoom, ring, StrokeKind::Inside);
            }
            if response.clicked() {
                let held = ui.input(|input| input.modifiers);
                screen.commands.push(if held.command {
                    Command::SelectAlso(card.cause)
                } else if held.shift {
                    Command::SelectTo(card.cause)
                } else {
                    Command::Select(Some(card.cause))
                });
            }
            if screen.view.found.contains(&card.cause) {
                let ring = Stroke::new(3.0, color(screen.palette.warn));
                ui.painter_at(room).rect_stroke(on_screen, 8.0 * self.camera.zoom, ring, StrokeKind::Outside);
            }
            if let Some(parked) = response.dnd_release_payload::<CauseId>() {
                screen.edit(Edit::LinkCause { effect: card.cause, cause: *parked, slot: Slot::LAST });
            }
            if response.secondary_clicked() && !is_selected {
                screen.commands.push(Command::Select(Some(card.cause)));
            }
            response.context_menu(|ui| cause_menu_ui(ui, screen));
            if response.double_clicked() {
                screen.commands.push(Command::Tree(TreeCommand::EditStatement));
            }
        }
    }

    /// Reads the canvas' keys, and shows the field over the selected card.
    fn editor_ui(&mut self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &WhyTree) {
        let has_focus = ui.memory(|memory| memory.has_focus(Editor::id()));
        self.editor.watch_input_method(ui.ctx());
        if has_focus && !self.editor.owns_keys() {
            self.take_keys(ui, screen);
        }
        let selected = screen.view.selection.primary().and_then(|id| tree.card(id).map(|card| (id, card)));
        let (place, size, hint) = match selected {
            Some((_, card)) => {
                (self.camera.rect_on_screen(room, &card.statement), card.type_size, "editor-statement")
            }
            None => {
                let corner = pos2(room.min.x + 8.0, room.max.y - 30.0);
                (Rect::from_min_size(corner, vec2(120.0, 22.0)), 13.0, "editor-nothing-selected")
            }
        };
        let is_active = self.editor.target().is_some() || self.editor.is_composing();
        let font_size = (size * self.camera.zoom).max(12.0);
        let typed = self.field_ui(ui, room, screen, place, font_size, is_active, hint);
        if !typed || self.editor.is_composing() {
            return;
        }
        match (self.editor.target(), selected) {
            (Some(cause), _) => screen.commands.push(self.typed(cause)),
            (None, Some((cause, _))) if !self.editor.text.is_empty() => {
                self.editor.begin_with_typed(cause);
                screen.commands.push(self.typed(cause));
            }
            (None, None) if !self.editor.text.is_empty() && screen.review.problem.is_none() => {
                screen.commands.push(Command::Tree(TreeCommand::WriteProblem));
            }
            _ => self.editor.text.clear(),
        }
    }

    fn typed(&self, cause: CauseId) -> Command {
        let edit = Edit::SetStatement { cause, statement: self.editor.text.trim().to_owned() };
        Command::Typing(TypingCommand::Typed { field: Editor::id(), edit: Box::new(edit) })
    }

    fn take_keys(&self, ui: &Ui, screen: &mut Screen<'_>) {
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        if self.editor.target().is_none() {
            screen.commands.extend(keymap::take_canvas_keys(ui.ctx()));
            return;
        }
        let keys = [
            (plain(Key::Enter), Command::Typing(TypingCommand::Commit)),
            (plain(Key::Tab), Command::Tree(TreeCommand::AskWhy)),
            (plain(Key::Escape), Command::Typing(TypingCommand::Abandon)),
        ];
        if !screen.view.known_causes.offered.is_empty() {
            screen.commands.extend(keymap::take_list_keys(ui.ctx()));
        }
        let keys = keys.iter().map(|(key, command)| (*key, command));
        screen.commands.extend(keymap::take(ui.ctx(), keys));
    }

    /// The field itself; says whether its text has changed. It is invisible while nothing is being written.
    #[expect(clippy::too_many_arguments, reason = "one call, and a struct for it would say each name twice")]
    fn field_ui(
        &mut self,
        ui: &mut Ui,
        room: Rect,
        screen: &Screen<'_>,
        place: Rect,
        font_size: f32,
        is_active: bool,
        hint: &str,
    ) -> bool {
        let background = ui.painter_at(room).add(Shape::Noop);
        self.editor.place_cursor(ui.ctx());
        let id = Editor::id();
        let ink = color(screen.palette.ink);
        let hint_name = tr!(screen.language(), hint);
        let hint = hint_name.clone();
        let font: FontId = regular(font_size);
        let field = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.set_clip_rect(room);
            if !is_active {
                // Seen by nobody, it still takes the first key; a blinking cursor would only cost power.
                ui.set_opacity(0.0);
                ui.visuals_mut().text_cursor.blink = false;
            }
            TextEdit::multiline(&mut self.editor.text)
                .id(id)
                .font(font)
                .text_color(ink)
                .frame(Frame::NONE)
                .margin(Margin::ZERO)
                .desired_rows(1)
                .desired_width(place.width().max(font_size * NARROWEST_LINE))
                .hint_text(hint)
                .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
                .event_filter(EventFilter {
                    tab: true,
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                })
                .show(ui)
        });
        let response = &field.inner.response.response;
        name_field(response, &hint_name);
        if is_active {
            let sheet = response.rect.union(place).expand2(vec2(6.0, 3.0));
            let outline = Stroke::new(2.0, color(screen.palette.accent));
            ui.painter_at(room).set(
                background,
                eframe::egui::epaint::RectShape::new(
                    sheet,
                    6.0,
                    color(screen.palette.surface),
                    outline,
                    StrokeKind::Outside,
                ),
            );
        }
        let nothing_has_focus = ui.memory(|memory| memory.focused().is_none());
        if nothing_has_focus && !screen.is_blocked {
            response.request_focus();
        }
        response.changed()
    }
}
