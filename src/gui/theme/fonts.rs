//! The bundled fonts as egui families: one family for each face of a scene.

use std::sync::{Arc, LazyLock};

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

use crate::drawing::Face;
use crate::drawing::fonts::FontFile;

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
