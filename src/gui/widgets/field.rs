//! A text field that is bound to the review: it keeps its own text only while it has the focus.

use eframe::egui::{Context, Event, Id, ImeEvent, Key, KeyboardShortcut, Modifiers, Response, TextEdit, Ui};

use crate::edit::Edit;
use crate::gui::command::{Command, TypingCommand};
use crate::gui::theme::{regular, size};
use crate::gui::widgets::name_field;

/// A text field for one value of the review. Every keystroke reaches the review; the typing is undone as one step.
pub struct Field<'a> {
    id: Id,
    value: &'a str,
    hint: String,
    rows: usize,
    size: f32,
    width: f32,
    is_sentence: bool,
}

impl<'a> Field<'a> {
    /// A field for `value`; `name` is its hint and what a screen reader says.
    pub fn new(id: impl std::hash::Hash + std::fmt::Debug, value: &'a str, name: impl Into<String>) -> Self {
        let id = Id::unique(id);
        Self {
            id,
            value,
            hint: name.into(),
            rows: 1,
            size: size::UI,
            width: f32::INFINITY,
            is_sentence: false,
        }
    }

    /// The same with an id of one's own, by which the focus can be sent to it.
    pub fn with_id(id: Id, value: &'a str, name: impl Into<String>) -> Self {
        Self { id, ..Self::new((), value, name) }
    }

    /// Several lines high.
    #[must_use]
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Type of this size.
    #[must_use]
    pub const fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// One sentence, however many lines it takes: Enter ends it, as it does in a card.
    #[must_use]
    pub const fn sentence(mut self) -> Self {
        self.is_sentence = true;
        self
    }

    /// So wide, in points.
    #[must_use]
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows the field and returns its text if it has changed.
    pub fn show(self, ui: &mut Ui) -> (Response, Option<String>) {
        // Unfinished text of an input method is not for the review; it waits here.
        let composed: Option<String> = ui.data_mut(|data| data.remove_temp(self.id));
        let was_composing = composed.is_some();
        let mut text = composed.unwrap_or_else(|| self.value.to_owned());
        let edit = if self.rows > 1 || self.is_sentence {
            TextEdit::multiline(&mut text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(&mut text)
        };
        let edit =
            edit.id(self.id).font(regular(self.size)).desired_width(self.width).hint_text(self.hint.clone());
        let shift_enter = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
        let edit = if self.is_sentence { edit.return_key(shift_enter) } else { edit };
        let response = ui.add(edit);
        name_field(&response, &self.hint);
        let is_ended =
            self.is_sentence && response.has_focus() && !is_composing(ui.ctx()) && was_entered(ui.ctx());
        if is_ended {
            response.surrender_focus();
        }
        if is_composing(ui.ctx()) && response.has_focus() && text != self.value {
            ui.data_mut(|data| data.insert_temp(self.id, text));
            return (response, None);
        }
        let has_changed = (response.changed() || was_composing) && text != self.value;
        (response, has_changed.then_some(text))
    }

    /// Shows the field and asks for the edit that its text calls for.
    pub fn show_bound(
        self,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
        edit: impl FnOnce(String) -> Edit,
    ) -> Response {
        let id = self.id;
        let (response, changed) = self.show(ui);
        if let Some(text) = changed {
            commands.push(Command::Typing(TypingCommand::Typed { field: id, edit: Box::new(edit(text)) }));
        }
        if response.lost_focus() {
            commands.push(Command::Typing(TypingCommand::Ended));
        }
        response
    }
}

/// Whether Enter was pressed, and not in order to end a composition.
pub fn was_entered(ctx: &Context) -> bool {
    ctx.input(|input| {
        let has_committed = input.events.iter().any(|event| matches!(event, Event::Ime(_)));
        !has_committed && input.key_pressed(Key::Enter) && !input.modifiers.shift
    })
}

fn composition_id() -> Id {
    Id::unique("an input method is composing")
}

/// Takes note of what the input method says; once a frame, before any field is shown.
pub fn note_composition(ctx: &Context) {
    let mut composes: Option<bool> = None;
    ctx.input(|input| {
        for event in &input.events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => composes = Some(!text.is_empty()),
                Event::Ime(ImeEvent::Commit(_)) => composes = Some(false),
                _ => {}
            }
        }
    });
    if let Some(composes) = composes {
        ctx.data_mut(|data| data.insert_temp(composition_id(), composes));
    }
}

/// Whether an input method is composing: what a field holds then is not yet what the user means.
fn is_composing(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(composition_id())).unwrap_or(false)
}

/// Whether an input method is composing, or has said anything in this very frame: then Enter, Esc and arrows are its
/// keys, not ours.
pub fn input_method_owns_keys(ctx: &Context) -> bool {
    is_composing(ctx) || ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Ime(_))))
}
