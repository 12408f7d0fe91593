//! Between which characters a line may end, and where it reads well that it does.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::drawing::Face;
use crate::drawing::fonts;
use crate::drawing::text::phrases;

/// Where the lines of a text may end, for those who set words of several faces in one line. The rules are those of
/// [`wrap`](crate::drawing::text::wrap). Places are counted in characters.
pub struct Breaks(Characters);

impl Breaks {
    /// Looks `text` through.
    pub fn of(text: &str) -> Self {
        Self(Characters::of(text, Face::Regular))
    }

    /// Whether a new line has to begin at `place`.
    pub fn must(&self, place: usize) -> bool {
        self.0.must_break(place)
    }

    /// Whether a line may begin at `place`.
    pub fn may(&self, place: usize) -> bool {
        self.0.may_break(place)
    }

    /// Whether one may, and it reads well: at a phrase. This takes far longer to tell than the others.
    pub fn well(&self, place: usize) -> bool {
        self.0.may_break(place) && self.0.breaks_well(place)
    }
}

/// A text, character by character, with what its lines need to know.
pub(super) struct Characters {
    cells: Vec<Cell>,
}

/// One character.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// Where it begins, in bytes.
    pub(super) offset: usize,
    /// The character.
    pub(super) character: char,
    /// Its advance in 1/1000 em.
    pub(super) advance: u32,
    /// What may happen before it.
    before: Before,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Together,
    Break,
    NewLine,
}

impl Characters {
    /// Looks `text` through: UAX 14 with small kana and prolonged sounds kept off the beginning of a line (strict
    /// kinsoku), and numbers kept with their counters.
    pub(super) fn of(text: &str, face: Face) -> Self {
        let table = fonts::table(face);
        let mut cells: Vec<Cell> = text
            .char_indices()
            .map(|(offset, character)| Cell {
                offset,
                character,
                advance: table.advance(character),
                before: Before::Together,
            })
            .collect();
        let mut place = 0;
        for (offset, opportunity) in linebreaks(text) {
            while cells.get(place).is_some_and(|cell| cell.offset < offset) {
                place += 1;
            }
            if let Some(cell) = cells.get_mut(place) {
                cell.before = match opportunity {
                    BreakOpportunity::Mandatory => Before::NewLine,
                    BreakOpportunity::Allowed => Before::Break,
                };
            }
        }
        let mut characters = Self { cells };
        for place in 1..characters.len() {
            if characters.cells[place].before == Before::Break && characters.is_within_number(place) {
                characters.cells[place].before = Before::Together;
            }
        }
        characters
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn get(&self, place: usize) -> Option<&Cell> {
        self.cells.get(place)
    }

    /// The characters from `start` on, with their places.
    pub(super) fn from(&self, start: usize) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().skip(start)
    }

    /// Whether a new line has to begin at `place`.
    pub(super) fn must_break(&self, place: usize) -> bool {
        self.get(place).is_some_and(|cell| cell.before == Before::NewLine)
    }

    /// Whether a line may begin at `place`.
    pub(super) fn may_break(&self, place: usize) -> bool {
        self.get(place).is_none_or(|cell| cell.before != Before::Together)
    }

    /// Whether it reads well that a line begins at `place`, where one may: at a phrase.
    pub(super) fn breaks_well(&self, place: usize) -> bool {
        let (Some(previous), Some(next)) = (place.checked_sub(1).and_then(|it| self.at(it)), self.at(place))
        else {
            return true;
        };
        let is_clear = previous.is_whitespace()
            || matches!(previous, '、' | '。' | '・' | '／' | '！' | '？')
            || !(is_japanese(previous) || is_japanese(next));
        is_clear || phrases::begins_at(place, |it| self.at(it))
    }

    /// Whether a word seems to begin at `place`: the script changes there, and not to the kana of a particle or an ending.
    pub(super) fn begins_word(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|it| self.at(it)).map(script);
        let after = self.at(place).map(script);
        before != after && after != Some(Script::Hiragana)
    }

    fn at(&self, place: usize) -> Option<char> {
        self.get(place).map(|cell| cell.character)
    }

    /// Whether `place` lies between a number and its counter (12,480件), within the counter (5か月間), or between a
    /// prefix and its number (第2版).
    fn is_within_number(&self, place: usize) -> bool {
        const LONGEST_COUNTER: usize = 4;
        let Some(next) = self.at(place) else { return false };
        let before = |steps: usize| place.checked_sub(steps).and_then(|it| self.at(it));
        if is_digit(next) {
            return before(1).is_some_and(|it| matches!(it, '第' | '約' | '計' | '全' | '各' | '残' | '毎'));
        }
        is_counter(next)
            && (1..=LONGEST_COUNTER).map_while(before).find(|&it| !is_counter(it)).is_some_and(is_digit)
    }
}

fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Whether a character counts things when it follows a number, or belongs to what does.
fn is_counter(character: char) -> bool {
    matches!(
        character,
        'か' | '月'
            | 'ヶ'
            | 'ヵ'
            | 'カ'
            | 'ケ'
            | '間'
            | '年'
            | '日'
            | '時'
            | '分'
            | '秒'
            | '週'
            | '度'
            | '件'
            | '人'
            | '名'
            | '台'
            | '回'
            | '個'
            | '本'
            | '枚'
            | '冊'
            | '円'
            | '千'
            | '万'
            | '億'
            | '兆'
            | '社'
            | '店'
            | '部'
            | '課'
            | '箇'
            | '所'
            | '点'
            | '項'
            | '番'
            | '号'
            | '条'
            | '章'
            | '版'
            | '種'
            | '類'
            | '段'
            | '階'
            | '行'
            | '列'
            | '桁'
            | '倍'
            | '割'
            | '歳'
            | '頁'
            | '頃'
            | '前'
            | '後'
            | '半'
            | '目'
            | '位'
            | 'つ'
    )
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hiragana,
    Katakana,
    Kanji,
    Other,
}

const fn script(character: char) -> Script {
    match character {
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        '\u{30a0}'..='\u{30ff}' => Script::Katakana,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々' => {
            Script::Kanji
        }
        _ => Script::Other,
    }
}

fn is_japanese(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}
