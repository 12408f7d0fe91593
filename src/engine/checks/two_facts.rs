//! Does a statement say more than one thing?

use std::ops::Range;

use crate::document::{Cause, CauseId};
use crate::edit::{Edit, Slot, Spot};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};
use crate::engine::wording::Glyph;
use crate::language::Language;

pub(super) const CHECK: Check = Check {
    name: "two-facts",
    rule: "W01",
    level: Level::Warning,
    is_default: true,
    why: "two-facts-why",
    source: "source-ogura",
    sees: Parts::TREE.and(Parts::FREE_IDS),
    look: Look::Each(run),
};

fn run(check: &'static Check, view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let words = statement.words(check.name);
    if !words.is_empty() {
        hints.add(check, statement.id).words(words).fix(split(view, statement));
    }
}

/// The statement parted at its connective: the reason below what it explains, anything else beside it.
fn split(view: &View<'_>, statement: Statement<'_>) -> Option<Fix> {
    let (first, second, order) = parts(statement)?;
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let id = CauseId::new(view.review.next_ids.cause);
    let new = |statement_of_new: String| {
        Box::new(Cause { state: statement.cause.state, ..Cause::new(statement_of_new) })
    };
    let (kept, added, spot) = match order {
        Order::Beside => {
            let &[effect] = view.effects(statement.id) else { return None };
            let explanations = &view.review.causes.get(&effect)?.explanations;
            let index = explanations.iter().position(|it| it.contains(statement.id))?;
            (first, second, Spot::Below { effect, slot: Slot::With(index) })
        }
        _ if !statement.cause.explanations.is_empty() => return None,
        Order::CauseFirst => (second, first, Spot::Below { effect: statement.id, slot: Slot::LAST }),
        Order::EffectFirst => (first, second, Spot::Below { effect: statement.id, slot: Slot::LAST }),
    };
    Some(Fix::Edits(vec![
        Edit::SetStatement { cause: statement.id, statement: kept },
        Edit::AddCause { id, cause: new(added), spot },
    ]))
}

enum Order {
    CauseFirst,
    EffectFirst,
    Beside,
}

/// Both parts as statements of their own.
fn parts(statement: Statement<'_>) -> Option<(String, String, Order)> {
    let whole = statement.first("two-facts")?;
    let part =
        |section| statement.first(section).filter(|range| whole.start < range.end && range.start < whole.end);
    let text = &statement.reading.text;
    let after = |range: &Range<usize>| tidy(text.words(range.end, text.end()));
    if let Some(range) = part("split continuing") {
        // The connective is a verb that goes on, up to its comma.
        let comma = range.clone().find(|&place| text.glyphs[place].folded == '、')?;
        let is_past = text.end().checked_sub(1).is_some_and(|last| text.glyphs[last].folded == 'た');
        let first = finished(text.words(0, comma)).filter(|_| is_past)?;
        return Some((tidy(&first), after(&range), Order::Beside));
    }
    let (range, order) = part("split cause first")
        .map(|range| (range, Order::CauseFirst))
        .or_else(|| part("split effect first").map(|range| (range, Order::EffectFirst)))
        .or_else(|| part("split beside").map(|range| (range, Order::Beside)))?;
    let ends_well = |glyph: &Glyph| match statement.language() {
        Language::Japanese => matches!(glyph.folded, 'た' | 'だ' | 'る' | 'い'),
        Language::English => true,
    };
    text.glyphs.get(range.start.checked_sub(1)?).filter(|glyph| ends_well(glyph))?;
    Some((tidy(text.words(0, range.start)), after(&range), order))
}

/// A Japanese clause that goes on, ended in the past.
fn finished(clause: &str) -> Option<String> {
    let mut letters: Vec<char> = clause.chars().collect();
    match *letters.as_slice() {
        [.., 'て', 'お', 'り'] => {
            letters.truncate(letters.len() - 2);
            letters.extend(['い', 'た']);
        }
        [.., 'な', 'り'] => {
            letters.pop();
            letters.extend(['っ', 'た']);
        }
        [.., 'た' | 'だ' | 'い' | 'る', 'し'] => return None,
        [.., 'れ' | 'げ' | 'け' | 'し'] => letters.push('た'),
        _ => return None,
    }
    Some(letters.into_iter().collect())
}

/// A part as a statement of its own.
fn tidy(part: &str) -> String {
    let part = part.trim_matches([' ', ',', ';', '.', '、', '。']);
    let mut characters = part.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
