//! Files and pictures become evidence, and evidence becomes pictures on the screen.

use std::io::Cursor;
use std::path::Path;

use eframe::egui::{ColorImage, TextureHandle};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _, ImageReader, Limits};

use crate::document::{Evidence, EvidenceKind};
use crate::gui::jobs::Trouble;
use crate::interchange::facts_import::decode;
use crate::language::{Language, tr};
use crate::storage;

/// A piece of evidence on the screen.
pub enum Picture {
    /// It is being decoded.
    Pending,
    /// It cannot be shown: it is broken, or larger than any screen.
    Broken,
    /// It can be shown.
    Ready(TextureHandle),
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pending => "Pending",
            Self::Broken => "Broken",
            Self::Ready(_) => "Ready",
        })
    }
}

/// The file at `path` as evidence.
///
/// # Errors
/// The file cannot be read, or is neither a picture nor text.
pub fn of_file(path: &Path, language: Language) -> Result<Evidence, Trouble> {
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let content = storage::read_bytes(path).map_err(|error| Trouble::of(&error, language))?;
    of_content(name, content, language)
}

/// A content as evidence: a picture as it is, text in UTF-8.
fn of_content(name: String, content: Vec<u8>, language: Language) -> Result<Evidence, Trouble> {
    if let Some(kind) = EvidenceKind::of_picture(&content) {
        return Ok(Evidence { name, kind, content: content.into() });
    }
    match decode(&content) {
        Ok((text, _)) if !text.is_empty() => {
            Ok(Evidence { name, kind: EvidenceKind::Text, content: text.into_bytes().into() })
        }
        _ => Err(Trouble {
            message: tr!(language, "evidence-unknown", name = name),
            remedy: tr!(language, "evidence-unknown-remedy"),
        }),
    }
}

/// A picture from the clipboard as evidence, in PNG.
///
/// # Errors
/// The picture cannot be written.
pub fn of_pasted(picture: &ColorImage, language: Language) -> Result<Evidence, Trouble> {
    let mut content = Vec::new();
    let [width, height] = picture.size.map(|it| u32::try_from(it).unwrap_or(u32::MAX));
    let pixels: Vec<u8> = picture.pixels.iter().flat_map(|pixel| pixel.to_srgba_unmultiplied()).collect();
    let name = tr!(language, "evidence-pasted-name");
    match PngEncoder::new(&mut content).write_image(&pixels, width, height, ExtendedColorType::Rgba8) {
        Ok(()) => Ok(Evidence { name, kind: EvidenceKind::Png, content: content.into() }),
        Err(error) => Err(Trouble {
            message: tr!(language, "evidence-unwritable", reason = error.to_string()),
            remedy: tr!(language, "evidence-unknown-remedy"),
        }),
    }
}

/// The picture of a piece of evidence, no larger than a screen needs; `None` where it is broken or claims to be huge.
pub fn develop(evidence: &Evidence) -> Option<ColorImage> {
    /// The longest side that is decoded, in pixels.
    const LONGEST: u32 = 12_000;
    /// The most memory that decoding takes, in bytes.
    const MOST: u64 = 192 * 1024 * 1024;
    /// The longest side that is shown, in pixels.
    const SHOWN: u32 = 1_400;
    let mut reader = ImageReader::new(Cursor::new(&evidence.content[..])).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MOST);
    reader.limits(limits);
    let mut picture = reader.decode().ok()?;
    if picture.width().max(picture.height()) > SHOWN {
        picture = picture.thumbnail(SHOWN, SHOWN);
    }
    let pixels = picture.into_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}
