//! The why-why canvas: the tree, what can be done with it, and the card being written.

mod bands;
mod blocks;
mod camera;
mod cards;
mod editor;
mod field;
mod glide;
mod lit;
mod marquee;
mod minimap;
mod miniature;
mod motion;
mod paint;
mod painted;
mod relink;
mod small;

use std::sync::Arc;

use eframe::egui::{
    Id, Key, Modifiers, PointerButton, Rect, Response, Sense, Shape, Ui, WidgetInfo, accesskit, vec2,
};

pub use bands::Band;
pub use camera::Camera;
pub use editor::Editor;
pub use motion::Motion;
pub(in crate::gui) use paint::Brush;
pub use paint::paint_groups;
pub use relink::card_at;
pub use small::small_tree_ui;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::TreePlan;
use crate::gui::canvas::glide::Glide;
use crate::gui::canvas::marquee::Marquee;
use crate::gui::canvas::miniature::Miniature;
use crate::gui::canvas::minimap::Minimap;
use crate::gui::canvas::painted::Painted;
use crate::gui::canvas::relink::Relink;
use crate::gui::command::Command;
use crate::gui::panels::Screen;
use crate::gui::theme::color;
use crate::language::tr;
use crate::layout::{Point, Rect as SceneRect};

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
    /// Show all that is selected in the next frame.
    pub fits_selection: bool,
    /// Bring the selection into view in the next frame.
    pub reveals: bool,
    /// Zoom by this factor around the middle in the next frame.
    pub zoom_by: Option<f32>,
    /// Show this place in the middle in the next frame, at this zoom.
    pub looks_at: Option<(Point, f32)>,
    glide: Option<Glide>,
    motion: Motion,
    minimap: Minimap,
    painted: Painted,
    relink: Option<Relink>,
    marquee: Option<Marquee>,
    /// Whether the drag that is under way moves the tree; one that was given up does nothing any more.
    is_panned: bool,
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

    /// The canvas of a review that has just been opened.
    pub fn of_opened() -> Self {
        Self { begins: true, ..Self::default() }
    }

    /// Shows the canvas in all the room there is.
    pub fn canvas_ui(&mut self, ui: &mut Ui, screen: &mut Screen<'_>, tree: &Arc<TreePlan>) {
        let room = ui.available_rect_before_wrap();
        let response = ui.interact(room, Self::id(), Sense::click_and_drag());
        let language = screen.language();
        response
            .widget_info(|| WidgetInfo::labeled(accesskit::Role::Tree, true, tr!(language, "canvas-name")));
        ui.advance_cursor_after_rect(room);
        ui.painter().rect_filled(room, 0.0, color(screen.palette.bg));
        self.give_up_drag(ui);
        self.follow_layout(ui, room, tree, screen);
        self.move_camera(ui, room, &response, tree, screen);
        self.halo_ui(ui, room, screen, tree);
        self.painted.show(tree, screen.palette);
        self.tree_ui(ui, room, screen, tree);
        if !screen.view.lit.is_empty() {
            let lit = lit::followed(screen.review, screen.digest, &screen.view.lit);
            lit::paint(&ui.painter_at(room), room, &self.camera, tree, &lit, screen.palette);
        }
        self.click(&response, room, screen, tree);
        self.columns_ui(ui, room, screen, tree);
        self.references_ui(ui, room, screen, tree);
        self.cards_ui(ui, room, screen, tree);
        self.editor_ui(ui, room, screen, tree);
        let pointed = self.minimap.minimap_ui(ui, room, &self.camera, tree, screen.palette, language);
        if let Some(place) = pointed {
            self.camera.centre(room, place);
            ui.ctx().request_repaint();
        }
        if let Some(relink) = self.relink
            && !relink.relink_ui(ui, room, &self.camera, screen, tree)
        {
            self.relink = None;
        }
        if let Some(marquee) = self.marquee
            && !marquee.marquee_ui(ui, room, &self.camera, screen, tree)
        {
            self.marquee = None;
        }
    }

    /// Esc ends a drag, and nothing else.
    fn give_up_drag(&mut self, ui: &Ui) {
        let is_dragging = self.relink.is_some() || self.marquee.is_some();
        if is_dragging && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.relink = None;
            self.marquee = None;
        }
    }

    /// Lets cards go from their old places to their new ones, and keeps the selection in view.
    fn follow_layout(&mut self, ui: &Ui, room: Rect, tree: &Arc<TreePlan>, screen: &Screen<'_>) {
        let now = ui.input(|input| input.time);
        let view = self.camera.visible(room);
        // Blocks are too small for anybody to follow.
        let is_still = has_reduced_motion(ui) || Band::of(self.camera.zoom) == Band::Shapes;
        let primary = screen.view.selection.primary();
        let was_in_view = primary.and_then(|id| self.motion.rect(id)).is_some_and(|it| it.overlaps(&view));
        if self.motion.show(tree, &view, now, is_still) {
            self.reveals |= was_in_view;
        }
        if self.motion.is_under_way() {
            ui.ctx().request_repaint();
        }
    }

    fn move_camera(
        &mut self,
        ui: &Ui,
        room: Rect,
        response: &Response,
        tree: &TreePlan,
        screen: &Screen<'_>,
    ) {
        if std::mem::take(&mut self.begins)
            && let Some(problem) = screen.review.problem.and_then(|id| tree.card(id))
        {
            self.camera.begin(room, tree.size, &problem.rect);
        }
        if let Some((place, zoom)) = self.looks_at.take() {
            self.camera.zoom = zoom;
            self.camera.centre(room, place);
            self.glide = None;
        }
        self.go_where_asked(ui, room, tree, screen);
        let now = ui.input(|input| input.time);
        if let Some(glide) = &mut self.glide {
            if glide.carry(&mut self.camera, now) {
                ui.ctx().request_repaint();
            } else {
                self.glide = None;
            }
        }
        if response.drag_started_by(PointerButton::Primary) {
            let begin = ui.input(|input| input.pointer.press_origin().filter(|_| input.modifiers.shift));
            self.marquee = begin.map(|begin| Marquee::at(self.camera.in_scene(room, begin)));
            self.is_panned = self.marquee.is_none();
        }
        let is_panned = response.dragged_by(PointerButton::Primary) && self.is_panned;
        if is_panned || response.dragged_by(PointerButton::Middle) {
            self.camera.pan(response.drag_delta());
        }
        if ui.rect_contains_pointer(room) {
            let (factor, scrolled, pointer) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta, input.pointer.hover_pos()));
            if factor != 1.0
                && let Some(pointer) = pointer
            {
                self.camera.zoom_at(room, pointer, factor, tree.size);
            } else {
                self.camera.pan(scrolled);
            }
        }
    }

    /// Sets out for the view that a command has asked for.
    fn go_where_asked(&mut self, ui: &Ui, room: Rect, tree: &TreePlan, screen: &Screen<'_>) {
        let now = self.glide.map_or(self.camera, |glide| glide.target());
        let mut to = now;
        if std::mem::take(&mut self.fits) {
            to.fit(room, tree.size);
        }
        if std::mem::take(&mut self.fits_selection)
            && let Some(rect) = around(tree, screen.view.selection.iter())
        {
            to.fit_rect(room, &rect);
        }
        if let Some(factor) = self.zoom_by.take() {
            to.zoom_at(room, room.center(), factor, tree.size);
        }
        if std::mem::take(&mut self.reveals)
            && let Some(card) = screen.view.selection.primary().and_then(|id| tree.card(id))
        {
            to.reveal(uncovered(room, screen), &card.rect);
        }
        if to == now {
            return;
        }
        if has_reduced_motion(ui) {
            self.camera = to;
            self.glide = None;
        } else {
            self.glide = Some(Glide::new(self.camera, to, ui.input(|input| input.time)));
        }
    }

    /// Paints the tree as far as it is legible.
    fn tree_ui(&mut self, ui: &Ui, room: Rect, screen: &Screen<'_>, tree: &TreePlan) {
        let painter = ui.painter_at(room);
        match Band::of(self.camera.zoom) {
            Band::Whole => {
                paint::paint_whole(&painter, room, &self.camera, tree, &mut self.painted, &self.motion);
            }
            Band::Shapes => {
                painter.add(Shape::mesh(blocks::blocks(room, &self.camera, tree, screen.palette)));
            }
            band => Miniature {
                painter: &painter,
                canvas: room,
                camera: &self.camera,
                palette: screen.palette,
                review: screen.review,
                motion: &self.motion,
                language: screen.language(),
            }
            .paint(tree, &mut self.painted, band),
        }
    }

    /// A click beside all cards takes the selection away; one on a block selects its cause.
    fn click(&self, response: &Response, room: Rect, screen: &mut Screen<'_>, tree: &TreePlan) {
        if !response.clicked() {
            return;
        }
        let place = response.interact_pointer_pos();
        let card = place.and_then(|place| card_at(room, &self.camera, tree, place));
        screen.commands.push(Command::Select(card));
    }

    /// Where a rectangle of the card of `cause` is on the screen just now.
    fn card_on_screen(&self, room: Rect, cause: CauseId, rect: &SceneRect) -> Rect {
        let offset = self.motion.offset(cause) * self.camera.zoom;
        self.camera.rect_on_screen(room, rect).translate(vec2(offset.x, offset.y))
    }
}

/// Whether the user wants nothing on the screen to move by itself.
fn has_reduced_motion(ui: &Ui) -> bool {
    ui.style().animation_time <= 0.0
}

/// The rectangle of the scene around the cards of `causes`.
fn around(tree: &TreePlan, causes: impl Iterator<Item = CauseId>) -> Option<SceneRect> {
    causes.filter_map(|id| tree.card(id)).map(|card| card.rect).reduce(|all, rect| all.union(&rect))
}
