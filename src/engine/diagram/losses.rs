//! What becomes of a module without one of the causes inside?

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use crate::engine::diagram::decision::{Functions, Kind};
use crate::engine::diagram::inside::Inside;
use crate::engine::diagram::table::{NO, NodeId};

/// The function of a module without each of its gates, as far as the steps of `functions` suffice. `values` are the
/// functions of its nodes, and the result goes by the numbers of the gates: those nearest to the module's own come first,
/// so that the steps end among the deepest.
pub(super) fn functions_without(
    inside: &Inside,
    values: &[NodeId],
    functions: &mut Functions,
) -> FxHashMap<usize, NodeId> {
    let users = inside.users();
    let first_gate = inside.leaves.len();
    let last = values.len() - 1;
    let mut without: FxHashMap<usize, NodeId> = FxHashMap::from_iter([(last, NO)]);
    for number in (first_gate..last).rev() {
        if functions.steps() == 0 {
            break;
        }
        let function = match users[number][..] {
            // What falls with it is all that falls: one user that needs all of its inputs, or has no other.
            [user] if is_felled_by_one(inside, user) => without.get(&user).copied(),
            _ => function_without(inside, values, &users, number, functions),
        };
        if let Some(function) = function {
            without.insert(number, function);
        }
    }
    without
}

/// Whether the gate falls with any one of its inputs.
fn is_felled_by_one(inside: &Inside, number: usize) -> bool {
    let gate = &inside.gates[number - inside.leaves.len()];
    gate.kind == Kind::All || gate.inputs.len() == 1
}

/// The function of the module without one gate, if the steps suffice: only what changes is reckoned again, from that gate up.
fn function_without(
    inside: &Inside,
    values: &[NodeId],
    users: &[Vec<usize>],
    removed: usize,
    functions: &mut Functions,
) -> Option<NodeId> {
    let mut changed: FxHashMap<usize, NodeId> = FxHashMap::from_iter([(removed, NO)]);
    let mut waiting: BinaryHeap<Reverse<usize>> = users[removed].iter().copied().map(Reverse).collect();
    while let Some(Reverse(number)) = waiting.pop() {
        if changed.contains_key(&number) {
            continue;
        }
        let gate = &inside.gates[number - inside.leaves.len()];
        let value = |input: &usize| changed.get(input).copied().unwrap_or(values[*input]);
        let function = functions.combine(gate.kind, gate.inputs.iter().map(value).collect())?;
        if function != values[number] {
            changed.insert(number, function);
            waiting.extend(users[number].iter().copied().map(Reverse));
        }
    }
    let last = values.len() - 1;
    Some(changed.get(&last).copied().unwrap_or(values[last]))
}
