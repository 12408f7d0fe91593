//! Are these words in this sentence, whatever the width, the case and the spacing they are written with?

use unicode_normalization::UnicodeNormalization;

/// A sentence, made ready to be searched.
///
/// Full and half width, upper and lower case are the same (NFKC), and so are a long and a short ending of a katakana word
/// (サーバー, サーバ). Spaces beside Japanese letters are dropped; a hyphen within an English word counts as a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Text(Vec<char>);

impl Text {
    /// The sentence, made ready.
    pub(in crate::engine) fn of(sentence: &str) -> Self {
        let plain: Vec<char> = sentence.nfkc().flat_map(char::to_lowercase).map(plain).collect();
        let mut chars: Vec<char> = Vec::with_capacity(plain.len());
        for (at, &c) in plain.iter().enumerate() {
            let next = plain.get(at + 1).copied();
            let is_joined = |c: Option<char>| c.is_none_or(is_japanese);
            if c == ' ' {
                let last = chars.last().copied();
                if last != Some(' ') && !is_joined(last) && !is_joined(next) {
                    chars.push(c);
                }
            } else if c != LONG || next.is_some_and(is_katakana) {
                if is_japanese(c) && chars.last() == Some(&' ') {
                    chars.pop();
                }
                chars.push(c);
            }
        }
        Self(chars)
    }

    /// Two letters that follow one another, wherever they do.
    pub(in crate::engine) fn pairs(&self) -> impl Iterator<Item = (char, char)> + '_ {
        self.0.windows(2).map(|pair| (pair[0], pair[1]))
    }

    fn holds(&self, part: &Part) -> bool {
        let Self(chars) = self;
        let starts = 0..(chars.len() + 1).saturating_sub(part.letters.len());
        starts.into_iter().any(|start| {
            let end = start + part.letters.len();
            chars[start..end] == part.letters[..]
                && !start.checked_sub(1).is_some_and(|before| goes_on(chars[before], chars[start], true))
                && (part.is_open || end == chars.len() || !goes_on(chars[end], chars[end - 1], false))
        })
    }
}

/// Words that are sought: parts that all have to be there, in any order.
///
/// Parts are joined by `+`. An English part is one or more whole words, a part that ends in katakana ends a katakana word; with
/// `*` at its end either may go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Phrase {
    written: String,
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    letters: Vec<char>,
    is_open: bool,
}

impl Phrase {
    /// Reads words such as `更新+されて` or `updat*`; none if a part has fewer than two letters. Only a
    /// Japanese part beside a longer one may have one.
    pub(in crate::engine) fn parse(written: &str) -> Option<Self> {
        let parts: Option<Vec<Part>> = written.split('+').map(Part::parse).collect();
        let parts = parts.filter(|parts| parts.iter().any(|part| part.letters.len() >= 2))?;
        Some(Self { written: written.to_owned(), parts })
    }

    /// Whether all parts are in the sentence.
    pub(in crate::engine) fn is_in(&self, text: &Text) -> bool {
        self.parts.iter().all(|part| text.holds(part))
    }

    /// The two letters without which it is in no sentence.
    pub(in crate::engine) fn first_pair(&self) -> Option<(char, char)> {
        let letters = &self.parts.iter().find(|part| part.letters.len() >= 2)?.letters;
        Some((*letters.first()?, *letters.get(1)?))
    }

    /// The parts as they were written, for a person to read: `updat…`.
    pub(in crate::engine) fn shown(&self) -> impl Iterator<Item = String> {
        self.written.split('+').map(|part| part.trim().replace('*', "…"))
    }

    /// How telling it is: the number of its letters, of which a Japanese one says as much as two others.
    pub(in crate::engine) fn weight(&self) -> usize {
        let letters = self.parts.iter().flat_map(|part| &part.letters);
        letters.map(|&letter| if is_japanese(letter) { 2 } else { 1 }).sum()
    }
}

impl Part {
    fn parse(written: &str) -> Option<Self> {
        let stem = written.trim();
        let (stem, is_open) = stem.strip_suffix('*').map_or((stem, false), |stem| (stem, true));
        let Text(letters) = Text::of(stem);
        let is_plain = !letters.contains(&'*') && letters.first() != Some(&' ');
        let is_telling = letters.len() >= 2 || letters.first().is_some_and(|&letter| is_japanese(letter));
        (is_telling && is_plain).then_some(Self { letters, is_open })
    }
}

const LONG: char = 'ー';

fn plain(c: char) -> char {
    match c {
        '-' | '\u{2010}'..='\u{2015}' => ' ',
        '\u{2019}' => '\'',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30ff}')
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Whether a word that has `inside` at its edge goes on with `outside`. Before a katakana word there may be another.
fn goes_on(outside: char, inside: char, is_before: bool) -> bool {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    (is_latin(outside) && is_latin(inside)) || (!is_before && is_katakana(outside) && is_katakana(inside))
}
