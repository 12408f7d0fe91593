//! A finished picture among the widgets.

use eframe::egui::{Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit, vec2};

use crate::drawing::Scene;
use crate::gui::canvas::{Brush, Camera};

/// Shows `scene` at its own size, as one picture that a screen reader tells by `label`.
pub fn scene_ui(ui: &mut Ui, scene: &Scene, label: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(scene.size.width, scene.size.height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, label));
    paint_scene(ui, rect, scene, 1.0);
    response
}

/// Paints what is in view of `scene`, `zoom` times its own size, from the upper left corner of `rect` on.
pub fn paint_scene(ui: &Ui, rect: Rect, scene: &Scene, zoom: f32) {
    let camera = Camera { zoom, offset: Vec2::ZERO };
    let brush = Brush::new(ui.painter(), rect, &camera);
    let view = ui.clip_rect();
    let in_view = |bounds| camera.rect_on_screen(rect, bounds).intersects(view);
    scene.groups.iter().filter(|group| in_view(&group.bounds)).for_each(|group| brush.group(group));
}
