//! Does a statement tell what did not happen but ought to have?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "norm-language",
    rule: "W07",
    level: Level::Warning,
    is_default: true,
    why: "norm-language-why",
    source: "source-etsy",
    sees: Parts::ITSELF,
    look: Look::Words { list: "norm-language", among: Among::All, remedy: remedy::what_was_seen },
};
