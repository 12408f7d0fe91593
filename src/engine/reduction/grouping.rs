//! Which parts always stand together?

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::engine::reduction::network::{Network, Part, Users};

/// A network that means the same, in which parts that are inputs of the very same gates, all of one kind, have become one gate
/// of that kind, a module; none if there are no such parts.
pub(super) fn grouped(network: &Network) -> Option<Network> {
    let users = network.users();
    let mut candidates: Vec<(u64, Part)> =
        network.parts().filter_map(|part| Some((signature(network, &users, part)?, part))).collect();
    candidates.sort_unstable();
    let groups: Vec<&[(u64, Part)]> = candidates
        .chunk_by(|(one, first), (other, second)| one == other && users.of(*first) == users.of(*second))
        .filter(|group| group.len() > 1 && !is_whole_gate(network, &users, group))
        .collect();
    if groups.is_empty() {
        return None;
    }
    let mut group_of = vec![None; network.len()];
    for (number, group) in groups.iter().enumerate() {
        for (_, part) in *group {
            group_of[*part as usize] = Some(number);
        }
    }
    Some(gather(network, &groups, &group_of))
}

/// A number that is the same for parts with the same users; none for those whose users are of both kinds.
fn signature(network: &Network, users: &Users, part: Part) -> Option<u64> {
    let users = users.of(part);
    let kind = network.kind(*users.first()?)?;
    let mut hasher = FxHasher::default();
    for &user in users {
        if network.kind(user) != Some(kind) {
            return None;
        }
        hasher.write_u32(user);
    }
    Some(hasher.finish())
}

/// Whether a group is all that its one user has.
fn is_whole_gate(network: &Network, users: &Users, group: &[(u64, Part)]) -> bool {
    group.first().is_some_and(|&(_, part)| {
        users.of(part).iter().all(|&user| network.inputs(user).len() == group.len())
    })
}

fn gather(network: &Network, groups: &[&[(u64, Part)]], group_of: &[Option<usize>]) -> Network {
    const NOT_YET: Part = Part::MAX;
    let mut gathered = network.as_large();
    let mut parts: Vec<Part> = vec![0; network.len()];
    let mut gates = vec![NOT_YET; groups.len()];
    let (mut inputs, mut members) = (Vec::new(), Vec::new());
    for part in network.parts() {
        let Some(kind) = network.kind(part) else {
            parts[part as usize] = gathered.push_variable(network.variable(part).unwrap_or_default() as u32);
            continue;
        };
        inputs.clear();
        for &input in network.inputs(part) {
            let Some(number) = group_of[input as usize] else {
                inputs.push(parts[input as usize]);
                continue;
            };
            // All members are inputs of this gate, so all are done; the first of them brings the group.
            let group = groups[number];
            if group.first().is_some_and(|&(_, first)| first == input) {
                if gates[number] == NOT_YET {
                    members.clear();
                    members.extend(group.iter().map(|&(_, member)| parts[member as usize]));
                    gates[number] = gathered.push_gate(kind, &members);
                }
                inputs.push(gates[number]);
            }
        }
        parts[part as usize] = gathered.push_gate(kind, &inputs);
    }
    gathered
}
