//! Does a root cause end in an excuse?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "excuse-leaf",
    rule: "W09",
    level: Level::Hint,
    is_default: true,
    why: "excuse-leaf-why",
    source: "source-nikkei",
    sees: Parts::FREE_IDS,
    look: Look::Words { list: "excuse-leaf", among: Among::Leaves, remedy: remedy::what_let_it_pass },
};
