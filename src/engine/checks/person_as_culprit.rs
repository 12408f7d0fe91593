//! Does a statement make a person the culprit?

use crate::engine::checks::hint::Hints;
use crate::engine::checks::text::Text;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "person-as-culprit",
    rule: "W08",
    level: Level::Warning,
    why: "person-as-culprit-why",
    source: "source-pagerduty",
    run,
};

fn run(check: &Check, view: &View<'_>, hints: &mut Hints) {
    let names: Vec<String> = view
        .review
        .participants
        .values()
        .map(|person| Text::new(&person.name).folded())
        .filter(|name| name.chars().count() > 2)
        .collect();
    for statement in &view.statements {
        let mut words = statement.words(check.name);
        if words.is_empty() && !names.is_empty() {
            let folded = statement.text.folded();
            words.extend(names.iter().filter(|name| folded.contains(name.as_str())).cloned());
        }
        if !words.is_empty() {
            hints.add(check, statement.id).words(words);
        }
    }
}
