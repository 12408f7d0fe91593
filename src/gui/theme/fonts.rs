//! The bundled fonts as egui families: one family for each face of a scene.

use std::sync::{Arc, LazyLock};

use eframe::egui::{
    Color32, ColorImage, Context, FontData, FontDefinitions, FontFamily, FontId, GlyphBitmap,
    GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph, vec2,
};

use crate::drawing::fonts::FontFile;
use crate::drawing::png::stencil;
use crate::drawing::{Face, text};

const FACES: [Face; 5] = [Face::Regular, Face::Bold, Face::IconRegular, Face::IconBold, Face::IconFill];

/// The families that egui does not name itself, made once: every text of every frame asks for one.
static NAMED: LazyLock<[FontFamily; 4]> = LazyLock::new(|| {
    [Face::Bold, Face::IconRegular, Face::IconBold, Face::IconFill]
        .map(|face| FontFamily::Name(format!("{face:?}").into()))
});

/// Makes the bundled fonts the only ones: the screen shows the very faces that the report embeds.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for file in FontFile::ALL {
        fonts.font_data.insert(format!("{file:?}"), Arc::new(FontData::from_static(file.bytes())));
    }
    for face in FACES {
        let mut files: Vec<String> = face.files().iter().map(|file| format!("{file:?}")).collect();
        if matches!(face, Face::Regular | Face::Bold) {
            // Widgets put icons and words into one line.
            files.push(format!("{:?}", FontFile::IconRegular));
        }
        fonts.families.insert(family(face), files.clone());
        if face == Face::Regular {
            fonts.families.insert(FontFamily::Monospace, files);
        }
    }
    ctx.set_fonts(fonts);
}

/// Draws characters that no bundled font has with the mark that the report prints for them, where egui would draw a box. For the window
/// alone: in tests such a character is a mistake, and egui shall say so.
pub fn install_replacement(ctx: &Context) {
    ctx.add_glyph_rasterizer(GlyphRasterizer::new("naze: what no font has", replacement));
}

fn replacement(request: &GlyphRasterizerRequest<'_>) -> Option<RasterizedGlyph> {
    let face = FACES.into_iter().find(|&face| family(face) == *request.family)?;
    let size = request.font_size_px;
    // Nothing for tabs, joiners and the like, which come here too and are no letters.
    let stencil = stencil(request.cluster, face, size)?;
    let pixels = stencil.opacities.iter().map(|&it| Color32::from_white_alpha(it)).collect();
    let image = ColorImage::new([stencil.width as usize, stencil.height as usize], pixels);
    let offset_px = vec2(0.0, -(stencil.above as f32));
    let bitmap = GlyphBitmap { image, offset_px, is_color: false };
    Some(RasterizedGlyph { bitmap, advance_px: text::width(request.cluster, face, size) })
}

/// The egui family of a face.
pub fn family(face: Face) -> FontFamily {
    match face {
        Face::Regular => FontFamily::Proportional,
        Face::Bold => NAMED[0].clone(),
        Face::IconRegular => NAMED[1].clone(),
        Face::IconBold => NAMED[2].clone(),
        Face::IconFill => NAMED[3].clone(),
    }
}

/// The regular face at `size` points.
pub const fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The bold face at `size` points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, family(Face::Bold))
}

/// An icon face at `size` points.
pub fn icon_font(face: Face, size: f32) -> FontId {
    FontId::new(size, family(face))
}

#[cfg(test)]
mod tests {
    use super::{Face, GlyphRasterizerRequest, family, replacement, text};

    fn drawn(cluster: &str, face: Face) -> Option<(f32, bool)> {
        let family = family(face);
        let request =
            GlyphRasterizerRequest { cluster, family: &family, font_size_px: 20.0, subpixel_offset_px: 0.0 };
        let glyph = replacement(&request)?;
        let is_seen = glyph.bitmap.image.pixels.iter().any(|pixel| pixel.a() > 200);
        Some((glyph.advance_px, is_seen))
    }

    #[test]
    fn a_character_that_no_font_has_is_drawn_as_the_mark_of_the_report_and_as_wide() {
        for face in [Face::Regular, Face::Bold] {
            assert_eq!(drawn("\u{1f600}", face), Some((text::width("〓", face, 20.0), true)));
        }
        let joined = "\u{1f600}\u{200d}\u{1f600}";
        assert_eq!(drawn(joined, Face::Regular), Some((text::width("〓〓", Face::Regular, 20.0), true)));
    }

    #[test]
    fn what_is_no_letter_gets_no_mark() {
        for cluster in ["\t", "\u{200d}", "\n"] {
            assert_eq!(drawn(cluster, Face::Regular), None, "{cluster:?}");
        }
    }
}
