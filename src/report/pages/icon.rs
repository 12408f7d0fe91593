//! Which icon of the bundled icon font stands for which mark, and in which colour.

use crate::drawing::{Color, Face, Shape};
use crate::layout::Point;
use crate::report::block::Mark;
use crate::report::pages::canvas::words;
use crate::report::pages::style;

/// The icon for `mark`, its left edge at `x`, centred at `middle`.
pub(crate) fn shape(mark: Mark, x: f32, middle: f32, size: f32) -> Shape {
    let (_, _, color) = glyph(mark);
    colored(mark, x, middle, size, color)
}

/// The icon for `mark` in a colour of its surroundings.
pub(crate) fn colored(mark: Mark, x: f32, middle: f32, size: f32, color: Color) -> Shape {
    let (face, character, _) = glyph(mark);
    // The icons fill an em box that stands on the base line's descent.
    words(Point::new(x, middle + size * 0.5), size, face, color, character)
}

fn glyph(mark: Mark) -> (Face, char, Color) {
    match mark {
        Mark::Choke => (Face::IconBold, '\u{e1d6}', style::ROOT),
        Mark::Done => (Face::IconFill, '\u{e184}', style::INK_QUIET),
        Mark::Suspected => (Face::IconBold, '\u{e3e8}', style::WARN),
        Mark::Refuted => (Face::IconBold, '\u{e4f8}', style::INK_QUIET),
        Mark::Attention => (Face::IconBold, '\u{e4e0}', style::WARN),
        Mark::Underway => (Face::IconRegular, '\u{e2dc}', style::INK_QUIET),
        Mark::Unblocked => (Face::IconBold, '\u{e40c}', style::WARN),
        Mark::Planned => (Face::IconRegular, '\u{e40a}', style::SAFE),
        Mark::Staging => (Face::IconFill, '\u{e708}', style::SAFE),
        Mark::InForce => (Face::IconFill, '\u{e40c}', style::SAFE),
        Mark::Verified => (Face::IconFill, '\u{ec34}', style::SAFE),
    }
}
