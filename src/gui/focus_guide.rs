//! Where the keyboard goes can be seen on every screen, and Tab goes on from where it was left.

use eframe::egui::{Context, CornerRadius, Event, Id, Key, Memory, Order, Plugin, RawInput, StrokeKind, Ui};

/// So many places are remembered.
const REMEMBERED: usize = 8;

/// Draws a ring around what has the focus, and remembers it for when Escape has taken the focus away.
#[derive(Debug, Default)]
pub struct FocusGuide {
    /// What had the focus on the page itself, not in what stood in front of it: the last of it last.
    had_focus: Vec<Id>,
}

impl Plugin for FocusGuide {
    fn debug_name(&self) -> &'static str {
        "focus guide"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let is_tab = |event: &Event| matches!(event, Event::Key { key: Key::Tab, pressed: true, .. });
        if !input.events.iter().any(is_tab) {
            return;
        }
        let is_free = ctx.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
        // A field that is gone once it is filled in leads back to where one came from.
        let mut latest = self.had_focus.iter().rev();
        if is_free && let Some(&id) = latest.find(|&&id| ctx.read_response(id).is_some()) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx();
        let focused = ctx.memory(Memory::focused);
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else { return };
        if response.layer_id.order == Order::Background && self.had_focus.last() != Some(&response.id) {
            self.had_focus.push(response.id);
            let forgotten = self.had_focus.len().saturating_sub(REMEMBERED);
            self.had_focus.drain(..forgotten);
        }
        // A field shows by its own frame and cursor that it is written in.
        let has_ring = response.sense.interactive() && response.interact_rect.is_positive();
        if !has_ring || ctx.text_edit_focused() {
            return;
        }
        const GAP: f32 = 1.0;
        let stroke = ui.visuals().selection.stroke;
        // It may lie over the neighbours, but not over what the widget is scrolled behind.
        let visible = response.interact_rect.expand(GAP + stroke.width);
        let painter = ctx.layer_painter(response.layer_id).with_clip_rect(visible);
        painter.rect_stroke(response.rect.expand(GAP), CornerRadius::same(6), stroke, StrokeKind::Outside);
    }
}
