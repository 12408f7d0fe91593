//! The measures and colours of the page, in points: one grid for all of it.

use crate::drawing::{Color, Face, Palette};
use crate::layout::Size;
use crate::report::block::Tone;
use crate::report::options::Paper;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// The paper upright.
pub(crate) const fn portrait(paper: Paper) -> Sheet {
    Sheet { size: size(paper), side: 18.0 * MM, top: 24.0 * MM, bottom: 20.0 * MM }
}

/// The paper lying.
pub(crate) const fn landscape(paper: Paper) -> Sheet {
    let Size { width, height } = size(paper);
    Sheet { size: Size::new(height, width), side: 18.0 * MM, top: 22.0 * MM, bottom: 18.0 * MM }
}

const fn size(paper: Paper) -> Size {
    match paper {
        Paper::A4 => Size::new(210.0 * MM, 297.0 * MM),
        Paper::Letter => Size::new(8.5 * 72.0, 11.0 * 72.0),
    }
}

/// A sheet of paper and its margins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) size: Size,
    /// Left and right margin.
    pub(crate) side: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

impl Sheet {
    /// The width between the margins.
    pub(crate) const fn width(&self) -> f32 {
        self.size.width - 2.0 * self.side
    }

    /// The height between the margins.
    pub(crate) const fn height(&self) -> f32 {
        self.size.height - self.top - self.bottom
    }
}

pub(crate) const INK: Color = Palette::PAPER.ink;
pub(crate) const INK_QUIET: Color = Palette::PAPER.ink2;
pub(crate) const RULE: Color = Palette::PAPER.line2;
pub(crate) const TINT: Color = Palette::PAPER.sunken;
pub(crate) const ROOT: Color = Palette::PAPER.root;
pub(crate) const SAFE: Color = Palette::PAPER.safe;
pub(crate) const WARN: Color = Palette::PAPER.warn;
pub(crate) const ACCENT: Color = Palette::PAPER.accent;
pub(crate) const GATE: Color = Palette::PAPER.gate;
pub(crate) const PAPER: Color = Palette::PAPER.surface;

/// Size, distance between base lines, weight and colour of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) bold: bool,
    pub(crate) color: Color,
}

impl Type {
    const fn new(size: f32, leading: f32, bold: bool, color: Color) -> Self {
        Self { size, leading, bold, color }
    }

    pub(crate) const COVER: Self = Self::new(27.0, 38.0, true, INK);
    pub(crate) const SUBTITLE: Self = Self::new(12.0, 18.0, false, INK_QUIET);
    pub(crate) const TITLE: Self = Self::new(16.0, 23.0, true, INK);
    pub(crate) const LEAD: Self = Self::new(9.0, 15.0, false, INK_QUIET);
    pub(crate) const HEADING: Self = Self::new(11.0, 16.0, true, INK);
    pub(crate) const CAPTION: Self = Self::new(8.5, 13.5, true, INK);
    pub(crate) const REMARK: Self = Self::new(8.0, 16.0, false, INK_QUIET);
    pub(crate) const BODY: Self = Self::new(9.0, 15.0, false, INK);
    pub(crate) const CONCLUSION: Self = Self::new(10.0, 16.5, false, INK);
    pub(crate) const CONCLUSION_LABEL: Self = Self::new(9.0, 16.5, true, ACCENT);
    pub(crate) const ISSUE: Self = Self::new(8.5, 13.5, false, INK);
    pub(crate) const ISSUE_LABEL: Self = Self::new(8.5, 13.5, true, INK);
    pub(crate) const CELL: Self = Self::new(8.5, 12.5, false, INK);
    pub(crate) const TOTAL: Self = Self::new(8.5, 12.5, true, INK);
    pub(crate) const HEAD: Self = Self::new(8.0, 12.5, true, INK_QUIET);
    pub(crate) const NOTE: Self = Self::new(7.5, 11.5, false, INK_QUIET);
    pub(crate) const RUNNING: Self = Self::new(7.5, 10.0, false, INK_QUIET);
    pub(crate) const FIGURE: Self = Self::new(19.0, 27.0, true, INK);
    pub(crate) const UNIT: Self = Self::new(9.5, 27.0, true, INK);
    pub(crate) const FIGURE_LABEL: Self = Self::new(8.0, 12.0, false, INK_QUIET);

    /// The face for words of this type, bold or as the type is.
    pub(crate) const fn face(&self, bold: bool) -> Face {
        if bold || self.bold { Face::Bold } else { Face::Regular }
    }

    /// The colour for words of this type in a tone.
    pub(crate) const fn toned(&self, tone: Tone) -> Color {
        match tone {
            Tone::Plain => self.color,
            Tone::Quiet => INK_QUIET,
            Tone::Root => ROOT,
            Tone::Safe => SAFE,
            Tone::Warn => WARN,
            Tone::Accent => ACCENT,
        }
    }
}
