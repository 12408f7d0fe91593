//! Does a statement leave out who or what?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};
use crate::engine::wording::{Glyph, Script, Text};
use crate::language::{Language, tr};

pub(super) const CHECK: Check = Check {
    name: "subject-missing",
    rule: "W02",
    level: Level::Hint,
    is_default: true,
    why: "subject-missing-why",
    source: "source-nikkei",
    sees: Parts::ITSELF,
    look: Look::Each(run),
};

fn run(check: &'static Check, _view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let language = statement.language();
    let is_missing = match language {
        Language::Japanese => lacks_subject(&statement.reading.text),
        Language::English => statement.has(check.name),
    };
    if is_missing {
        let written = statement.cause.statement.trim();
        let reworded = tr!(language, "check-with-subject", statement = written);
        hints.add(check, statement.id).fix(Some(Fix::Rewording(reworded)));
    }
}

/// Whether a Japanese sentence that ends in a verb has no particle that marks a subject or topic, and does not say by whom
/// something was done either.
fn lacks_subject(text: &Text) -> bool {
    let glyphs = &text.glyphs[..text.end()];
    let is_particle = |(place, glyph): (usize, &Glyph)| {
        place > 0 && glyph.script == Script::Hiragana && matches!(glyph.folded, 'が' | 'は' | 'も')
    };
    let last = |back: usize| glyphs.len().checked_sub(back).and_then(|at| glyphs.get(at)).map(|it| it.folded);
    let ends_in_verb = matches!((last(2), last(1)), (Some(before), Some('た' | 'い' | 'る')) if before != 'っ')
        || matches!((last(3), last(2), last(1)), (Some(before), Some('っ'), Some('た')) if before != 'だ')
        || (last(2).is_some_and(|before| before == 'ん') && last(1) == Some('だ'));
    let is_passive = (last(2), last(1)) == (Some('れ'), Some('た'));
    let is_agent = |pair: &[Glyph]| matches!((pair[0].folded, pair[1].folded), ('か', 'ら') | ('に', 'よ'));
    let has_agent = is_passive && glyphs.windows(2).any(is_agent);
    ends_in_verb && !has_agent && !glyphs.iter().enumerate().any(is_particle)
}
