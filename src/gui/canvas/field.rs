//! The keys of the canvas, and the field over the selected card.

use eframe::egui::{
    EventFilter, FontId, Frame, Key, KeyboardShortcut, Margin, Modifiers, Rect, Shape, Stroke, StrokeKind,
    TextEdit, Ui, UiBuilder, pos2, vec2,
};

use crate::document::CauseId;
use crate::drawing::figures::why_tree::TreePlan;
use crate::edit::Edit;
use crate::gui::canvas::{Canvas, Editor};
use crate::gui::command::{Command, TreeCommand, TypingCommand};
use crate::gui::keymap;
use crate::gui::panels::Screen;
use crate::gui::theme::{color, regular};
use crate::gui::widgets::name_field;
use crate::language::tr;

/// A line of the editor holds at least so many ems: far away a card is narrower than what is written into it.
const NARROWEST_LINE: f32 = 12.0;

impl Canvas {
    /// Reads the canvas' keys, and shows the field over the selected card.
    pub(super) fn editor_ui(&mut self, ui: &mut Ui, room: Rect, screen: &mut Screen<'_>, tree: &TreePlan) {
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
