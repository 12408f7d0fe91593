//! How do the pages look before they are printed? Each page as a picture, made when it is asked for.

use crate::document::Review;
use crate::drawing::{Group, Scene, Shape};
use crate::engine::Analysis;
use crate::layout::{Rect, Size};
use crate::report::pages::{Document, Item, Page, Structure};
use crate::report::{LeftOut, Replaced, ReportOptions, pages, replaced};

/// The report as it will be printed. Making it lays all pages out, for every page names their number, but writes no file.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    document: Document,
    /// What the edition leaves out of the review.
    pub left_out: LeftOut,
    /// The characters of the edition that are printed as 〓.
    pub replaced: Vec<Replaced>,
}

/// An area of a page that leads to another place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageLink {
    /// The area, in points from the top left corner of its page.
    pub area: Rect,
    /// The page it leads to, from 0.
    pub page: usize,
    /// How far below the top of that page the place is, in points.
    pub y: f32,
}

/// Lays the report out as it would be printed with the same options.
pub fn preview(review: &Review, analysis: &Analysis, options: &ReportOptions) -> Preview {
    let mut document = pages(review, analysis, options);
    // What is heard and listed beside the pages is of the file; a window keeps the pages for as long as they are shown.
    document.structure = Structure::default();
    document.outline = Vec::new();
    document.pages.iter_mut().for_each(compact);
    Preview {
        document,
        left_out: LeftOut::of(review, options.edition, options.language),
        replaced: replaced(&options.edition.of(review, options.language)),
    }
}

/// Gives back what a page has reserved and does not need. Most items have one shape in room for four, so that is half of the memory.
fn compact(page: &mut Page) {
    page.items.shrink_to_fit();
    for item in &mut page.items {
        if let Item::Content { shapes, .. } | Item::Decoration(shapes) = item {
            shapes.shrink_to_fit();
        }
    }
}

impl Preview {
    /// How many pages there are: at least the cover.
    pub fn page_count(&self) -> usize {
        self.document.pages.len()
    }

    /// The size of page `number`, from 0, in points; nothing where there is no such page.
    pub fn page_size(&self, number: usize) -> Size {
        self.page(number).map_or_else(Size::default, |page| page.size)
    }

    /// Page `number`, from 0, without its paper; empty where there is no such page. Each group says in its label what it reads.
    pub fn scene(&self, number: usize) -> Scene {
        let Some(page) = self.page(number) else { return Scene::default() };
        Scene { size: page.size, groups: page.items.iter().filter_map(group).collect() }
    }

    /// What leads elsewhere from page `number`, from 0.
    pub fn links(&self, number: usize) -> Vec<PageLink> {
        let items = self.page(number).into_iter().flat_map(|page| &page.items);
        let link = |item: &Item| match item {
            Item::Link { area, target, .. } => {
                let place = self.document.places.get(target)?;
                Some(PageLink { area: *area, page: place.page, y: place.y })
            }
            Item::Content { .. } | Item::Decoration(_) | Item::Picture { .. } => None,
        };
        items.filter_map(link).collect()
    }

    fn page(&self, number: usize) -> Option<&Page> {
        self.document.pages.get(number)
    }
}

fn group(item: &Item) -> Option<Group> {
    let (shapes, says_something) = match item {
        Item::Content { shapes, .. } => (shapes, true),
        Item::Decoration(shapes) => (shapes, false),
        Item::Picture { area, picture, .. } => {
            return Some(Group {
                item: None,
                label: String::new(),
                bounds: *area,
                shapes: picture.coarse(*area),
            });
        }
        Item::Link { .. } => return None,
    };
    let bounds = shapes.iter().map(Shape::bounds).reduce(|all, one| all.union(&one))?;
    let label = if says_something { words(shapes) } else { String::new() };
    Some(Group { item: None, label, bounds, shapes: shapes.clone() })
}

/// What the shapes read, but for icons, which stand beside the word they mean.
fn words(shapes: &[Shape]) -> String {
    let text = |shape: &Shape| match shape {
        Shape::Text { face, text, .. } if !face.is_icon() => Some(text.clone()),
        Shape::Text { .. } | Shape::Rect { .. } | Shape::Path { .. } => None,
    };
    shapes.iter().filter_map(text).collect::<Vec<String>>().join(" ")
}
