//! What is a statement about, so that two of them can be compared?

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::engine::wording::{Glyph, Script, Text};
use crate::language::Language;

/// What a statement is about: the letters or word stems that carry its meaning, and what may not differ.
#[derive(Clone, Debug)]
pub(super) struct Content {
    /// What carries the meaning, as numbers in rising order: in Japanese the kanji, the katakana and the Latin words, in
    /// English the stems of all but the smallest words.
    features: Vec<u16>,
    /// Two of them that follow one another, as numbers in rising order.
    pairs: Vec<u32>,
    /// A number that two statements share only if they are in one language, name the same numbers, and deny as often.
    kind: u64,
    /// How many features there have to be for a comparison to say anything.
    fewest: usize,
}

/// How large a part of the larger of two statements the smaller has to be, in hundredths.
const SMALLEST_PART: usize = 70;

/// How many of the pairs of two statements have to be shared, in hundredths.
const FEWEST_SHARED: usize = 70;

impl Content {
    pub(super) fn of(text: &Text, language: Language) -> Self {
        let mut list = Vec::with_capacity(text.glyphs.len());
        let mut numbers = Vec::new();
        let mut denials = 0;
        let mut written = String::new();
        for word in text.glyphs.chunk_by(|one, next| kind_of(one) == kind_of(next)) {
            match word.first().map_or(Script::Other, |glyph| glyph.script) {
                Script::Letter if word.iter().any(|glyph| glyph.folded.is_numeric()) => {
                    numbers.push(number(word.iter().map(|glyph| glyph.folded)));
                }
                Script::Letter => match language {
                    Language::English => {
                        written.clear();
                        written.extend(word.iter().map(|glyph| glyph.folded));
                        match SMALL_WORDS.binary_search(&written.as_str()) {
                            Ok(_) => denials += usize::from(DENIALS.contains(&written.as_str())),
                            Err(_) => list.push(short(number(stem(&written).chars()))),
                        }
                    }
                    Language::Japanese => list.push(short(number(word.iter().map(|glyph| glyph.folded)))),
                },
                Script::Kanji | Script::Katakana => {
                    list.extend(word.iter().map(|glyph| short(u64::from(u32::from(glyph.folded)))));
                }
                Script::Hiragana => denials += word.windows(2).filter(|pair| is_denial(pair)).count(),
                Script::Other => {}
            }
        }
        numbers.sort_unstable();
        let mut hasher = FxHasher::default();
        (language == Language::Japanese, numbers, denials).hash(&mut hasher);
        let mut pairs: Vec<u32> =
            list.windows(2).map(|pair| u32::from(pair[0]) << 16 | u32::from(pair[1])).collect();
        pairs.sort_unstable();
        list.sort_unstable();
        list.dedup();
        let fewest = if language == Language::Japanese { 5 } else { 3 };
        Self { features: list, pairs, kind: hasher.finish(), fewest }
    }

    pub(super) fn features(&self) -> &[u16] {
        &self.features
    }

    pub(super) const fn kind(&self) -> u64 {
        self.kind
    }

    /// Whether there is enough of it for a comparison.
    pub(super) fn is_telling(&self) -> bool {
        self.features.len() >= self.fewest
    }

    /// Whether the larger of the two says nearly all that this one says, and little else: what takes another's place makes
    /// another statement, what is added to it need not.
    pub(super) fn is_nearly(&self, larger: &Self) -> bool {
        self.kind == larger.kind
            && self.features.len() * 100 >= larger.features.len() * SMALLEST_PART
            && shared(&self.features, &larger.features) == self.features.len()
            && shared(&self.pairs, &larger.pairs) * 200
                >= (self.pairs.len() + larger.pairs.len()) * FEWEST_SHARED
    }

    /// Whether both can be compared, and have nothing in common.
    pub(super) fn has_nothing_of(&self, other: &Self) -> bool {
        self.is_telling() && other.is_telling() && shared(&self.features, &other.features) == 0
    }
}

/// Katakana counts as kanji does: compounds run through both.
fn kind_of(glyph: &Glyph) -> Script {
    if glyph.script == Script::Katakana { Script::Kanji } else { glyph.script }
}

/// Whether these hiragana deny, as in なかった, ない, ません and ずに.
fn is_denial(pair: &[Glyph]) -> bool {
    matches!((pair[0].folded, pair[1].folded), ('な', 'か' | 'い' | 'く') | ('せ', 'ん') | ('ず', 'に'))
}

/// A word without its ending.
fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    let endings = ["ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y"];
    let cut = |ending: &&str| word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST);
    endings.iter().find_map(cut).unwrap_or(word)
}

fn number(characters: impl Iterator<Item = char>) -> u64 {
    let mut hasher = FxHasher::default();
    characters.for_each(|it| it.hash(&mut hasher));
    hasher.finish()
}

/// The number in two bytes, which are enough to tell the words of a review apart.
const fn short(number: u64) -> u16 {
    ((number >> 48) ^ (number >> 32) ^ (number >> 16) ^ number) as u16
}

/// How many numbers two rising lists share.
fn shared<T: Ord>(one: &[T], other: &[T]) -> usize {
    let mut rest = other;
    let is_shared = |it: &&T| {
        let skipped = rest.iter().take_while(|other| other < it).count();
        rest = &rest[skipped..];
        let is_first = rest.first() == Some(it);
        rest = &rest[usize::from(is_first)..];
        is_first
    };
    one.iter().filter(is_shared).count()
}

/// English words that deny; the t is that of didn't.
const DENIALS: &[&str] =
    &["neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "t", "without"];

/// English words that carry no meaning of their own, in their order; those that deny are counted apart.
const SMALL_WORDS: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "did", "do", "does", "for",
    "from", "had", "has", "have", "in", "is", "it", "its", "neither", "never", "no", "nobody", "none", "nor",
    "not", "nothing", "of", "on", "one", "or", "s", "t", "that", "the", "there", "this", "to", "was", "were",
    "which", "with", "without",
];
