//! How does a picture that is kept as evidence become one that a page can show?

use std::sync::Arc;

use tiny_skia::Pixmap;

use crate::document::{Evidence, EvidenceKind};
use crate::drawing::{Color, Shape};
use crate::layout::Rect;

/// A picture for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The pixels.
    pub pixels: Pixels,
}

/// How the pixels of a picture are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pixels {
    /// Red, green and blue of each, row by row.
    Rgb(Vec<u8>),
    /// As JPEG, with so many colours: 1 for greys, 3 for all.
    Jpeg {
        /// The file.
        file: Arc<[u8]>,
        /// How many colours it has.
        colors: u8,
        /// How many quarter turns clockwise it is shown, as the camera noted; width and height are those it is shown with.
        turns: u8,
    },
}

impl Picture {
    /// The longest side of a picture that is made smaller, in pixels: 150 to an inch on the page.
    const LONGEST: u32 = 340;
    /// The most pixels of a PNG that is decoded, which takes 96 MB.
    const MOST_PIXELS: u64 = 24_000_000;

    /// The picture of a piece of evidence; `None` where it is none, is broken, or is too large.
    pub(crate) fn of(evidence: &Evidence) -> Option<Self> {
        match evidence.kind {
            EvidenceKind::Png => Self::of_png(&evidence.content),
            EvidenceKind::Jpeg => Self::of_jpeg(&evidence.content),
            EvidenceKind::Text => None,
        }
    }

    fn of_png(file: &[u8]) -> Option<Self> {
        // Eight bytes of signature, the length and the name of the first chunk, which begins with width and height.
        let number = |at: usize| Some(u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?));
        if u64::from(number(16)?) * u64::from(number(20)?) > Self::MOST_PIXELS {
            return None;
        }
        let whole = Pixmap::decode_png(file).ok()?;
        let longest = whole.width().max(whole.height());
        let side = |side: u32| {
            let scaled = u64::from(side) * u64::from(Self::LONGEST.min(longest)) / u64::from(longest);
            (scaled as u32).max(1)
        };
        let (width, height) = (side(whole.width()), side(whole.height()));
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let pixels = rows.flat_map(|at| mean(&whole, at, (width, height))).collect();
        Some(Self { width, height, pixels: Pixels::Rgb(pixels) })
    }

    /// The bytes that go into the file of the report as they are.
    pub(crate) fn kept_bytes(&self) -> usize {
        match &self.pixels {
            Pixels::Rgb(_) => 0,
            Pixels::Jpeg { file, .. } => file.len(),
        }
    }

    fn of_jpeg(file: &Arc<[u8]>) -> Option<Self> {
        // Segments begin with FF, a marker and their length; that of the frame holds height, width and the number of colours.
        let (mut at, mut turns) = (2, 0);
        while let [0xFF, marker, long, short, segment @ ..] = file.get(at..)? {
            if matches!(marker, 0xC0..=0xC2) {
                let &[8, top, bottom, left, right, colors @ (1 | 3), ..] = segment else { return None };
                let [height, width] =
                    [[top, bottom], [left, right]].map(|it| u32::from(u16::from_be_bytes(it)));
                let pixels = Pixels::Jpeg { file: Arc::clone(file), colors, turns };
                let [width, height] = if turns.is_multiple_of(2) { [width, height] } else { [height, width] };
                return (width > 0 && height > 0).then_some(Self { width, height, pixels });
            }
            if let (0xE1, [b'E', b'x', b'i', b'f', 0, 0, exif @ ..]) = (*marker, segment) {
                turns = quarter_turns(exif).unwrap_or(0);
            }
            at += 2 + usize::from(u16::from_be_bytes([*long, *short]));
        }
        None
    }

    /// The picture in coarse squares within `area`, for a page on the screen; of a JPEG no more than its frame.
    pub(crate) fn coarse(&self, area: Rect) -> Vec<Shape> {
        const SQUARES: u32 = 48;
        let Pixels::Rgb(pixels) = &self.pixels else { return Vec::new() };
        let (columns, rows) = (self.width.min(SQUARES), self.height.min(SQUARES));
        let (width, height) = (area.size.width / columns as f32, area.size.height / rows as f32);
        let square = |(column, row): (u32, u32)| {
            let (x, y) = (column * self.width / columns, row * self.height / rows);
            let at = (y * self.width + x) as usize * 3;
            let color = match pixels.get(at..at + 3) {
                Some(&[red, green, blue]) => u32::from_be_bytes([0, red, green, blue]),
                _ => 0,
            };
            let (left, top) = (area.left() + column as f32 * width, area.top() + row as f32 * height);
            let rect = Rect::new(left, top, width, height);
            Shape::Rect { rect, radius: 0.0, fill: Some(Color::rgb(color)), stroke: None }
        };
        (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row))).map(square).collect()
    }
}

/// How a camera was held, in quarter turns clockwise: the first directory of an Exif segment, which is a TIFF file, has an entry
/// for it. Cameras do not mirror.
fn quarter_turns(exif: &[u8]) -> Option<u8> {
    const ORIENTATION: u16 = 0x0112;
    let is_little = exif.starts_with(b"II");
    let short = |at: usize| {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let (first, second) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if is_little { second << 16 | first } else { first << 16 | second })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = (0..usize::from(short(directory)?)).map(|entry| directory + 2 + 12 * entry);
    for entry in entries {
        if short(entry)? == ORIENTATION {
            return match short(entry + 8)? {
                3 => Some(2),
                6 => Some(1),
                8 => Some(3),
                _ => Some(0),
            };
        }
    }
    None
}

/// The mean of the pixels of `whole` that one pixel of a smaller picture stands for, on white.
fn mean(whole: &Pixmap, (x, y): (u32, u32), (width, height): (u32, u32)) -> [u8; 3] {
    let span = |at: u32, small: u32, large: u32| {
        let from = u64::from(at) * u64::from(large) / u64::from(small);
        let to = (u64::from(at) + 1) * u64::from(large) / u64::from(small);
        from as u32..(to.max(from + 1) as u32).min(large)
    };
    let (mut sums, mut count) = ([0_u32; 3], 0_u32);
    for row in span(y, height, whole.height()) {
        for column in span(x, width, whole.width()) {
            let Some(pixel) = whole.pixel(column, row) else { continue };
            let paper = u32::from(u8::MAX - pixel.alpha());
            for (sum, part) in sums.iter_mut().zip([pixel.red(), pixel.green(), pixel.blue()]) {
                *sum += u32::from(part) + paper;
            }
            count += 1;
        }
    }
    sums.map(|sum| (sum / count.max(1)).min(255) as u8)
}
