//! Which root cause is it best to act on first, and why?

use num_bigint::BigUint;

use crate::engine::analysis::{Analysis, RootCause};
use crate::language::{Language, grouped, tr};

/// Sorts root causes, best first to act on, and gives them their ranks: first those without which nothing is left, then those
/// that suffice alone, then those on more paths. Equals share a rank and stand in the order of their names.
pub(super) fn rank(root_causes: &mut [RootCause]) {
    root_causes.sort_by(|one, other| weight(other).cmp(&weight(one)).then(one.id.cmp(&other.id)));
    for place in 0..root_causes.len() {
        let equals_the_one_before =
            place > 0 && weight(&root_causes[place - 1]) == weight(&root_causes[place]);
        root_causes[place].rank = if equals_the_one_before { root_causes[place - 1].rank } else { place + 1 };
    }
}

fn weight(root: &RootCause) -> (bool, bool, &BigUint) {
    (root.is_pivotal, root.is_alone, &root.paths)
}

/// `part` of `whole`, from 0 to 1; 0 of nothing.
pub(super) fn share(part: &BigUint, whole: &BigUint) -> f64 {
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    match (u64::try_from(part), u64::try_from(whole)) {
        (_, Ok(0)) => 0.0,
        (Ok(part), Ok(whole)) if whole <= EXACT => part as f64 / whole as f64,
        _ => {
            // More than a float tells apart: the quotient as a fixed-point number.
            let quotient: BigUint = (part << 64_u32) / whole;
            u128::try_from(&quotient).map_or(0.0, |quotient| quotient as f64 / 2_f64.powi(64))
        }
    }
}

impl Analysis {
    /// Why a root cause has its rank, and whether one fix there serves several effects, in one or two sentences.
    pub fn reason(&self, root: &RootCause, language: Language) -> String {
        let all = &self.recurrence_paths.count;
        let is_exact = self.recurrence_paths.is_exact();
        let key = match (root.is_pivotal, root.is_alone) {
            (true, true) => "reason-alone-only",
            (true, false) if !is_exact => "reason-pivotal-every",
            (false, false) if !is_exact && root.paths == BigUint::ZERO => "reason-none-known",
            (false, false) if !is_exact => "reason-some-known",
            _ if root.paths == BigUint::ZERO => "reason-none",
            (true, false) => match u64::try_from(all) {
                Ok(1) => "reason-pivotal-only",
                Ok(2) => "reason-pivotal-both",
                _ => "reason-pivotal",
            },
            (false, true) => "reason-alone",
            (false, false) => "reason-some",
        };
        let reason = tr!(language, key, all = grouped(all), paths = grouped(&root.paths));
        let is_on_path = root.is_pivotal || root.paths > BigUint::ZERO;
        match self.causes.get(&root.id) {
            Some(finding) if finding.effects > 1 && is_on_path => match finding.gateway {
                Some(gateway) => tr!(
                    language,
                    "reason-shared-gateway",
                    reason = reason,
                    effects = finding.effects,
                    gateway = gateway.to_string(),
                ),
                None => tr!(language, "reason-shared", reason = reason, effects = finding.effects),
            },
            _ => reason,
        }
    }
}
