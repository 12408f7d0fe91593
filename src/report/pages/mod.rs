//! Where everything of the report stands: sections become pages.

mod blocks;
mod canvas;
mod cover;
mod flow;
mod furniture;
mod icon;
mod inline;
mod page;
mod paginate;
mod place;
mod plate;
mod slab;
mod structure;
mod style;
mod table;

use crate::report::block::{Anchor, Block, Part, Section};
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

/// Gives everything a place. The result has no heads and feet yet, and its metadata is empty.
pub(crate) fn lay_out(sections: &[Section], furniture: &Furniture) -> Laid {
    let mut structure = Structure::default();
    let mut paginator = Paginator::new(PORTRAIT);
    let mut continuations = Vec::new();
    for section in sections {
        let node = structure.add(Structure::ROOT, Role::Section);
        let sheet = if section.part == Part::Tree { LANDSCAPE } else { PORTRAIT };
        let flows = matches!(section.part, Part::Response | Part::Certificate | Part::Appendix);
        let goes_on = flows && paginator.room() > ROOM_FOR_SECTION;
        if !goes_on {
            paginator.begin(sheet);
        }
        let mut composer = Composer { structure: &mut structure, sheet, section: node };
        let mut slabs = match section.part {
            Part::Cover => cover::slabs(&mut composer, section, furniture),
            _ => composer.title(section),
        };
        if let Some(first) = slabs.first_mut() {
            first.anchor = Some(Anchor::Part(section.part));
            first.before = if goes_on { 14.0 * MM } else { 0.0 };
        }
        let mut number = 0;
        let mut follows_text = false;
        for block in &section.blocks {
            if let Block::Plate(plate) = block {
                paginator.fill(std::mem::take(&mut slabs));
                if !plate.caption.is_empty() {
                    paginator.begin(LANDSCAPE);
                    paginator.fill(vec![composer.heading(None, &plate.caption, "")]);
                }
                paginator.mark(Anchor::Branch(plate.branch), LANDSCAPE.top);
                let height = paginator.height_left() - plate::LEGEND_HEIGHT;
                let bottom = LANDSCAPE.size.height - LANDSCAPE.bottom;
                let top = bottom - plate::LEGEND_HEIGHT - height;
                let (items, further) = plate::items(&mut composer, plate, top, height);
                paginator.put_items(items);
                paginator.put_items(composer.legend(&plate.legend, bottom));
                let page = paginator.pages.len() - 1;
                continuations.extend(further.into_iter().map(|it| (page, node, it)));
            } else {
                let mut laid = block_slabs(&mut composer, block, section.part, &mut number);
                if follows_text && matches!(block, Block::Table(_)) {
                    laid.iter_mut().take(1).for_each(|slab| slab.before = 3.0 * MM);
                }
                if section.part == Part::Cover && matches!(block, Block::Heading { .. }) {
                    laid.iter_mut().for_each(|slab| slab.before = 5.5 * MM);
                }
                follows_text = matches!(block, Block::Paragraph(_) | Block::Note(_));
                slabs.extend(laid);
            }
        }
        paginator.fill(slabs);
    }
    link_continuations(&mut paginator, &mut structure, &continuations);
    furniture.add(&mut paginator.pages);
    Laid { paginator, structure }
}

/// Pages, and what their pieces are.
pub(crate) struct Laid {
    pub(crate) paginator: Paginator,
    pub(crate) structure: Structure,
}

fn block_slabs(composer: &mut Composer<'_>, block: &Block, part: Part, number: &mut usize) -> Vec<Slab> {
    match block {
        Block::Heading { text, remark } => {
            *number += 1;
            let number = (part != Part::Cover).then_some(*number);
            vec![composer.heading(number, text, remark)]
        }
        Block::Paragraph(prose) => composer.paragraph(prose, Type::BODY),
        Block::Note(prose) => composer.paragraph(prose, Type::NOTE),
        Block::KeyFigures(figures) => vec![composer.key_figures(figures)],
        Block::Points(points) => composer.points(points),
        Block::Issues(issues) => composer.issues(issues),
        Block::Table(table) => composer.table(table),
        Block::Picture(picture) => vec![composer.picture(picture)],
        Block::Plate(_) => Vec::new(),
    }
}

fn link_continuations(
    paginator: &mut Paginator,
    structure: &mut Structure,
    continuations: &[(usize, NodeId, Continuation)],
) {
    for (page, node, continuation) in continuations {
        let Some(&place) = paginator.places.get(&continuation.target) else { continue };
        let mut canvas = Canvas::new(structure);
        continuation.item(place, &mut canvas, *node);
        if let Some(page) = paginator.pages.get_mut(*page) {
            page.items.extend(canvas.items);
        }
    }
}
