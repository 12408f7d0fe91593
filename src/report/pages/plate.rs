//! Lays out a picture on a landscape page of its own.

use crate::drawing::{Face, Shape, text};
use crate::layout::{Point, Rect, Size};
use crate::report::block::{Anchor, Plate};
use crate::report::options::Paper;
use crate::report::pages::blocks::Composer;
use crate::report::pages::canvas::{Canvas, words};
use crate::report::pages::page::{Item, Place};
use crate::report::pages::place::Placing;
use crate::report::pages::structure::NodeId;
use crate::report::pages::style::{self, MM, Type};

/// What the title of the first plate takes of the height; the captions of the others take less.
const TITLE_HEIGHT: f32 = 19.0 * MM;

/// What the legend takes of the height.
pub(crate) const LEGEND_HEIGHT: f32 = 8.0 * MM;

/// The room for the mark that leads back.
pub(crate) const BACK_WIDTH: f32 = 40.0;

/// What the caption of a branch takes of the height.
pub(crate) const CAPTION_HEIGHT: f32 = Type::CAPTION.leading + 1.5 * MM;

/// The area that a picture has on every plate.
pub(crate) const fn area(paper: Paper) -> Size {
    let sheet = style::landscape(paper);
    Size::new(sheet.width(), sheet.height() - TITLE_HEIGHT - LEGEND_HEIGHT)
}

/// The area that a branch of a large tree may have, below its caption.
pub(crate) const fn branch_area(paper: Paper) -> Size {
    let sheet = style::landscape(paper);
    Size::new(sheet.width(), sheet.height() - CAPTION_HEIGHT - LEGEND_HEIGHT)
}

/// The size of a picture at the scale at which it fits into `room`.
pub(crate) fn size(plate: &Plate, room: Size) -> Size {
    let (size, scale) = (plate.scene.size, scale(plate, room));
    Size::new(size.width * scale, size.height * scale)
}

/// The scale at which a picture fits into `room`.
fn scale(plate: &Plate, room: Size) -> f32 {
    let size = plate.scene.size;
    (room.width / size.width.max(1.0)).min(room.height / size.height.max(1.0)).min(plate.largest_scale)
}

/// The shapes of a plate within `room`, and what leads on from it.
pub(crate) fn items(composer: &mut Composer<'_>, plate: Plate, room: Rect) -> (Vec<Item>, Vec<Continuation>) {
    let size = plate.scene.size;
    let scale = scale(&plate, room.size);
    // A small tree stands a little above the middle rather than at the top; a branch stands below its caption.
    let spare = |room: f32, size: f32| (room - size * scale).max(0.0);
    let is_branch = !plate.caption.is_empty();
    let left = if is_branch { 0.0 } else { spare(room.size.width, size.width) * 0.5 };
    let above = if is_branch { 0.0 } else { spare(room.size.height, size.height) * 0.4 };
    let placing = Placing { scale, shift: Point::new(room.left() + left, room.top() + above) };
    let node = composer.structure.add_figure(composer.section, &plate.alternative);
    let mut canvas = Canvas::new(composer.structure);
    for group in plate.scene.groups {
        let shapes = placing.shapes(group.shapes);
        match group.item {
            Some(_) => canvas.content(node, shapes),
            None => {
                let (said, drawn) = shapes.into_iter().partition(|it| matches!(it, Shape::Text { .. }));
                canvas.decoration(drawn);
                canvas.content(node, said);
            }
        }
    }
    let onward = plate.continuations.iter().map(|&(point, target)| Continuation {
        at: placing.point(point),
        target,
        arrow: '→',
    });
    let back = plate.taken_from.map(|branch| Continuation {
        at: Point::new(room.right() - BACK_WIDTH, room.top() - CAPTION_HEIGHT + Type::CAPTION.leading / 2.0),
        target: Anchor::Branch(branch),
        arrow: '←',
    });
    let continuations = onward.chain(back).collect();
    (canvas.items, continuations)
}

/// A mark that says on which page the branch goes on.
pub(crate) struct Continuation {
    at: Point,
    pub(crate) target: Anchor,
    arrow: char,
}

impl Continuation {
    /// The mark, once it is known where the branch stands.
    pub(crate) fn paint(&self, place: Place, canvas: &mut Canvas<'_>, node: NodeId) {
        let label = format!("{} p.{}", self.arrow, place.page + 1);
        let size = Type::NOTE.size;
        let width = text::width(&label, Face::Bold, size);
        let area = Rect::new(self.at.x, self.at.y - size, width, size * 2.0);
        let shape = words(
            Point::new(self.at.x, self.at.y + size * 0.35),
            size,
            Face::Bold,
            style::ACCENT,
            label.as_str(),
        );
        canvas.link(node, vec![shape], area, self.target, label);
    }
}
