//! Writes finished pages as a PDF file: embedded cut fonts, tags, outline, links, metadata, and always the same bytes.
//!
//! printpdf writes pages and fonts; what it leaves out or draws by chance (tags, language, nested outline, labels,
//! identifiers) a finishing pass over its lopdf document adds.

mod catalog;
mod content;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod tags;

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use crate::report::error::ReportError;
use crate::report::pages::{Document, Item};
use crate::report::pdf::content::Painter;
use crate::report::pdf::fonts::Fonts;

/// The file. The pages are let go one by one as they are written: those of a large tree take much memory.
pub(crate) fn write(mut document: Document) -> Result<Vec<u8>, ReportError> {
    let fonts = Fonts::of(&document)?;
    let mut pdf = PdfDocument::new(&document.title);
    fonts.embed(&mut pdf);
    let contents: Vec<Vec<Item>> =
        document.pages.iter_mut().map(|page| std::mem::take(&mut page.items)).collect();
    let mut painter = Painter::new(&document, &fonts);
    for (page, items) in document.pages.iter().zip(contents) {
        let area = Rect::from_wh(Pt(page.size.width), Pt(page.size.height));
        let mut sheet = PdfPage::new(Mm(0.0), Mm(0.0), painter.page(page.size, &items));
        sheet.media_box = area.clone();
        sheet.trim_box = area.clone();
        sheet.crop_box = area;
        pdf.pages.push(sheet);
    }
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
    drop(pdf);
    finish::finish(&mut file, &document, &painter.marks)?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(|error| ReportError::File { reason: error.to_string() })?;
    Ok(bytes)
}
