//! Does a root cause end in a broken procedure?

use crate::engine::checks::check::{Among, Look};
use crate::engine::checks::part::Parts;
use crate::engine::checks::{Check, Level, remedy};

pub(super) const CHECK: Check = Check {
    name: "procedure-violation-leaf",
    rule: "S10",
    level: Level::Error,
    is_default: true,
    why: "procedure-violation-leaf-why",
    source: "source-rca2-rule-4",
    sees: Parts::FREE_IDS,
    look: Look::Words {
        list: "procedure-violation-leaf",
        among: Among::Leaves,
        remedy: remedy::what_made_it_natural,
    },
};
