//! Is a statement a heading instead of a sentence?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};
use crate::engine::wording::{Glyph, Script};
use crate::language::{Language, tr};

pub(super) const CHECK: Check = Check {
    name: "noun-not-sentence",
    rule: "W03",
    level: Level::Warning,
    is_default: true,
    why: "noun-not-sentence-why",
    source: "source-nikkei",
    sees: Parts::ITSELF,
    look: Look::Each(run),
};

fn run(check: &'static Check, _view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let language = statement.language();
    let is_heading = match language {
        Language::Japanese => is_japanese_heading(&statement),
        Language::English => is_english_heading(&statement),
    };
    if is_heading {
        let text = &statement.reading.text;
        let heading = text.words(0, text.end());
        let reworded = tr!(language, "check-with-predicate", statement = heading);
        hints.add(check, statement.id).words(vec![heading.to_owned()]).fix(Some(Fix::Rewording(reworded)));
    }
}

/// Whether it ends in a noun, and no particle shows that a predicate was meant.
fn is_japanese_heading(statement: &Statement<'_>) -> bool {
    let glyphs = &statement.reading.text.glyphs[..statement.reading.text.end()];
    let is_noun = glyphs.last().is_some_and(|it| matches!(it.script, Script::Kanji | Script::Katakana))
        || statement.has("noun-not-sentence");
    let is_particle =
        |it: &Glyph| it.script == Script::Hiragana && matches!(it.folded, 'が' | 'は' | 'を' | 'も');
    is_noun && !glyphs.iter().any(is_particle)
}

/// Whether it is short and has no verb.
fn is_english_heading(statement: &Statement<'_>) -> bool {
    const LONGEST: usize = 4;
    // Most statements are longer, and need not be taken apart.
    let spaces = statement.reading.text.folded().filter(|&c| c == ' ').count();
    if spaces > 2 * LONGEST {
        return false;
    }
    let folded: String = statement.reading.text.folded().collect();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let is_verb = |(place, word): (usize, &&str)| {
        let next = words.get(place + 1).copied().unwrap_or_default();
        VERBS.contains(word) || (word.ends_with("ed") && (place > 0 || ARTICLES.contains(&next)))
    };
    (1..=LONGEST).contains(&words.len()) && !words.iter().enumerate().any(is_verb)
}

const ARTICLES: &[&str] = &["the", "a", "an", "to", "without", "it"];

/// Verbs that do not end in -ed, in the forms that short statements have.
const VERBS: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "can",
    "could",
    "may",
    "might",
    "will",
    "would",
    "must",
    "cannot",
    "don't",
    "didn't",
    "doesn't",
    "wasn't",
    "weren't",
    "isn't",
    "ran",
    "went",
    "came",
    "took",
    "gave",
    "made",
    "fell",
    "broke",
    "lost",
    "left",
    "sent",
    "kept",
    "held",
    "found",
    "got",
    "put",
    "set",
    "cut",
    "hit",
    "hung",
    "let",
    "led",
    "read",
    "said",
    "told",
    "knew",
    "grew",
    "wrote",
    "began",
    "stood",
    "lay",
    "rose",
    "shut",
    "froze",
    "forgot",
    "chose",
    "saw",
    "spread",
    "sank",
    "stole",
    "leaks",
    "fails",
    "holds",
    "runs",
    "stops",
    "lacks",
    "allows",
    "names",
    "says",
    "covers",
    "excludes",
    "shows",
    "uses",
    "needs",
    "lives",
    "points",
    "crashes",
    "built",
    "wore",
    "drew",
    "met",
    "paid",
    "sold",
    "bought",
    "brought",
    "caught",
    "felt",
    "meant",
    "spent",
    "understood",
    "won",
];
