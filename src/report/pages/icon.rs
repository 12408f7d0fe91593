//! Which icon of the bundled icon font stands for which mark, and in which colour.

use crate::drawing::{Color, Face, Icon, Shape};
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
    let (face, icon, _) = glyph(mark);
    // The icons fill an em box that stands on the base line's descent.
    words(Point::new(x, middle + size * 0.5), size, face, color, icon.text())
}

fn glyph(mark: Mark) -> (Face, Icon, Color) {
    match mark {
        Mark::Choke => (Face::IconBold, Icon::Crosshair, style::ROOT),
        Mark::Done => (Face::IconFill, Icon::CheckCircle, style::INK_QUIET),
        Mark::Suspected => (Face::IconBold, Icon::Question, style::WARN),
        Mark::Refuted => (Face::IconBold, Icon::XCircle, style::INK_QUIET),
        Mark::Attention => (Face::IconBold, Icon::Warning, style::WARN),
        Mark::Underway => (Face::IconRegular, Icon::Clock, style::INK_QUIET),
        Mark::Unblocked => (Face::IconBold, Icon::ShieldSlash, style::WARN),
        Mark::Planned => (Face::IconRegular, Icon::Shield, style::SAFE),
        Mark::Staging => (Face::IconFill, Icon::ShieldCheckered, style::SAFE),
        Mark::InForce => (Face::IconFill, Icon::ShieldCheck, style::SAFE),
        Mark::Verified => (Face::IconFill, Icon::ShieldStar, style::SAFE),
    }
}
