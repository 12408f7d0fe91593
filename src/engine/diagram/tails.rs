//! How do the paths end? The small families that much of a diagram leads into, walked once.

use crate::engine::diagram::listing::{Fork, Walk, Way};
use crate::engine::diagram::table::{ENDS, NodeId, YES};

/// A family of so few sets is small. Most of the time of a walk goes into turning back, which is done once for all of them.
const MOST_SETS: u64 = 64;

/// To walk a smaller family takes no longer than to copy it.
const FEWEST_SETS: u64 = 4;

/// How many names are kept at most: what is used often should stay close to the processor.
const MOST_NAMES: u64 = 1 << 19;

/// The sets of small families, for those who show the sets of larger ones.
pub(super) struct Tails<Name> {
    /// Which groups are those of the family at each node but the ends.
    of: Vec<Option<Groups>>,
    groups: Vec<Group>,
    names: Vec<Name>,
}

/// The first group of a family, and how many it has.
#[derive(Clone, Copy)]
struct Groups {
    first: u32,
    count: u32,
}

/// The sets of one size of one family.
#[derive(Clone, Copy)]
struct Group {
    /// Where their names begin; those of one set stand together.
    first: usize,
    size: usize,
    sets: usize,
}

/// The sets of one family, as they are found.
struct Scratch<Name> {
    walk: Walk<Name>,
    /// The names of all sets of no members, of one, of two, …
    by_size: Vec<Vec<Name>>,
}

impl<Name: Copy> Tails<Name> {
    /// None at all.
    const NONE: Self = Self { of: Vec::new(), groups: Vec::new(), names: Vec::new() };

    /// The small families into which the larger ones lead that begin at `forks`, for a walk over the family at `root`.
    pub(super) fn of(forks: &[Fork<Name>], root: NodeId) -> Self {
        let sets = sets(forks);
        // More names than there are paths would take longer to keep than to walk.
        let most_names = sets[root as usize].min(MOST_NAMES) as usize;
        let mut scratch = Scratch { walk: Walk::default(), by_size: Vec::new() };
        let mut tails = Self { of: vec![None; forks.len()], ..Self::NONE };
        let set_count = |family: NodeId| sets[family as usize];
        let large = forks.iter().zip(&sets[ENDS.len()..]).filter(|&(_, &count)| count > MOST_SETS);
        for (fork, _) in large {
            for family in fork.families_at_end() {
                let is_small = (FEWEST_SETS..=MOST_SETS).contains(&set_count(family));
                if is_small && tails.names.len() < most_names {
                    tails.keep(family, forks, &mut scratch);
                }
            }
        }
        tails
    }

    fn keep(&mut self, family: NodeId, forks: &[Fork<Name>], scratch: &mut Scratch<Name>) {
        let place = family as usize - ENDS.len();
        if self.of[place].is_some() {
            return;
        }
        let Scratch { walk, by_size } = scratch;
        walk.over(family, forks, &Self::NONE, &mut |set: &[Name]| {
            if by_size.len() <= set.len() {
                by_size.resize_with(set.len() + 1, Vec::new);
            }
            by_size[set.len()].extend_from_slice(set);
        });
        let first = self.groups.len();
        // The empty set is never among them, for no minimal set is within another.
        for (size, names) in by_size.iter_mut().enumerate().filter(|(_, names)| !names.is_empty()) {
            self.groups.push(Group { first: self.names.len(), size, sets: names.len() / size });
            self.names.append(names);
        }
        let count = self.groups.len() - first;
        self.of[place] = Some(Groups { first: first as u32, count: count as u32 });
    }

    /// Shows the sets of the family that begins at `family`, each after `members`, if they are known; says whether they are.
    #[inline]
    pub(super) fn visit(
        &self,
        family: NodeId,
        members: &mut Vec<Name>,
        visit: &mut impl FnMut(&[Name]),
    ) -> bool {
        let Some(&Some(Groups { first, count })) = self.of.get(family as usize - ENDS.len()) else {
            return false;
        };
        for group in &self.groups[first as usize..][..count as usize] {
            let names = &self.names[group.first..][..group.size * group.sets];
            // The processor guesses well how often a loop runs that always runs as often.
            match group.size {
                1 => each::<Name, 1>(names, members, visit),
                2 => each::<Name, 2>(names, members, visit),
                3 => each::<Name, 3>(names, members, visit),
                4 => each::<Name, 4>(names, members, visit),
                size => each_of(size, names, members, visit),
            }
        }
        true
    }
}

/// Shows sets of `SIZE` members, each after `members`.
fn each<Name: Copy, const SIZE: usize>(
    names: &[Name],
    members: &mut Vec<Name>,
    visit: &mut impl FnMut(&[Name]),
) {
    let before = members.len();
    let (sets, _) = names.as_chunks::<SIZE>();
    let Some(first) = sets.first() else { return };
    members.extend_from_slice(first);
    for set in sets {
        if let Some(last) = members.last_chunk_mut() {
            *last = *set;
        }
        visit(members);
    }
    members.truncate(before);
}

/// Shows sets of `size` members, each after `members`.
fn each_of<Name: Copy>(
    size: usize,
    names: &[Name],
    members: &mut Vec<Name>,
    visit: &mut impl FnMut(&[Name]),
) {
    let before = members.len();
    for set in names.chunks_exact(size.max(1)) {
        members.truncate(before);
        members.extend_from_slice(set);
        visit(members);
    }
    members.truncate(before);
}

/// How many sets the family at each node has, or the greatest number if there are more.
fn sets<Name>(forks: &[Fork<Name>]) -> Vec<u64> {
    let mut sets = vec![0, 1];
    for fork in forks {
        let own = match fork.way {
            Way::Past(_) => 1,
            Way::Into(root) => sets[root as usize],
        };
        let high: u64 = sets[fork.high as usize];
        sets.push(sets[fork.low as usize].saturating_add(own.saturating_mul(high)));
    }
    sets
}

impl<Name> Fork<Name> {
    /// The families behind this fork with which a path may end.
    fn families_at_end(&self) -> impl Iterator<Item = NodeId> {
        let within = match self.way {
            Way::Into(root) if self.high == YES => Some(root),
            _ => None,
        };
        [Some(self.low), Some(self.high), within].into_iter().flatten()
    }
}
