//! The text field over the selected card: it always has the focus, so that the first key can begin a composition.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Event, Id, ImeEvent};

use crate::document::CauseId;

/// What is being written into a card.
#[derive(Clone, Debug, Default)]
pub struct Editor {
    target: Option<CauseId>,
    is_new: bool,
    /// What the field holds; while an input method composes, its unfinished text is part of it.
    pub(in crate::gui) text: String,
    is_composing: bool,
    has_just_composed: bool,
    /// The card was left while an input method was composing: what it still sends belongs to nobody.
    ignores_commit: bool,
    moves_to_end: bool,
}

impl Editor {
    /// The name of the field.
    pub fn id() -> Id {
        Id::unique("statement editor")
    }

    /// The card that is being written into.
    pub const fn target(&self) -> Option<CauseId> {
        self.target
    }

    /// Begins to write into a card, after the text that stands there.
    pub fn begin(&mut self, target: CauseId, text: &str) {
        self.target = Some(target);
        text.clone_into(&mut self.text);
        self.moves_to_end = true;
    }

    /// Begins to write into a card that has just been made.
    pub fn begin_new(&mut self, target: CauseId, text: &str) {
        self.begin(target, text);
        self.is_new = true;
    }

    /// Whether the card that is being written into has just been made.
    pub const fn is_new(&self) -> bool {
        self.is_new
    }

    /// Begins to write into a card what has been typed into the field already.
    pub const fn begin_with_typed(&mut self, target: CauseId) {
        self.target = Some(target);
    }

    /// Stops writing.
    pub fn end(&mut self) {
        self.target = None;
        self.is_new = false;
        self.text.clear();
        self.ignores_commit |= self.is_composing;
        self.is_composing = false;
    }

    /// Whether an input method is composing, or has ended a composition in this very frame: then Enter, Tab and Esc
    /// are its keys, not ours.
    pub const fn owns_keys(&self) -> bool {
        self.is_composing || self.has_just_composed
    }

    /// Whether the field holds unfinished text of an input method.
    pub const fn is_composing(&self) -> bool {
        self.is_composing
    }

    /// Looks at what the input method says, before anything else sees the frame's events.
    pub fn watch_input_method(&mut self, ctx: &Context) {
        self.has_just_composed = false;
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) if text.is_empty() => {
                    self.has_just_composed |= self.is_composing;
                    self.is_composing = false;
                    !self.ignores_commit
                }
                Event::Ime(ImeEvent::Preedit { .. }) => {
                    self.is_composing = true;
                    self.ignores_commit = false;
                    true
                }
                Event::Ime(ImeEvent::Commit(_)) => {
                    self.is_composing = false;
                    self.has_just_composed = true;
                    !std::mem::take(&mut self.ignores_commit)
                }
                _ => true,
            });
        });
        // A fresh key press means that the input method has let go.
        if ctx
            .input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })))
        {
            self.ignores_commit = false;
        }
    }

    /// Puts the cursor where writing goes on, once after `begin`.
    pub(super) fn place_cursor(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.moves_to_end) {
            let mut state = TextEditState::load(ctx, Self::id()).unwrap_or_default();
            let end = CCursor::new(self.text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            state.store(ctx, Self::id());
        }
    }
}
