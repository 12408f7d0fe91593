//! Where everything of the report stands: sections become pages.

mod blocks;
mod canvas;
mod cover;
mod flow;
mod furniture;
mod icon;
mod inline;
mod key_figures;
mod page;
mod paginate;
mod place;
mod plate;
mod slab;
mod structure;
mod style;
mod table;

use crate::report::block::{Anchor, Block, Part, Plate, Section};
use crate::report::pages::blocks::Composer;
use crate::report::pages::canvas::Canvas;
use crate::report::pages::paginate::Paginator;
use crate::report::pages::plate::Continuation;
use crate::report::pages::slab::Slab;
use crate::report::pages::style::{LANDSCAPE, MM, PORTRAIT, Type};

pub use furniture::Furniture;
pub use page::{Document, Item, OutlineEntry, Page, Place};
pub(crate) use plate::PLATE;
pub use structure::{Child, ContentId, Node, NodeId, Role, Structure};

/// The part of the page that has to be left for a section to begin on it.
const ROOM_FOR_SECTION: f32 = 0.42;

/// Gives everything a place, with heads and feet.
pub(crate) fn lay_out(sections: &[Section], furniture: &Furniture) -> Laid {
    let mut laid = Laid {
        paginator: Paginator::new(PORTRAIT),
        structure: Structure::default(),
        continuations: Vec::new(),
    };
    for section in sections {
        laid.add(section, furniture);
    }
    laid.link_continuations();
    furniture.add(&mut laid.paginator.pages);
    laid
}

/// Pages, and what their pieces are.
pub(crate) struct Laid {
    pub(crate) paginator: Paginator,
    pub(crate) structure: Structure,
    /// The marks between plates, with the page and the section that they stand on.
    continuations: Vec<(usize, NodeId, Continuation)>,
}

impl Laid {
    fn add(&mut self, section: &Section, furniture: &Furniture) {
        let node = self.structure.add(Structure::ROOT, Role::Section);
        let sheet = if section.part == Part::Tree { LANDSCAPE } else { PORTRAIT };
        let is_opening = matches!(section.part, Part::Cover | Part::Course | Part::Tree | Part::RootCauses);
        let goes_on = !is_opening && self.paginator.room_on(sheet) > ROOM_FOR_SECTION;
        if !goes_on {
            self.paginator.begin(sheet);
        }
        let mut composer = Composer { structure: &mut self.structure, sheet, section: node };
        let mut slabs = match section.part {
            Part::Cover => cover::slabs(&mut composer, section, furniture),
            _ => composer.title(section),
        };
        if let Some(first) = slabs.first_mut() {
            first.anchor = Some(Anchor::Part(section.part));
            first.before = if goes_on { 14.0 * MM } else { 0.0 };
        }
        slabs.extend(composer.blocks(section));
        self.paginator.fill(slabs);
        for block in &section.blocks {
            if let Block::Plate(plate) = block {
                self.add_plate(plate, node);
            }
        }
    }

    /// Adds a plate below the title of its section, or on a page of its own below its caption.
    fn add_plate(&mut self, plate: &Plate, section: NodeId) {
        let mut composer = Composer { structure: &mut self.structure, sheet: LANDSCAPE, section };
        if !plate.caption.is_empty() {
            self.paginator.begin(LANDSCAPE);
            self.paginator.fill(vec![composer.heading(None, &plate.caption, "")]);
        }
        self.paginator.mark(Anchor::Branch(plate.branch), LANDSCAPE.top);
        let bottom = LANDSCAPE.size.height - LANDSCAPE.bottom;
        let top = bottom - self.paginator.height_left();
        let (items, continuations) = plate::items(&mut composer, plate, top, bottom - plate::LEGEND_HEIGHT);
        self.paginator.put_items(items);
        self.paginator.put_items(composer.legend(&plate.legend, bottom));
        let page = self.paginator.pages.len().saturating_sub(1);
        self.continuations.extend(continuations.into_iter().map(|it| (page, section, it)));
    }

    /// Writes the marks between plates, now that it is known on which page each stands.
    fn link_continuations(&mut self) {
        for (page, node, continuation) in &self.continuations {
            let Some(&place) = self.paginator.places.get(&continuation.target) else { continue };
            let mut canvas = Canvas::new(&mut self.structure);
            continuation.paint(place, &mut canvas, *node);
            if let Some(page) = self.paginator.pages.get_mut(*page) {
                page.items.extend(canvas.items);
            }
        }
    }
}

impl Composer<'_> {
    /// The blocks of a section one below the other, but for plates.
    fn blocks(&mut self, section: &Section) -> Vec<Slab> {
        let is_cover = section.part == Part::Cover;
        let mut slabs = Vec::new();
        let mut number = 0;
        let mut follows_text = false;
        for block in &section.blocks {
            let mut laid = match block {
                Block::Heading { text, remark } => {
                    number += 1;
                    let heading = self.heading((!is_cover).then_some(number), text, remark);
                    vec![if is_cover { heading.after(5.5 * MM) } else { heading }]
                }
                Block::Paragraph(prose) => self.paragraph(prose, Type::BODY),
                Block::Note(prose) => self.paragraph(prose, Type::NOTE),
                Block::KeyFigures(figures) => vec![self.key_figures(figures)],
                Block::Points(points) => self.points(points),
                Block::Issues(issues) => self.issues(issues),
                Block::Table(table) => self.table(table),
                Block::Plate(_) => Vec::new(),
            };
            if follows_text && matches!(block, Block::Table(_)) {
                laid.iter_mut().take(1).for_each(|slab| slab.before = 3.0 * MM);
            }
            follows_text = matches!(block, Block::Paragraph(_) | Block::Note(_));
            slabs.extend(laid);
        }
        slabs
    }
}
