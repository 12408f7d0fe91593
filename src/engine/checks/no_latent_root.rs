//! Does any line of whys reach the organisation?

use crate::document::Domain;
use crate::engine::checks::check::Look;
use crate::engine::checks::hint::Hints;
use crate::engine::checks::part::Parts;
use crate::engine::checks::view::View;
use crate::engine::checks::{Check, Level};

pub(super) const CHECK: Check = Check {
    name: "no-latent-root",
    rule: "S11",
    level: Level::Warning,
    is_default: true,
    why: "no-latent-root-why",
    source: "source-proact",
    sees: Parts::FACTORS.and(Parts::TREE),
    look: Look::Whole(run),
};

fn run(check: &'static Check, view: &View<'_>, hints: &mut Hints) {
    let mut domains = Vec::new();
    for statement in view.leaves() {
        let Some(domain) = statement.cause.factor.domain else { return };
        domains.push(domain);
    }
    let is_latent = |it: &Domain| matches!(it, Domain::Process | Domain::Organization | Domain::Supplier);
    if !domains.is_empty() && !domains.iter().any(is_latent) {
        hints.add_to_review(check).count(domains.len());
    }
}
