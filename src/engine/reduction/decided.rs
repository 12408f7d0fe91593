//! Which inputs has an effect above decided already?

use crate::engine::reduction::Work;
use crate::engine::reduction::network::{Kind, Network, Part, Users};

/// A network that means the same, without the inputs that do not matter where they stand; none if there are none.
///
/// If x is an input of an Any gate, the rest of the gate matters only where x is false; so in every gate that is used for that
/// rest alone, x counts as false. For an All gate, it counts as true. That a gate is used for the rest alone is told by the
/// dominators of the network (Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm", 2001).
pub(super) fn without_decided(network: &Network) -> Option<Network> {
    let users = network.users();
    let mut work = Work::for_network(network);
    let dominators = dominators(network, &users, &mut work)?;
    let decided = decided_inputs(network, &users, &dominators, &mut work);
    (!decided.is_empty()).then(|| without(network, decided))
}

/// The nearest gate above each part that every way from the top leads through; none if that is too much work.
fn dominators(network: &Network, users: &Users, work: &mut Work) -> Option<Vec<Part>> {
    let mut dominators: Vec<Part> = network.parts().collect();
    for part in network.parts().rev() {
        let Some((&first, others)) = users.of(part).split_first() else { continue };
        let mut nearest = first;
        for &user in others {
            // What stands above has the greater number.
            let (mut one, mut other) = (nearest, user);
            while one != other {
                if !work.take(1) {
                    return None;
                }
                if one < other {
                    one = dominators[one as usize];
                } else {
                    other = dominators[other as usize];
                }
            }
            nearest = one;
        }
        dominators[part as usize] = nearest;
    }
    Some(dominators)
}

/// An input that a gate above decides.
struct Decided {
    gate: Part,
    input: Part,
    /// What it counts as.
    value: bool,
}

fn decided_inputs(network: &Network, users: &Users, dominators: &[Part], work: &mut Work) -> Vec<Decided> {
    let mut decided = Vec::new();
    let mut has_input = vec![false; network.len()];
    for input in network.parts() {
        let gates = users.of(input);
        if gates.len() < 2 {
            continue;
        }
        for &gate in gates {
            has_input[gate as usize] = true;
        }
        for &gate in gates {
            let mut above = gate;
            while above != network.top() && work.take(1) {
                above = dominators[above as usize];
                if has_input[above as usize] {
                    decided.push(Decided { gate, input, value: network.kind(above) == Some(Kind::All) });
                    break;
                }
            }
        }
        for &gate in gates {
            has_input[gate as usize] = false;
        }
    }
    decided
}

/// The network with the inputs replaced by what they count as.
fn without(network: &Network, mut decided: Vec<Decided>) -> Network {
    decided.sort_by_key(|decided| decided.gate);
    let mut decided = decided.into_iter().peekable();
    let mut smaller = network.as_large();
    let mut parts: Vec<Part> = vec![0; network.len()];
    let mut values: Vec<Option<bool>> = vec![None; network.len()];
    let (mut replaced, mut inputs) = (Vec::new(), Vec::new());
    for part in network.parts() {
        let Some(kind) = network.kind(part) else {
            parts[part as usize] = smaller.push_variable(network.variable(part).unwrap_or_default() as u32);
            continue;
        };
        replaced.clear();
        while let Some(decided) = decided.next_if(|decided| decided.gate == part) {
            replaced.push((decided.input, decided.value));
        }
        inputs.clear();
        // The value that decides a gate, however its other inputs are.
        let deciding = kind == Kind::Any;
        for &input in network.inputs(part) {
            let here = replaced.iter().find(|(replaced, _)| *replaced == input).map(|&(_, value)| value);
            match here.or(values[input as usize]) {
                Some(value) if value == deciding => values[part as usize] = Some(deciding),
                Some(_) => {}
                None => inputs.push(parts[input as usize]),
            }
        }
        if inputs.is_empty() && values[part as usize].is_none() {
            values[part as usize] = Some(!deciding);
        }
        if values[part as usize].is_none() {
            parts[part as usize] = smaller.push_gate(kind, &inputs);
        }
    }
    // The top is decided by nothing above it, so it is not a value.
    smaller.restored(parts[network.top() as usize])
}
