//! Does a statement say more than one thing?

use crate::document::{Cause, CauseId};
use crate::edit::{Edit, Slot, Spot};
use crate::engine::checks::hint::Hints;
use crate::engine::checks::text::Glyph;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};
use crate::language::Language;

pub(super) const CHECK: Check = Check {
    name: "two-facts",
    rule: "W01",
    level: Level::Warning,
    why: "two-facts-why",
    source: "source-ogura",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    for statement in &view.statements {
        let words = statement.words(check.name);
        if !words.is_empty() {
            hints.add(check, statement.id).words(words).fix(split(view, statement));
        }
    }
}

/// The statement parted at its connective: the reason below what it explains, anything else beside it.
fn split(view: &View<'_>, statement: &Statement<'_>) -> Option<Fix> {
    let whole = statement.first("two-facts")?;
    let part = |section| {
        statement.first(section).filter(|range| whole.start <= range.start && range.end <= whole.end)
    };
    let (range, order) = part("split cause first")
        .map(|range| (range, Order::CauseFirst))
        .or_else(|| part("split effect first").map(|range| (range, Order::EffectFirst)))
        .or_else(|| part("split beside").map(|range| (range, Order::Beside)))?;
    let ends_well = |glyph: &Glyph| match statement.language {
        Language::Japanese => matches!(glyph.folded, 'た' | 'だ' | 'る' | 'い'),
        Language::English => true,
    };
    statement.text.glyphs.get(range.start.checked_sub(1)?).filter(|glyph| ends_well(glyph))?;
    let first = tidy(statement.text.words(0, range.start));
    let second = tidy(statement.text.words(range.end, statement.text.end()));
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let id = CauseId::new(view.review.next_ids.cause);
    let new = |statement_of_new: String| {
        Box::new(Cause { state: statement.cause.state, ..Cause::new(statement_of_new) })
    };
    let (kept, added, spot) = match order {
        Order::Beside => {
            let &[effect] = view.effects.get(&statement.id)?.as_slice() else { return None };
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

/// A part as a statement of its own.
fn tidy(part: &str) -> String {
    let part = part.trim_matches([' ', ',', ';', '.', '、', '。']);
    let mut characters = part.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
