//! Writes finished pages as a PDF file: embedded cut fonts, tags, outline, links, metadata, and always the same bytes.

mod catalog;
mod content;
mod file;
mod fonts;
mod metadata;
mod outline;
mod syntax;
mod tags;

use crate::report::error::ReportError;
use crate::report::pages::{Document, Page};
use crate::report::pdf::catalog::Parts;
use crate::report::pdf::content::{Link, Painted, paint};
use crate::report::pdf::file::File;
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::syntax::{Length, Ref, Text};
use crate::report::pdf::tags::Tags;

/// The file. A page is let go as soon as it is written, as those of a large tree take much memory.
pub(crate) fn write(mut document: Document) -> Result<Vec<u8>, ReportError> {
    let fonts = Fonts::of(&document);
    let mut file = File::new();
    let resources = fonts.embed(&mut file)?;
    let mut sheets =
        Sheets { parent: file.reserve(), ids: file.reserve_many(document.pages.len()), resources };
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
    Ok(file.finish(catalog, information))
}

/// The pages as objects of the file.
struct Sheets {
    parent: Ref,
    ids: Vec<Ref>,
    resources: Ref,
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
        let mut annotations = String::new();
        for link in &painted.links {
            let annotation = self.link(file, document, page, id, link, tags);
            annotations += &format!("{annotation} ");
        }
        if !annotations.is_empty() {
            annotations = format!("/Annots[{annotations}]");
        }
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
        &self,
        file: &mut File,
        document: &Document,
        page: &Page,
        id: Ref,
        link: &Link,
        tags: &mut Tags,
    ) -> Ref {
        let annotation = file.reserve();
        let key = tags.link(document, id, link.content, annotation);
        let (area, height) = (link.area, page.size.height);
        let [left, right] = [area.left(), area.right()].map(Length);
        let [bottom, top] = [area.bottom(), area.top()].map(|y| Length(height - y));
        let target = self.ids.get(link.place.page).copied().unwrap_or(id);
        let target_height = document.pages.get(link.place.page).map_or(height, |page| page.size.height);
        let place = Length(target_height - link.place.y);
        let said = Text(&link.label);
        file.put(
            annotation,
            &format!(
                "<</Type/Annot/Subtype/Link/Rect[{left} {bottom} {right} {top}]/Border[0 0 0]/F 4/P {id}\
                 /Dest[{target}/XYZ 0 {place} null]/StructParent {key}/Contents{said}>>"
            ),
        );
        annotation
    }

    /// Writes the list of all pages.
    fn finish(&self, file: &mut File) -> Ref {
        let kids: String = self.ids.iter().map(|id| format!("{id} ")).collect();
        file.put(self.parent, &format!("<</Type/Pages/Count {}/Kids[{kids}]>>", self.ids.len()));
        self.parent
    }
}
