//! Does a statement make a person the culprit?

use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::{Statement, View};
use crate::engine::checks::{Check, Fix, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "person-as-culprit",
    rule: "W08",
    level: Level::Warning,
    is_default: true,
    why: "person-as-culprit-why",
    source: "source-pagerduty",
    sees: Parts::PEOPLE,
    look: Look::Each(run),
};

fn run(check: &'static Check, view: &View<'_>, statement: Statement<'_>, hints: &mut Hints) {
    let listed = statement.words(check.name);
    if !listed.is_empty() {
        let fix = remedy::gap(view, statement, check.name);
        hints.add(check, statement.id).words(listed).fix(fix);
        return;
    }
    let text = &statement.reading.text;
    for (name, person) in view.names() {
        if let Some(place) = text.find(name) {
            let written = text.words(place.start, place.end).to_owned();
            let title = Some(person.title.trim()).filter(|it| !it.is_empty()).unwrap_or(remedy::GAP);
            let reworded = remedy::replaced(text, [place], title);
            hints.add(check, statement.id).words(vec![written]).fix(Some(Fix::Rewording(reworded)));
            return;
        }
    }
}
