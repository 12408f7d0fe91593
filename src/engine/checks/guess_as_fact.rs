//! Is a guess marked as confirmed?

use crate::document::State;
use crate::edit::Edit;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level};

pub(super) const CHECK: Check = Check {
    name: "guess-as-fact",
    rule: "W11",
    level: Level::Warning,
    is_default: true,
    why: "guess-as-fact-why",
    source: "source-apollo",
    sees: Parts::ITSELF,
    look: Look::Each(run),
};

fn run(check: &'static Check, _view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let words = statement.words(check.name);
    if !words.is_empty() && statement.cause.state == State::Confirmed {
        let edit = Edit::SetState { cause: statement.id, state: State::Suspected };
        hints.add(check, statement.id).words(words).fix(Some(Fix::Edits(vec![edit])));
    }
}
