//! Does a statement dramatise?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "dramatic-word",
    rule: "W10",
    level: Level::Hint,
    is_default: true,
    why: "dramatic-word-why",
    source: "source-pagerduty",
    sees: Parts::ITSELF,
    look: Look::Words { list: "dramatic-word", among: Among::All, remedy: remedy::gap },
};
