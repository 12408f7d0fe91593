//! How small can a formula be made before it is solved, and still mean the same?
//!
//! Every rule here keeps the function of the formula, and so its minimal sets. What the rules cost is bounded: each of them
//! takes time in proportion to the formula, or gives up on what is left of it.

mod decided;
mod grouping;
mod merging;
mod modules;
mod network;
mod splitting;

pub(super) use modules::modules;
pub(super) use network::{Kind, Network, Part};

use crate::engine::formula::Formula;

/// How often the rules that can open the way for each other are tried at most; what they find after a few rounds is little.
const MOST_ROUNDS: usize = 16;

/// A network that means the same as `formula`, with fewer parts, and with parts that share nothing gathered into gates of
/// their own; none if the formula is never true.
pub(super) fn reduced(formula: &Formula) -> Option<Network> {
    let mut network = merged_throughout(Network::of(formula)?);
    for _ in 0..MOST_ROUNDS {
        let Some(smaller) = decided::without_decided(&network) else { break };
        network = merged_throughout(smaller);
    }
    for _ in 0..MOST_ROUNDS {
        let Some(gathered) = grouping::grouped(&network) else { break };
        network = gathered;
    }
    Some(splitting::split(&network).unwrap_or(network))
}

fn merged_throughout(mut network: Network) -> Network {
    for _ in 0..MOST_ROUNDS {
        let (smaller, may_find_more) = merging::merged(&network);
        network = smaller;
        if !may_find_more {
            break;
        }
    }
    network
}

/// How much more work a rule may take on.
struct Work(usize);

impl Work {
    /// In proportion to the size of a network.
    fn for_network(network: &Network) -> Self {
        const FOR_EACH: usize = 64;
        Self(network.size().saturating_mul(FOR_EACH))
    }

    /// Takes on so much work, if there is as much left.
    fn take(&mut self, amount: usize) -> bool {
        let is_enough = self.0 >= amount;
        self.0 = self.0.saturating_sub(amount);
        is_enough
    }
}
