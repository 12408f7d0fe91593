//! Does a root cause name an absence where nothing says that it had to be there?

use crate::document::{Fact, FactId};
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::reading::words_in;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "absence-without-duty",
    rule: "W13",
    level: Level::Hint,
    is_default: true,
    why: "absence-without-duty-why",
    source: "source-rca2-rule-5",
    sees: Parts::FACTS,
    look: Look::Each(run),
};

fn run(check: &'static Check, view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let words = statement.words("absence");
    if words.is_empty() || !statement.standing.is_leaf {
        return;
    }
    // A document that is silent shows what was absent, not that it had to be there.
    let silent = statement.words("rule");
    let is_duty = |written: &str| words_in(written, "rule").iter().any(|word| !silent.contains(word));
    let shows_duty = |(_, fact): &(FactId, &Fact)| is_duty(&fact.statement) || is_duty(&fact.source);
    if !view.supporting(statement.id).iter().any(shows_duty) {
        hints.add(check, statement.id).words(words);
    }
}
