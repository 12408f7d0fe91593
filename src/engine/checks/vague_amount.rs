//! Does a statement say how often or how much only vaguely?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "vague-amount",
    rule: "W04",
    level: Level::Hint,
    is_default: true,
    why: "vague-amount-why",
    source: "source-nikkei",
    sees: Parts::ITSELF,
    look: Look::Words { list: "vague-amount", among: Among::All, remedy: remedy::gap },
};
