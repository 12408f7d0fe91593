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
    let mut network = simplified(&Network::of(formula)?);
    for _ in 0..MOST_ROUNDS {
        let Some(gathered) = grouping::grouped(&network) else { break };
        network = gathered;
    }
    Some(splitting::split(&network).unwrap_or(network))
}

/// A network that means the same, without what is needless in it. The rules take turns, as what one finds saves the other work.
fn simplified(network: &Network) -> Network {
    let (mut network, mut may_merge_more) = merging::merged(network);
    for _ in 0..MOST_ROUNDS {
        let size = network.size();
        match decided::without_decided(&network) {
            Some(smaller) => (network, may_merge_more) = merging::merged(&smaller),
            None if may_merge_more => (network, may_merge_more) = merging::merged(&network),
            None => break,
        }
        if network.size() == size {
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
