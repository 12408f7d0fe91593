//! The whole tree in a panel, with a recurrence path lit on it; only to be looked at.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{Rect, Sense, Shape, Ui, Vec2, WidgetInfo, accesskit, vec2};

use crate::document::CauseId;
use crate::drawing::figures::why_tree::TreePlan;
use crate::gui::canvas::blocks::blocks;
use crate::gui::canvas::miniature::Miniature;
use crate::gui::canvas::painted::Painted;
use crate::gui::canvas::relink::card_at;
use crate::gui::canvas::{Band, Camera, Motion, lit, paint};
use crate::gui::panels::Screen;

/// Shows the tree in a room of `size`, the path through `members` lit; `name` is what a screen reader says. Returns the cause
/// whose card was pressed.
pub fn small_tree_ui(
    ui: &mut Ui,
    size: Vec2,
    screen: &Screen<'_>,
    members: &BTreeSet<CauseId>,
    name: &str,
) -> Option<CauseId> {
    let (tree, palette) = (screen.tree, screen.palette);
    let (room, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, name));
    let camera = fitted(room, tree);
    let painter = ui.painter_at(room);
    let motion = Motion::default();
    // What is painted is kept with the place in the window, as nothing else of this panel outlives a frame.
    type Kept = Arc<Mutex<Painted>>;
    let kept = ui.data_mut(|data| Kept::clone(data.get_temp_mut_or_default::<Kept>(response.id)));
    let mut painted = kept.lock().unwrap_or_else(PoisonError::into_inner);
    painted.show(tree, palette);
    match band(camera.zoom) {
        Band::Whole => paint::paint_whole(&painter, room, &camera, tree, &mut painted, &motion),
        Band::Shapes => {
            painter.add(Shape::mesh(blocks(room, &camera, tree, palette)));
        }
        band => {
            let (canvas, review, language) = (room, screen.review, screen.language());
            let (painter, camera, motion) = (&painter, &camera, &motion);
            Miniature { painter, canvas, camera, palette, review, motion, language }.paint(
                tree,
                &mut painted,
                band,
            );
        }
    }
    let followed = lit::followed(screen.review, screen.digest, members);
    lit::paint(&painter, room, &camera, tree, &followed, palette);
    let place = response.interact_pointer_pos().filter(|_| response.clicked())?;
    card_at(room, &camera, tree, place)
}

/// How much is shown: here the names of the causes are kept as long as they can be read at all.
fn band(zoom: f32) -> Band {
    const NAMES: f32 = 0.12;
    if zoom >= NAMES { Band::of(zoom).max(Band::Names) } else { Band::Shapes }
}

/// The tree as large as it fits, in the middle.
fn fitted(room: Rect, tree: &TreePlan) -> Camera {
    const MARGIN: f32 = 10.0;
    let scene = vec2(tree.size.width.max(1.0), tree.size.height.max(1.0));
    let free = (room.size() - Vec2::splat(2.0 * MARGIN)).max(Vec2::splat(1.0));
    let zoom = (free / scene).min_elem().min(1.0);
    Camera { zoom, offset: (room.size() - scene * zoom) / 2.0 }
}
