//! Breaks running text, words and small pictures alike, into lines.

use crate::drawing::Face;
use crate::drawing::text::{self, Breaks};
use crate::report::block::{Anchor, Inline, Prose, Tone};
use crate::report::pages::inline::Widget;
use crate::report::pages::style::Type;

/// Running text broken into lines.
#[derive(Clone, Debug)]
pub(crate) struct Flow {
    pub(crate) lines: Vec<Line>,
    pub(crate) leading: f32,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Up to the last visible piece.
    pub(crate) width: f32,
}

/// What stands together on a line: words of one look, or one small picture.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// From the left end of the line.
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) kind: PieceKind,
}

#[derive(Clone, Debug)]
pub(crate) enum PieceKind {
    Words { text: String, bold: bool, tone: Tone, target: Option<Anchor> },
    Widget(Widget),
}

/// One character, or one small picture in the place of a character.
struct Unit<'a> {
    inline: &'a Inline,
    character: char,
    width: f32,
}

impl Flow {
    /// Breaks `prose` into lines of at most `width` points.
    pub(crate) fn new(prose: &Prose, kind: Type, width: f32) -> Self {
        let (units, breaks) = units(prose, kind);
        let mut lines = Vec::new();
        let mut start = 0;
        while start < units.len() {
            let end = line_end(&units, &breaks, start, width);
            lines.push(line(&units[start..end], kind));
            start = end;
        }
        Self { lines, leading: kind.leading }
    }

    /// Breaks a title into as few lines of at most `width` points as it takes, of about the same length.
    pub(crate) fn balanced(prose: &Prose, kind: Type, width: f32) -> Self {
        const EXACT: f32 = 4.0;
        let mut flow = Self::new(prose, kind, width);
        let (mut too_narrow, mut enough) = (width / 2.0, width);
        while flow.lines.len() > 1 && enough - too_narrow > EXACT {
            let middle = f32::midpoint(too_narrow, enough);
            let narrower = Self::new(prose, kind, middle);
            if narrower.lines.len() > flow.lines.len() {
                too_narrow = middle;
            } else {
                (flow, enough) = (narrower, middle);
            }
        }
        flow
    }

    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.leading
    }
}

/// How wide the widest piece of `prose` is that stays on one line wherever it can.
pub(crate) fn least_width(prose: &Prose, kind: Type) -> f32 {
    let (mut least, mut piece, mut space) = (0.0_f32, 0.0, 0.0);
    let (units, breaks) = units(prose, kind);
    for (place, unit) in units.into_iter().enumerate() {
        if breaks.may(place) {
            (piece, space) = (0.0, 0.0);
        }
        if unit.character.is_whitespace() {
            space += unit.width;
        } else {
            piece += space + unit.width;
            space = 0.0;
        }
        least = least.max(piece);
    }
    least
}

fn units(prose: &Prose, kind: Type) -> (Vec<Unit<'_>>, Breaks) {
    let characters: Vec<(&Inline, char)> = prose
        .0
        .iter()
        .flat_map(|inline| {
            let text: Vec<char> = match inline {
                Inline::Text(run) => run.text.chars().collect(),
                // A gap is a space, a mark keeps to the word after it, and any other picture stands like a word.
                Inline::Gap => vec![' '],
                Inline::Mark(_) => vec!['\u{2060}'],
                _ => vec!['\u{fffc}'],
            };
            text.into_iter().map(move |character| (inline, character))
        })
        .collect();
    let joined: String = characters.iter().map(|&(_, character)| character).collect();
    let units = characters
        .into_iter()
        .map(|(inline, character)| {
            let width = match inline {
                Inline::Text(run) => character_width(character, kind.face(run.bold), kind.size),
                _ => Widget::of(inline, kind).map_or(0.0, |widget| widget.width()),
            };
            Unit { inline, character, width }
        })
        .collect();
    (units, Breaks::of(&joined))
}

fn character_width(character: char, face: Face, size: f32) -> f32 {
    text::width(character.encode_utf8(&mut [0; 4]), face, size)
}

/// Where the line that begins at `start` ends.
fn line_end(units: &[Unit<'_>], breaks: &Breaks, start: usize, width: f32) -> usize {
    // Widths add up with rounding; a line that was measured to fit must fit.
    const TOLERANCE: f32 = 0.01;
    let mut used = 0.0;
    for (place, unit) in units.iter().enumerate().skip(start) {
        if place > start && breaks.must(place) {
            return place;
        }
        used += unit.width;
        if used > width + TOLERANCE && !unit.character.is_whitespace() {
            let mut candidates = (start + 1..=place).rev().filter(|&it| breaks.may(it)).peekable();
            let allowed = candidates.peek().copied();
            let well = candidates.find(|&it| breaks.well(it));
            // A phrase that is longer than a line may as well fill this one.
            let fits = |from: &usize| phrase_fits(units, breaks, *from, width);
            return well.filter(fits).or(allowed).unwrap_or(place.max(start + 1));
        }
    }
    units.len()
}

/// Whether the phrase that begins at `start` fits on a line of its own.
fn phrase_fits(units: &[Unit<'_>], breaks: &Breaks, start: usize, width: f32) -> bool {
    let mut used = 0.0;
    for (place, unit) in units.iter().enumerate().skip(start) {
        if place > start && (breaks.must(place) || breaks.well(place)) {
            break;
        }
        used += unit.width;
        if used > width {
            return false;
        }
    }
    true
}

fn line(units: &[Unit<'_>], kind: Type) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    let mut last: Option<&Inline> = None;
    for unit in units {
        let is_same = last.is_some_and(|inline| std::ptr::eq(inline, unit.inline));
        match (unit.inline, line.pieces.last_mut()) {
            (Inline::Text(_), Some(Piece { width, kind: PieceKind::Words { text, .. }, .. })) if is_same => {
                text.extend(shown(unit.character));
                *width += unit.width;
            }
            (Inline::Text(run), _) => line.pieces.push(Piece {
                x,
                width: unit.width,
                kind: PieceKind::Words {
                    text: shown(unit.character).into_iter().collect(),
                    bold: run.bold,
                    tone: run.tone,
                    target: run.target,
                },
            }),
            (inline, _) => {
                if let Some(widget) = Widget::of(inline, kind) {
                    line.pieces.push(Piece { x, width: unit.width, kind: PieceKind::Widget(widget) });
                }
            }
        }
        last = Some(unit.inline);
        x += unit.width;
        if !unit.character.is_whitespace() {
            line.width = x;
        }
    }
    line
}

/// The character as it is painted: a line feed has done its work, a tab is a space.
fn shown(character: char) -> Option<char> {
    match character {
        '\t' => Some(' '),
        _ if character.is_control() => None,
        _ => Some(character),
    }
}
