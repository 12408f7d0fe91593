//! A frame that is drawn over the tree: what it meets is selected.

use eframe::egui::{CursorIcon, Rect, Stroke, StrokeKind, Ui};

use crate::document::CauseId;
use crate::drawing::figures::why_tree::TreePlan;
use crate::gui::canvas::Camera;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::theme::color;
use crate::layout::{Point, Rect as SceneRect};

/// A frame that is being drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marquee {
    /// The corner where it began, as a place of the scene.
    begin: Point,
}

impl Marquee {
    /// A frame that begins at this place of the scene.
    pub const fn at(begin: Point) -> Self {
        Self { begin }
    }

    /// Shows the frame and the cards it meets, and selects them once the button is let go; says whether it is still being drawn.
    pub fn marquee_ui(
        &self,
        ui: &Ui,
        room: Rect,
        camera: &Camera,
        screen: &mut Screen<'_>,
        tree: &TreePlan,
    ) -> bool {
        let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.any_down()));
        let Some(pointer) = pointer else { return false };
        let frame = frame(self.begin, camera.in_scene(room, pointer));
        let met: Vec<(CauseId, SceneRect)> = tree
            .cards_in(&frame)
            .filter(|card| card.rect.overlaps(&frame))
            .map(|card| (card.cause, card.rect))
            .collect();
        if !is_down {
            if !met.is_empty() {
                screen
                    .commands
                    .push(Command::SelectWithin(met.into_iter().map(|(cause, _)| cause).collect()));
            }
            return false;
        }
        let painter = ui.painter_at(room);
        let accent = color(screen.palette.accent);
        for (_, rect) in &met {
            let ring = Stroke::new(1.5, accent);
            painter.rect_stroke(
                camera.rect_on_screen(room, rect),
                8.0 * camera.zoom,
                ring,
                StrokeKind::Inside,
            );
        }
        let outline = Stroke::new(1.0, accent);
        let on_screen = camera.rect_on_screen(room, &frame);
        painter.rect(on_screen, 2.0, accent.gamma_multiply(0.08), outline, StrokeKind::Inside);
        ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        true
    }
}

/// The rectangle between two corners.
fn frame(one: Point, other: Point) -> SceneRect {
    SceneRect::new(one.x, one.y, 0.0, 0.0).union(&SceneRect::new(other.x, other.y, 0.0, 0.0))
}
