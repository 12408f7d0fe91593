//! Writes the pictures that pages show (ISO 32000-1, 8.9.5).

use crate::report::pages::{ContentId, Document, Item};
use crate::report::pdf::file::File;
use crate::report::picture::Pixels;

/// By what name the page calls its picture.
pub(crate) fn name(content: ContentId) -> String {
    format!("I{}", content.0)
}

/// Writes all pictures, and gives the names by which the pages call them, as entries of their resources.
pub(crate) fn embed(file: &mut File, document: &Document) -> String {
    let mut names = String::new();
    for item in document.pages.iter().flat_map(|page| &page.items) {
        let Item::Picture { id, picture, .. } = item else { continue };
        let colors = match &picture.pixels {
            Pixels::Jpeg { colors: 1, .. } => "DeviceGray",
            Pixels::Jpeg { .. } | Pixels::Rgb(_) => "DeviceRGB",
        };
        let (width, height) = (picture.width, picture.height);
        let entries = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{colors}/BitsPerComponent 8"
        );
        let stream = match &picture.pixels {
            Pixels::Rgb(pixels) => file.add_stream(&entries, pixels),
            Pixels::Jpeg { file: jpeg, .. } => {
                file.add_plain_stream(&format!("{entries}/Filter/DCTDecode"), jpeg)
            }
        };
        names += &format!("/{} {stream}", name(*id));
    }
    if names.is_empty() { names } else { format!("/XObject<<{names}>>") }
}
