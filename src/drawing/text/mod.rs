//! How wide a text is, and where its lines break.

mod breaks;
mod phrases;
mod wrap;

pub use breaks::Breaks;
pub use wrap::{ellipsized, wrap, wrap_clamped};

use crate::drawing::{Face, fonts};

/// The width of a line of text in points.
///
/// Advances are whole 1/1000 em, as PDF writes them, so that a text ends at the same place on screen and on paper.
/// There is no kerning.
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let table = fonts::table(face);
    let thousandths: u32 = text.chars().map(|character| table.advance(character)).sum();
    thousandths as f32 * size / 1000.0
}

/// How far the base line lies below the top of a line of `line_height` points, for text of `size` points:
/// capitals, kanji and kana then look centred in the line.
pub fn baseline(size: f32, line_height: f32) -> f32 {
    // Noto Sans JP's em box reaches from 0.88 em above the base line to 0.12 em below it, but its line box, which
    // browsers centre, from 1.16 to 0.288.
    line_height / 2.0 + size * (1.160 - 0.288) / 2.0
}
