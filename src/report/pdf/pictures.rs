//! Writes the pictures that pages show (ISO 32000-1, 8.9.5).

use crate::report::pages::{ContentId, Document, Item};
use crate::report::pdf::file::File;
use crate::report::picture::{Picture, Pixels};

/// By what name the page calls its picture.
pub(crate) fn name(content: ContentId) -> String {
    format!("I{}", content.0)
}

/// How many quarter turns clockwise a picture is shown.
fn turns(picture: &Picture) -> u8 {
    match picture.pixels {
        Pixels::Rgb(_) => 0,
        Pixels::Jpeg { turns, .. } => turns,
    }
}

/// From a picture, whose sides are 1, to where it is shown: `left`, `bottom`, `width` and `height` in points.
pub(crate) fn matrix(picture: &Picture, [left, bottom, width, height]: [f32; 4]) -> [f32; 6] {
    match turns(picture) {
        1 => [0.0, -height, width, 0.0, left, bottom + height],
        2 => [-width, 0.0, 0.0, -height, left + width, bottom + height],
        3 => [0.0, height, -width, 0.0, left + width, bottom],
        _ => [width, 0.0, 0.0, height, left, bottom],
    }
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
        let (mut width, mut height) = (picture.width, picture.height);
        if !turns(picture).is_multiple_of(2) {
            std::mem::swap(&mut width, &mut height);
        }
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
