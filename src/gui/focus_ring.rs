//! What the keyboard goes to has a ring around it, on every screen.

use eframe::egui::{CornerRadius, Memory, Plugin, StrokeKind, Ui};

/// Draws the ring when everything else of a frame is drawn. A field shows by its own frame and cursor that it is written in.
#[derive(Debug, Default)]
pub struct FocusRing;

impl Plugin for FocusRing {
    fn debug_name(&self) -> &'static str {
        "focus ring"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        const GAP: f32 = 1.0;
        let ctx = ui.ctx();
        let focused = ctx.memory(Memory::focused).filter(|_| !ctx.text_edit_focused());
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else { return };
        if !response.sense.interactive() || !response.interact_rect.is_positive() {
            return;
        }
        let stroke = ui.visuals().selection.stroke;
        // It may lie over the neighbours, but not over what the widget is scrolled behind.
        let visible = response.interact_rect.expand(GAP + stroke.width);
        let painter = ctx.layer_painter(response.layer_id).with_clip_rect(visible);
        painter.rect_stroke(response.rect.expand(GAP), CornerRadius::same(6), stroke, StrokeKind::Outside);
    }
}
