//! The whole tree in a corner, with a frame around what is in view: to see where one is, and to go elsewhere.

use std::sync::Arc;

use eframe::egui::{
    Id, Mesh, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit, vec2,
};

use crate::drawing::Palette;
use crate::drawing::figures::why_tree::TreePlan;
use crate::gui::canvas::Camera;
use crate::gui::canvas::blocks::blocks;
use crate::gui::theme::color;
use crate::language::{Language, tr};
use crate::layout::Point;

/// A tree of no more cards is seen whole without it.
const MOST_CARDS_WITHOUT: usize = 150;
const LARGEST: Vec2 = vec2(186.0, 150.0);
const PADDING: f32 = 6.0;
/// How far it stands from the corner of the canvas.
const MARGIN: f32 = 14.0;

/// What it has drawn, for as long as neither the tree nor its place changes.
#[derive(Debug, Default)]
pub struct Minimap {
    drawn: Option<(Arc<TreePlan>, Rect, Palette, Arc<Mesh>)>,
}

impl Minimap {
    /// Shows the map if the tree is large and not all in view; returns the place of the scene that was pointed at.
    pub fn minimap_ui(
        &mut self,
        ui: &Ui,
        room: Rect,
        camera: &Camera,
        tree: &Arc<TreePlan>,
        palette: &Palette,
        language: Language,
    ) -> Option<Point> {
        let size = vec2(tree.size.width.max(1.0), tree.size.height.max(1.0));
        if tree.cards().len() <= MOST_CARDS_WITHOUT || room.width() < 3.0 * LARGEST.x {
            return None;
        }
        let zoom = (LARGEST / size).min_elem();
        let extent = (size * zoom).max(vec2(40.0, 40.0));
        let sheet = Rect::from_min_size(
            room.max - extent - Vec2::splat(MARGIN + 2.0 * PADDING),
            extent + Vec2::splat(2.0 * PADDING),
        );
        let inner = sheet.shrink(PADDING);
        let response = ui.interact(sheet, Id::unique("minimap"), Sense::click_and_drag());
        response
            .widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, tr!(language, "minimap-name")));
        let painter = ui.painter_at(room);
        let outline = Stroke::new(1.0, color(palette.line2));
        painter.rect(sheet, 6.0, color(palette.panel), outline, StrokeKind::Inside);
        painter.add(Shape::Mesh(self.mesh(inner, zoom, tree, palette)));
        let view = camera.visible(room);
        let corner = |x: f32, y: f32| inner.min + vec2(x, y) * zoom;
        let frame = Rect::from_min_max(corner(view.left(), view.top()), corner(view.right(), view.bottom()));
        let frame = frame.intersect(sheet.shrink(1.0));
        if frame.is_positive() {
            let stroke = Stroke::new(2.0, color(palette.accent));
            painter.rect(frame, 2.0, color(palette.accent).gamma_multiply(0.08), stroke, StrokeKind::Inside);
        }
        let is_held = response.clicked() || response.dragged();
        let pointed: Pos2 = response.interact_pointer_pos().filter(|_| is_held)?;
        let scene = (pointed - inner.min) / zoom;
        Some(Point::new(scene.x, scene.y))
    }

    fn mesh(&mut self, inner: Rect, zoom: f32, tree: &Arc<TreePlan>, palette: &Palette) -> Arc<Mesh> {
        if let Some((shown, place, colors, mesh)) = &self.drawn
            && tree.looks_as(shown)
            && (*place, *colors) == (inner, *palette)
        {
            return Arc::clone(mesh);
        }
        let camera = Camera { zoom, offset: Vec2::ZERO };
        let mesh = Arc::new(blocks(inner, &camera, tree, palette));
        self.drawn = Some((Arc::clone(tree), inner, *palette, Arc::clone(&mesh)));
        mesh
    }
}
