//! Writes finished pages as a PDF file: embedded cut fonts, tags, outline, links, metadata, and always the same bytes.

mod catalog;
mod content;
mod file;
mod fonts;
mod ledger;
mod metadata;
mod outline;
mod pictures;
mod syntax;
mod tags;

use std::collections::BTreeMap;

use crate::report::error::ReportError;
use crate::report::pages::{Document, Page, Place};
use crate::report::pdf::catalog::Parts;
use crate::report::pdf::content::{Link, Painted, paint};
use crate::report::pdf::file::{File, Shelf};
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::syntax::{Length, Ref, Text};
use crate::report::pdf::tags::Tags;

/// The file. A page is let go as soon as it is written, as those of a large tree take much memory.
pub(crate) fn write(mut document: Document) -> Result<Vec<u8>, ReportError> {
    let fonts = Fonts::of(&document);
    let mut file = File::new();
    let pictures = pictures::embed(&mut file, &document);
    let resources = fonts.embed(&mut file, &pictures)?;
    let mut sheets = Sheets {
        parent: file.reserve(),
        ids: file.reserve_many(document.pages.len()),
        resources,
        places: BTreeMap::new(),
    };
    let mut tags = Tags::of(&mut file, &document);
    for number in 0..document.pages.len() {
        let items = std::mem::take(&mut document.pages[number].items);
        let painted = paint(&document, number, &items, &fonts, &tags);
        drop(items);
        sheets.add(&mut file, &document, number, painted, &mut tags);
    }
    let pages = sheets.finish(&mut file);
    let structure = tags.add(&mut file, &document);
    let outline = outline::add(&mut file, &document, &sheets.ids);
    let metadata = metadata::add_xmp(&mut file, &document);
    let catalog = catalog::add(&mut file, &document, &Parts { pages, structure, outline, metadata });
    let information = metadata::add_information(&mut file, &document);
    file.finish(catalog, information)
}

/// The pages as objects of the file.
struct Sheets {
    parent: Ref,
    ids: Vec<Ref>,
    resources: Ref,
    /// The places that links lead to, by page and height; most have many links.
    places: BTreeMap<(usize, i32), Ref>,
}

impl Sheets {
    /// Writes page `number` with its links.
    fn add(
        &mut self,
        file: &mut File,
        document: &Document,
        number: usize,
        painted: Painted,
        tags: &mut Tags,
    ) {
        let (Some(&id), Some(page)) = (self.ids.get(number), document.pages.get(number)) else { return };
        let contents = file.add_stream("", &painted.operators);
        drop(painted.operators);
        tags.paint(file, id, &painted.contents);
        let ids = file.reserve_many(painted.links.len());
        for (&annotation, link) in ids.iter().zip(&painted.links) {
            self.link(file, document, (id, page), (annotation, link), tags);
        }
        let annotations =
            if ids.is_empty() { String::new() } else { format!("/Annots {}", file.add_list(ids)) };
        let (width, height) = (Length(page.size.width), Length(page.size.height));
        let (parent, resources) = (self.parent, self.resources);
        // Tab follows the structure.
        file.put(
            id,
            &format!(
                "<</Type/Page/Parent {parent}/MediaBox[0 0 {width} {height}]/Resources {resources}\
                 /Contents {contents}/StructParents {number}/Tabs/S{annotations}>>"
            ),
        );
    }

    /// Writes a link. It is printed with the page, as PDF/UA and PDF/A ask.
    fn link(
        &mut self,
        file: &mut File,
        document: &Document,
        (id, page): (Ref, &Page),
        (annotation, link): (Ref, &Link),
        tags: &mut Tags,
    ) {
        let key = tags.link(document, id, link.content, annotation);
        let (area, height) = (link.area, page.size.height);
        // Whole points are near enough for a hand.
        let [left, bottom] = [area.left(), height - area.bottom()].map(|it| it.floor() as i32);
        let [right, top] = [area.right(), height - area.top()].map(|it| it.ceil() as i32);
        let place = self.place(file, document, link.place);
        let said = Text(&link.label);
        file.put_on(
            Shelf::Annotations,
            annotation,
            &format!(
                "<</Subtype/Link/Border[0 0 0]/F 4/StructParent {key}/Dest {place}\
                 /Rect[{left:>3} {bottom:>3} {right:>3} {top:>3}]/Contents{said}>>"
            ),
        );
    }

    /// The object of a place that links lead to.
    fn place(&mut self, file: &mut File, document: &Document, place: Place) -> Ref {
        let height = document.pages.get(place.page).map_or(0.0, |page| page.size.height);
        let top = (height - place.y).ceil() as i32;
        let page = self.ids.get(place.page).copied().unwrap_or(self.parent);
        *self.places.entry((place.page, top)).or_insert_with(|| {
            let id = file.reserve();
            file.put_on(Shelf::Destinations, id, &format!("[{page}/XYZ 0 {top:>3} null]"));
            id
        })
    }

    /// Writes the list of all pages.
    fn finish(&self, file: &mut File) -> Ref {
        let kids: String = self.ids.iter().map(|id| format!("{id} ")).collect();
        file.put(self.parent, &format!("<</Type/Pages/Count {}/Kids[{kids}]>>", self.ids.len()));
        self.parent
    }
}
