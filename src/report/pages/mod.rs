//! Where everything of the report stands: sections become pages.

mod blocks;
mod branches;
mod canvas;
mod cover;
mod figure;
mod flow;
mod furniture;
mod icon;
mod index;
mod inline;
mod key_figures;
mod page;
mod paginate;
mod pictures;
mod place;
mod plate;
mod slab;
mod structure;
mod style;
mod table;

use crate::document::CauseId;
use crate::layout::Rect;
use crate::report::block::{Anchor, Block, Part, Plate, Prose, Section};
use crate::report::options::Paper;
use crate::report::pages::blocks::Composer;
use crate::report::pages::canvas::Canvas;
use crate::report::pages::paginate::Paginator;
use crate::report::pages::plate::Continuation;
use crate::report::pages::slab::Slab;
use crate::report::pages::style::{MM, Sheet, landscape, portrait};

pub(crate) use figure::drawn_width;
pub use furniture::Furniture;
pub use page::{Document, Item, OutlineEntry, Page, Place};
pub(crate) use plate::{area as plate_area, branch_area};
pub use structure::{Child, ContentId, Node, NodeId, Role, Structure};
pub(crate) use style::Type;

/// The part of the page that has to be left for a section to begin on it.
const ROOM_FOR_SECTION: f32 = 0.3;

/// Gives everything a place, with heads and feet. What has its place is let go: the pictures of a large tree take much memory.
pub(crate) fn lay_out(sections: Vec<Section>, furniture: &Furniture, paper: Paper) -> Laid {
    let mut laid = Laid {
        paper,
        paginator: Paginator::new(portrait(paper)),
        structure: Structure::default(),
        continuations: Vec::new(),
        legend: Prose::default(),
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
    paper: Paper,
    pub(crate) paginator: Paginator,
    pub(crate) structure: Structure,
    /// The marks between plates, with the page and the section that they stand on.
    continuations: Vec<(usize, NodeId, Continuation)>,
    /// The legend that was written last.
    legend: Prose,
}

impl Laid {
    fn add(&mut self, section: Section, furniture: &Furniture) {
        let node = self.structure.add(Structure::ROOT, Role::Section);
        let sheet = if section.part == Part::Tree { landscape(self.paper) } else { portrait(self.paper) };
        // What runs over from the cover leaves room for what follows it.
        let follows_cover =
            matches!(section.part, Part::NineItems | Part::Course) && self.paginator.pages.len() > 1;
        let is_opening = !follows_cover
            && matches!(
                section.part,
                Part::Cover | Part::NineItems | Part::Course | Part::Tree | Part::RootCauses
            );
        let goes_on = !is_opening && self.paginator.room_on(sheet) > ROOM_FOR_SECTION;
        if !goes_on {
            self.paginator.begin(sheet);
        }
        let mut composer = Composer { structure: &mut self.structure, sheet, section: node };
        let mut slabs = match section.part {
            Part::Cover => cover::slabs(&mut composer, &section, furniture),
            _ => composer.title(&section),
        };
        if let Some(first) = slabs.first_mut() {
            first.anchor = Some(Anchor::Part(section.part));
            first.before = if goes_on { 14.0 * MM } else { 0.0 };
        }
        slabs.extend(composer.blocks(&section));
        if section.part == Part::Cover {
            draw_together(&mut slabs, sheet.height());
        }
        self.paginator.fill(slabs);
        let (mut branches, mut index) = (Vec::new(), Vec::new());
        for block in section.blocks {
            match block {
                Block::Plate(plate) if plate.caption.is_empty() => self.add_plate(plate, node, sheet),
                Block::Plate(plate) => branches.push(plate),
                Block::Index(causes) => index = causes,
                _ => {}
            }
        }
        self.add_branches(branches, node, sheet);
        self.add_index(&index, node, sheet);
    }

    /// Adds a plate below the title of its section, where it takes what is left of the page.
    fn add_plate(&mut self, mut plate: Plate, section: NodeId, sheet: Sheet) {
        let bottom = sheet.size.height - sheet.bottom - plate::LEGEND_HEIGHT;
        let top = sheet.size.height - sheet.bottom - self.paginator.height_left();
        let legend = std::mem::take(&mut plate.legend);
        self.mark_drawn(&plate, sheet.top);
        self.add_picture(plate, Rect::new(sheet.side, top, sheet.width(), bottom - top), section, sheet);
        self.paginator.skip_to(bottom);
        self.add_legend(legend, section, sheet);
    }

    /// Makes links to what a plate shows lead to `y` on the last page.
    fn mark_drawn(&mut self, plate: &Plate, y: f32) {
        let branch = plate.branch.map(Anchor::Branch);
        for anchor in branch.into_iter().chain(plate.shown.iter().copied().map(Anchor::Drawn)) {
            self.paginator.mark(anchor, y);
        }
    }

    /// Adds the picture of a plate within `room` on the last page.
    fn add_picture(&mut self, plate: Plate, room: Rect, section: NodeId, sheet: Sheet) {
        let mut composer = Composer { structure: &mut self.structure, sheet, section };
        let (items, continuations) = plate::items(&mut composer, plate, room);
        self.paginator.put_items(items);
        let page = self.paginator.pages.len().saturating_sub(1);
        self.continuations.extend(continuations.into_iter().map(|it| (page, section, it)));
    }

    /// Adds what the shapes mean at the foot of the last page.
    fn add_legend(&mut self, legend: Prose, section: NodeId, sheet: Sheet) {
        let bottom = sheet.size.height - sheet.bottom;
        // Those who listen hear it once; on later pages it is as much furniture as the head.
        let items = if self.legend == legend {
            let mut aside = Structure::default();
            let mut composer = Composer { structure: &mut aside, sheet, section: Structure::ROOT };
            let items = composer.legend(&legend, bottom);
            vec![Item::Decoration(items.iter().flat_map(Item::shapes).cloned().collect())]
        } else {
            Composer { structure: &mut self.structure, sheet, section }.legend(&legend, bottom)
        };
        self.legend = legend;
        self.paginator.put_items(items);
    }

    /// Adds the index of the plates, now that they have their pages.
    fn add_index(&mut self, causes: &[CauseId], section: NodeId, sheet: Sheet) {
        let entries: Vec<(CauseId, usize)> = causes
            .iter()
            .filter_map(|&cause| Some((cause, self.paginator.places.get(&Anchor::Drawn(cause))?.page + 1)))
            .collect();
        let mut composer = Composer { structure: &mut self.structure, sheet, section };
        let slabs = composer.index(&entries);
        let needed: f32 = slabs.iter().map(|slab| slab.before + slab.height).sum();
        if !slabs.is_empty() && needed > self.paginator.height_left() - plate::LEGEND_HEIGHT {
            self.paginator.begin(sheet);
        }
        self.paginator.fill(slabs);
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

/// Halves the space between strips where that is enough for all of them to fit into `height`.
fn draw_together(slabs: &mut [Slab], height: f32) {
    let space: f32 = slabs.iter().map(|slab| slab.before).sum();
    let all: f32 = slabs.iter().map(|slab| slab.height).sum::<f32>() + space;
    if all > height && all - space / 2.0 <= height {
        slabs.iter_mut().for_each(|slab| slab.before /= 2.0);
    }
}

impl Composer<'_> {
    /// The blocks of a section one below the other, but for plates and their index.
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
                Block::Figure(figure) => vec![self.figure(figure)],
                Block::Pictures(photos) => self.pictures(photos),
                Block::Plate(_) | Block::Index(_) => Vec::new(),
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
