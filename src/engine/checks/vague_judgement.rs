//! Does a statement judge instead of telling what was observed?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "vague-judgement",
    rule: "W05",
    level: Level::Warning,
    is_default: true,
    why: "vague-judgement-why",
    source: "source-rca2-rule-2",
    sees: Parts::ITSELF,
    look: Look::Words { list: "vague-judgement", among: Among::All, remedy: remedy::gap },
};
