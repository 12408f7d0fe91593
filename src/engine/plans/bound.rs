//! How much does the rest cost at least?

use crate::engine::plans::board::{Board, Choice};

/// Prices of the rows that no candidate's cost is below: what they add up to, the rest costs at least.
///
/// In the linear program of the rest, a row's price may grow until as many of its candidates are paid for as it needs. A
/// candidate that is paid for before the others keeps its share, since it cannot be chosen twice. So a row that needs `k`
/// adds the `k` least unpaid costs of its candidates (dual ascent).
#[derive(Debug, Default)]
pub(super) struct Bound {
    /// What is not yet paid of each candidate's cost: choosing it costs so much more than the bound says.
    pub(super) unpaid: Vec<u64>,
}

impl Bound {
    /// A bound of what the rest of the board costs.
    pub(super) fn of_rest(&mut self, board: &mut Board) -> u64 {
        self.unpaid.clear();
        self.unpaid.extend_from_slice(&board.costs);
        let mut bound = 0;
        for demand in board.demands.iter().filter(|demand| demand.need > 0) {
            board.steps += demand.columns.len();
            let (mut least, mut second) = (u64::MAX, u64::MAX);
            for &column in &demand.columns {
                if board.choices[column] == Choice::Free {
                    let unpaid = self.unpaid[column];
                    if unpaid < least {
                        (least, second) = (unpaid, least);
                    } else {
                        second = second.min(unpaid);
                    }
                }
            }
            let price = if demand.need == 1 { least } else { second };
            let gain = if demand.need == 1 { least } else { least.saturating_add(second) };
            bound = u64::saturating_add(bound, gain);
            if price > 0 {
                for &column in &demand.columns {
                    self.unpaid[column] = self.unpaid[column].saturating_sub(price);
                }
            }
        }
        bound
    }
}
