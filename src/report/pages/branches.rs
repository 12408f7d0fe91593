//! Lays out the branches of a large tree: as many on a page as find room side by side and one below the other.

use crate::drawing::Face;
use crate::drawing::text::ellipsized;
use crate::layout::{Point, Rect, Size};
use crate::report::block::Plate;
use crate::report::pages::blocks::{Composer, paint};
use crate::report::pages::canvas::Canvas;
use crate::report::pages::flow::Flow;
use crate::report::pages::place::Placing;
use crate::report::pages::plate::{self, BACK_WIDTH, CAPTION_HEIGHT};
use crate::report::pages::slab::{Heading, Slab};
use crate::report::pages::structure::{NodeId, Role};
use crate::report::pages::style::{MM, Sheet, Type};
use crate::report::pages::{Laid, Paper};

/// Between branches.
const GAP: Size = Size::new(8.0 * MM, 5.0 * MM);

/// The width that a caption needs to say anything, the mark that leads back included.
const NARROWEST: f32 = 50.0 * MM;

impl Laid {
    /// Adds branches in reading order, but where one has no room left on a page, smaller ones that follow may take it: marks and
    /// index name the page of each.
    pub(super) fn add_branches(&mut self, plates: Vec<Plate>, section: NodeId, sheet: Sheet) {
        let mut waiting: Vec<(Size, Plate)> =
            plates.into_iter().map(|plate| (size(&plate, self.paper), plate)).collect();
        while let Some((_, first)) = waiting.first() {
            let legend = first.legend.clone();
            self.paginator.begin(sheet);
            let mut room = Room::on(sheet);
            let mut end = sheet.top;
            for (size, plate) in std::mem::take(&mut waiting) {
                match room.take(size) {
                    Some(at) => {
                        self.add_branch(plate, Rect { origin: at, size }, section, sheet);
                        end = end.max(at.y + size.height);
                    }
                    None => waiting.push((size, plate)),
                }
            }
            self.paginator.skip_to(end);
            self.add_legend(legend, section, sheet);
        }
    }

    /// Adds a branch below its caption, both within `area`.
    fn add_branch(&mut self, plate: Plate, area: Rect, section: NodeId, sheet: Sheet) {
        let mut composer = Composer { structure: &mut self.structure, sheet, section };
        let caption = composer.branch_caption(&plate.caption, area);
        self.paginator.put_at(caption, area.top());
        self.mark_drawn(&plate, area.top());
        let room = Rect::new(
            area.left(),
            area.top() + CAPTION_HEIGHT,
            area.size.width,
            area.size.height - CAPTION_HEIGHT,
        );
        self.add_picture(plate, room, section, sheet);
    }
}

impl Composer<'_> {
    /// What stands above a branch: one line, as the card below it says all.
    fn branch_caption(&mut self, caption: &str, area: Rect) -> Slab {
        const KIND: Type = Type::CAPTION;
        let line = ellipsized(caption, Face::Bold, KIND.size, area.size.width - BACK_WIDTH);
        let node = self.structure.add(self.section, Role::Heading(2));
        let flow = Flow::new(&line.into(), KIND, area.size.width);
        let mut canvas = Canvas::new(self.structure);
        paint(&flow, KIND, &mut canvas, node, Point::default());
        let placing = Placing::shift(area.left(), 0.0);
        let items = canvas.items.into_iter().map(|item| placing.item(item)).collect();
        let heading = Heading { title: caption.to_owned(), is_section: false };
        Slab { heading: Some(heading), ..Slab::new(KIND.leading, items) }
    }
}

/// What a branch takes of a page, its caption included.
fn size(plate: &Plate, paper: Paper) -> Size {
    let room = plate::branch_area(paper);
    let picture = plate::size(plate, room);
    Size::new(picture.width.max(NARROWEST).min(room.width), CAPTION_HEIGHT + picture.height)
}

/// What is free of a page: rectangles that do not touch.
struct Room(Vec<Rect>);

impl Room {
    fn on(sheet: Sheet) -> Self {
        let height = sheet.height() - plate::LEGEND_HEIGHT;
        Self(vec![Rect::new(sheet.side, sheet.top, sheet.width(), height)])
    }

    /// Takes a place for `size`, the one highest up and farthest left; `None` where there is none.
    fn take(&mut self, size: Size) -> Option<Point> {
        // Sizes that fill a page exactly add up with rounding.
        const TOLERANCE: f32 = 0.01;
        let has_room = |free: &Rect| {
            size.width <= free.size.width + TOLERANCE && size.height <= free.size.height + TOLERANCE
        };
        let place = self.0.iter().position(has_room)?;
        let free = self.0.remove(place);
        let (beside, below) = (size.width + GAP.width, size.height + GAP.height);
        let right = Rect::new(free.left() + beside, free.top(), free.size.width - beside, size.height);
        let rest = Rect::new(free.left(), free.top() + below, free.size.width, free.size.height - below);
        let is_room = |rect: &Rect| rect.size.width > 0.0 && rect.size.height > 0.0;
        self.0.splice(place..place, [right, rest].into_iter().filter(is_room));
        Some(free.origin)
    }
}
