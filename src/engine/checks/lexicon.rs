//! Which words of a statement are on the lists in `assets/wording/`?

use std::sync::LazyLock;

use crate::engine::wording::{Script, Text};
use crate::language::Language;

/// The longest gap that `*` stands for, in characters.
const LONGEST_GAP: usize = 24;

/// A list of words, by the name of the check that asks for it.
pub(super) type Section = &'static str;

/// Words of a statement that stand on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub(super) from: usize,
    /// The first glyph after the words.
    pub(super) to: usize,
    pub(super) section: Section,
}

/// The words of one language.
pub(super) struct Lexicon {
    patterns: Vec<Pattern>,
    /// The beginnings of all patterns as a trie, which the first node begins.
    nodes: Vec<Node>,
    /// The characters with which a pattern begins, a bit each: most characters of a text are none of them.
    beginnings: Vec<u64>,
}

#[derive(Default)]
struct Node {
    /// Where each character leads, in the order of the characters.
    steps: Vec<(char, usize)>,
    /// The patterns whose first part ends here.
    ending: Vec<usize>,
}

impl Node {
    fn step(&self, character: char) -> Option<usize> {
        let place = self.steps.binary_search_by_key(&character, |&(it, _)| it).ok()?;
        self.steps.get(place).map(|&(_, node)| node)
    }
}

struct Pattern {
    section: Section,
    /// Words that only look like those of the list.
    is_exception: bool,
    is_at_start: bool,
    is_at_end: bool,
    /// What stands between the gaps, in this order.
    parts: Vec<Part>,
}

struct Part {
    characters: Vec<(char, Script)>,
    /// Whether the word may go on to the left and to the right of it.
    is_open: (bool, bool),
}

static JAPANESE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/wording/ja.txt")));
static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/wording/en.txt")));

impl Lexicon {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Japanese => &JAPANESE,
            Language::English => &ENGLISH,
        }
    }

    fn read(source: &'static str) -> Self {
        let mut lexicon =
            Self { patterns: Vec::new(), nodes: vec![Node::default()], beginnings: vec![0; BEGINNINGS / 64] };
        let mut section = "";
        for line in source.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => section = name,
                None => spellings(line).iter().for_each(|spelling| lexicon.add(section, spelling)),
            }
        }
        lexicon
    }

    fn add(&mut self, section: Section, spelling: &str) {
        let pattern = Pattern::new(section, spelling);
        let characters = pattern.parts.first().map_or(&[][..], |part| &part.characters);
        // A pattern that begins with nothing would be found everywhere.
        let Some(&(first, _)) = characters.first() else { return };
        let (word, bit) = beginning(first);
        self.beginnings[word] |= bit;
        let mut node = 0;
        for &(folded, _) in characters {
            node = self.nodes[node].step(folded).unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes.push(Node::default());
                let steps = &mut self.nodes[node].steps;
                let place = steps.partition_point(|&(it, _)| it < folded);
                steps.insert(place, (folded, new));
                new
            });
        }
        self.nodes[node].ending.push(self.patterns.len());
        self.patterns.push(pattern);
    }

    /// The listed words of `text`, in the order they stand there: of those that overlap on one list, the first and longest.
    pub(super) fn find(&self, text: &Text) -> Vec<Found> {
        let (mut found, mut excepted) = (Vec::new(), Vec::new());
        let end = text.end();
        for (from, first) in text.glyphs.iter().enumerate() {
            let (word, bit) = beginning(first.folded);
            if self.beginnings[word] & bit == 0 {
                continue;
            }
            let mut node = 0;
            for glyph in &text.glyphs[from..] {
                let Some(next) = self.nodes[node].step(glyph.folded) else { break };
                node = next;
                for &index in &self.nodes[node].ending {
                    let pattern = &self.patterns[index];
                    if let Some(to) = pattern.end_of_match(text, from, end) {
                        let list = if pattern.is_exception { &mut excepted } else { &mut found };
                        list.push(Found { from, to, section: pattern.section });
                    }
                }
            }
        }
        let is_plain = |it: &Found| {
            let is_inside =
                |other: &Found| other.section == it.section && other.from < it.to && it.from < other.to;
            !excepted.iter().any(is_inside)
                && !text.glyphs[it.from..it.to].iter().any(|glyph| glyph.is_quoted)
        };
        found.retain(is_plain);
        found.sort_by_key(|it| (it.section, it.from, std::cmp::Reverse(it.to)));
        found.dedup_by(|later, kept| later.section == kept.section && later.from < kept.to);
        found
    }
}

/// How many characters are told apart by [`Lexicon::beginnings`]; beyond them, some count as one.
const BEGINNINGS: usize = 1 << 16;

/// The place of a character in [`Lexicon::beginnings`].
const fn beginning(character: char) -> (usize, u64) {
    let number = character as usize % BEGINNINGS;
    (number / 64, 1 << (number % 64))
}

impl Pattern {
    fn new(section: Section, spelling: &str) -> Self {
        let (is_exception, rest) = strip(spelling, |it| it.strip_prefix('!'));
        let (is_at_start, rest) = strip(rest, |it| it.strip_prefix('^'));
        let (is_at_end, rest) = strip(rest, |it| it.strip_suffix('$'));
        let count = rest.split('*').count();
        let part = |(index, part): (usize, &str)| {
            let (is_open_left, part) = strip(part, |it| it.strip_prefix('~'));
            let (is_open_right, part) = strip(part, |it| it.strip_suffix('~'));
            Part {
                characters: folded(part),
                is_open: (is_open_left || index > 0, is_open_right || index + 1 < count),
            }
        };
        let parts = rest.split('*').enumerate().map(part).collect();
        Self { section, is_exception, is_at_start, is_at_end, parts }
    }

    /// Where the words end, if they begin at `from`.
    fn end_of_match(&self, text: &Text, from: usize, end: usize) -> Option<usize> {
        if self.is_at_start && from > 0 {
            return None;
        }
        let (first, others) = self.parts.split_first()?;
        let mut at = first.end_of_match(text, from)?;
        for (index, part) in others.iter().enumerate() {
            let must_end = self.is_at_end && index + 1 == others.len();
            at = (at..=at + LONGEST_GAP)
                .take_while(|&start| {
                    start == at || text.glyphs.get(start - 1).is_some_and(|it| it.folded != '。')
                })
                .filter_map(|start| part.end_of_match(text, start))
                .find(|&it| !must_end || it == end)?;
        }
        (!self.is_at_end || at == end).then_some(at)
    }
}

impl Part {
    fn end_of_match(&self, text: &Text, from: usize) -> Option<usize> {
        let to = from + self.characters.len();
        let here = text.glyphs.get(from..to)?;
        if !here.iter().zip(&self.characters).all(|(glyph, &(folded, _))| glyph.folded == folded) {
            return None;
        }
        let goes_on = |inside: Option<&(char, Script)>, outside: Option<usize>, is_right: bool| {
            let Some(beyond) = outside.and_then(|place| text.glyphs.get(place)) else { return false };
            match inside.map(|&(_, script)| script) {
                Some(Script::Letter) => beyond.script == Script::Letter,
                Some(Script::Katakana) => beyond.script == Script::Katakana,
                // Kanji words are made by adding in front: 確認不足 is one kind of 不足, but 注意報 is no 注意.
                Some(Script::Kanji) => is_right && beyond.script == Script::Kanji,
                _ => false,
            }
        };
        let (left, right) = self.is_open;
        let is_cut_left = !left && goes_on(self.characters.first(), from.checked_sub(1), false);
        let is_cut_right = !right && goes_on(self.characters.last(), Some(to), true);
        (!is_cut_left && !is_cut_right).then_some(to)
    }
}

/// The characters of a part, spaces at its ends among them.
fn folded(part: &str) -> Vec<(char, Script)> {
    let space = (' ', Script::Other);
    let text = Text::new(part);
    let inner = text.glyphs.iter().map(|glyph| (glyph.folded, glyph.script));
    let before = part.starts_with(' ').then_some(space);
    let after = part.ends_with(' ').then_some(space);
    before.into_iter().chain(inner).chain(after).collect()
}

/// Whether `take` finds its mark, and the rest.
fn strip<'a>(text: &'a str, take: impl Fn(&'a str) -> Option<&'a str>) -> (bool, &'a str) {
    take(text).map_or((false, text), |rest| (true, rest))
}

/// Every way to read `(a|b)` and `c?` in a line.
fn spellings(line: &str) -> Vec<String> {
    let mut spellings = vec![String::new()];
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let group = rest.strip_prefix('(').and_then(|inner| inner.split_once(')'));
        let (mut choices, after) = match group {
            Some((inside, after)) => (inside.split('|').collect(), after),
            None => {
                let (single, after) = rest.split_at(first.len_utf8());
                (vec![single], after)
            }
        };
        rest = after;
        if let Some(after) = rest.strip_prefix('?') {
            choices.push("");
            rest = after;
        }
        spellings = spellings
            .iter()
            .flat_map(|start| choices.iter().map(move |choice| format!("{start}{choice}")))
            .collect();
    }
    spellings
}
