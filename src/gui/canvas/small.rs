//! The whole tree in a panel, with a recurrence path lit on it; only to be looked at.

use std::collections::BTreeSet;

use eframe::egui::{Rect, Sense, Shape, Ui, Vec2, WidgetInfo, accesskit, vec2};

use crate::document::{CauseId, Review};
use crate::drawing::Palette;
use crate::drawing::figures::why_tree::WhyTree;
use crate::gui::canvas::blocks::blocks;
use crate::gui::canvas::miniature::Miniature;
use crate::gui::canvas::{Band, Camera, Motion, lit, paint};

/// Shows the tree in a room of `size`, the path through `members` lit; `name` is what a screen reader says. Returns the cause
/// whose card was pressed.
pub fn small_tree_ui(
    ui: &mut Ui,
    size: Vec2,
    tree: &WhyTree,
    review: &Review,
    palette: &Palette,
    members: &BTreeSet<CauseId>,
    name: &str,
) -> Option<CauseId> {
    let (room, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, name));
    let camera = fitted(room, tree);
    let painter = ui.painter_at(room);
    let motion = Motion::default();
    match band(camera.zoom) {
        Band::Whole => paint::paint_whole(&painter, room, &camera, tree, &motion),
        Band::Shapes => {
            painter.add(Shape::mesh(blocks(room, &camera, tree, palette)));
        }
        band => {
            let canvas = room;
            Miniature { painter: &painter, canvas, camera: &camera, palette, review, motion: &motion }
                .paint(tree, band);
        }
    }
    lit::paint(&painter, room, &camera, tree, &lit::followed(review, members), palette);
    let place = response.interact_pointer_pos().filter(|_| response.clicked())?;
    tree.cards.iter().find(|card| camera.rect_on_screen(room, &card.rect).contains(place)).map(|it| it.cause)
}

/// How much is shown: here the names of the causes are kept as long as they can be read at all.
fn band(zoom: f32) -> Band {
    const NAMES: f32 = 0.12;
    if zoom >= NAMES { Band::of(zoom).max(Band::Names) } else { Band::Shapes }
}

/// The tree as large as it fits, in the middle.
fn fitted(room: Rect, tree: &WhyTree) -> Camera {
    const MARGIN: f32 = 10.0;
    let scene = vec2(tree.scene.size.width.max(1.0), tree.scene.size.height.max(1.0));
    let free = (room.size() - Vec2::splat(2.0 * MARGIN)).max(Vec2::splat(1.0));
    let zoom = (free / scene).min_elem().min(1.0);
    Camera { zoom, offset: (room.size() - scene * zoom) / 2.0 }
}
