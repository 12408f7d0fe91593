//! What do the damages add up to, currency by currency?

use crate::document::{Certainty, Damage, Review};

/// What the damages of one currency add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DamageTotal {
    /// The ISO 4217 code of the currency.
    pub currency: String,
    /// All amounts, in whole units.
    pub all: u128,
    /// Those of them that are estimates.
    pub estimated: u128,
}

/// The totals, in the order in which the currencies first appear. Nothing is converted: a rate would be one more guess.
pub fn damage_totals(review: &Review) -> Vec<DamageTotal> {
    let mut totals: Vec<DamageTotal> = Vec::new();
    for damage in review.damages.values() {
        let Some(amount) = damage.amount.map(u128::from) else { continue };
        let currency = currency_of(damage);
        let place = totals.iter().position(|it| it.currency == currency).unwrap_or_else(|| {
            totals.push(DamageTotal { currency, ..DamageTotal::default() });
            totals.len() - 1
        });
        let total = &mut totals[place];
        total.all += amount;
        if damage.certainty == Certainty::Estimated {
            total.estimated += amount;
        }
    }
    totals
}

/// The currency of a damage; yen where none is written.
pub fn currency_of(damage: &Damage) -> String {
    let code = damage.currency.trim().to_ascii_uppercase();
    if code.is_empty() { "JPY".to_owned() } else { code }
}
