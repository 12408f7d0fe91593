//! How many paths are there, of which sizes, through which causes, and past which actions?

use num_bigint::BigUint;

use crate::engine::diagram::number::Number;
use crate::engine::diagram::polynomial::{LARGEST_SIZE, Polynomial};
use crate::engine::diagram::table::{NO, NodeId};
use crate::engine::diagram::{Diagram, Member};

impl Diagram {
    /// How many paths there are.
    pub(in crate::engine) fn count(&self) -> BigUint {
        let [count] = self.counts_avoiding(&|_| [false]);
        count
    }

    /// How many paths have no member at a place that is blocked, for several kinds of blocks in one pass.
    pub(in crate::engine) fn counts_avoiding<const KINDS: usize>(
        &self,
        is_blocked: &dyn Fn(usize) -> [bool; KINDS],
    ) -> [BigUint; KINDS] {
        let root = self.root as usize;
        match self.totals::<u128, KINDS>(is_blocked) {
            Some(totals) => totals[root].map(Number::widen),
            None => self.totals::<BigUint, KINDS>(is_blocked).map_or_else(
                || std::array::from_fn(|_| BigUint::ZERO),
                |mut totals| totals.swap_remove(root),
            ),
        }
    }

    /// How many paths there are of each size, beginning with the paths of one cause, of every size up to which all are known,
    /// but of none larger than [`LARGEST_SIZE`].
    pub(in crate::engine) fn by_size(&self) -> Vec<BigUint> {
        let mut by_size = match self.sizes::<u128>() {
            Some(sizes) => sizes.by_size().into_iter().map(Number::widen).collect(),
            None => self.sizes::<BigUint>().map(Polynomial::by_size).unwrap_or_default(),
        };
        let known = self.complete_up_to.unwrap_or(0).min(LARGEST_SIZE);
        by_size.resize(by_size.len().max(known), BigUint::ZERO);
        by_size
    }

    /// How many paths go through each of so many places of causes.
    pub(in crate::engine) fn passages(&self, places: usize) -> Vec<BigUint> {
        let by_level = self
            .passages_in::<u128>()
            .map(|passages| passages.into_iter().map(Number::widen).collect())
            .or_else(|| self.passages_in::<BigUint>())
            .unwrap_or_default();
        let mut by_place = vec![BigUint::ZERO; places];
        for (level, count) in self.levels.iter().zip(by_level) {
            if let Member::Cause(place) = *level {
                by_place[place] = count;
            }
        }
        by_place
    }

    /// The number of sets that begin at each node, past each kind of blocks.
    fn totals<N: Number, const KINDS: usize>(
        &self,
        is_blocked: &dyn Fn(usize) -> [bool; KINDS],
    ) -> Option<Vec<[N; KINDS]>> {
        // A level has many nodes, and is asked for once.
        let blocked: Vec<[bool; KINDS]> = self
            .levels
            .iter()
            .map(|level| match *level {
                Member::Cause(place) => is_blocked(place),
                Member::Module(_) => [false; KINDS],
            })
            .collect();
        let mut totals: Vec<[N; KINDS]> = Vec::with_capacity(self.nodes.len());
        totals.extend([std::array::from_fn(|_| N::zero()), std::array::from_fn(|_| N::one())]);
        for node in &self.nodes[2..] {
            let mut sum = totals[node.low as usize].clone();
            let high = &totals[node.high as usize];
            for (kind, sum) in sum.iter_mut().enumerate() {
                *sum = match self.levels[node.level as usize] {
                    Member::Cause(_) if blocked[node.level as usize][kind] => continue,
                    Member::Cause(_) => sum.plus(&high[kind])?,
                    Member::Module(root) => sum.plus(&high[kind].times(&totals[root as usize][kind])?)?,
                };
            }
            totals.push(sum);
        }
        Some(totals)
    }

    /// The sizes of the sets that begin at the root.
    fn sizes<N: Number>(&self) -> Option<Polynomial<N>> {
        let mut uses = vec![0_usize; self.nodes.len()];
        uses[self.root as usize] += 1;
        for node in &self.nodes[2..] {
            uses[node.low as usize] += 1;
            uses[node.high as usize] += 1;
            if let Member::Module(root) = self.levels[node.level as usize] {
                uses[root as usize] += 1;
            }
        }
        // What is not used again is given away, so that only a front of the diagram is held.
        let mut sizes: Vec<Polynomial<N>> = vec![Polynomial::zero(), Polynomial::one()];
        let mut take = |sizes: &mut Vec<Polynomial<N>>, id: NodeId| {
            uses[id as usize] -= 1;
            match uses[id as usize] {
                0 => std::mem::replace(&mut sizes[id as usize], Polynomial::zero()),
                _ => sizes[id as usize].clone(),
            }
        };
        for node in &self.nodes[2..] {
            let high = take(&mut sizes, node.high);
            let with = match self.levels[node.level as usize] {
                Member::Cause(_) => high.shifted(),
                Member::Module(root) => take(&mut sizes, root).times(&high)?,
            };
            let without = take(&mut sizes, node.low);
            sizes.push(without.plus(with)?);
        }
        Some(take(&mut sizes, self.root))
    }

    /// How many paths go through each level.
    fn passages_in<N: Number>(&self) -> Option<Vec<N>> {
        let totals: Vec<N> = self.totals::<N, 1>(&|_| [false])?.into_iter().map(|[total]| total).collect();
        // The number of ways from the root down to each node, each counted with the sets chosen along it.
        let mut ways = vec![N::zero(); self.nodes.len()];
        // The number of ways to go on outside of each level: with each of its own sets they make so many paths.
        let mut outside = vec![N::zero(); self.levels.len()];
        ways[self.root as usize] = N::one();
        for (id, node) in self.nodes.iter().enumerate().skip(2).rev() {
            let way = ways[id].clone();
            let (low, high, level) = (node.low as usize, node.high as usize, node.level as usize);
            if node.low != NO {
                ways[low] = ways[low].plus(&way)?;
            }
            let around = way.times(&totals[high])?;
            outside[level] = outside[level].plus(&around)?;
            match self.levels[level] {
                Member::Cause(_) => ways[high] = ways[high].plus(&way)?,
                Member::Module(root) => {
                    let root = root as usize;
                    ways[high] = ways[high].plus(&way.times(&totals[root])?)?;
                    ways[root] = ways[root].plus(&around)?;
                }
            }
        }
        let weigh = |(level, outside): (&Member, N)| match level {
            Member::Cause(_) => Some(outside),
            Member::Module(root) => outside.times(&totals[*root as usize]),
        };
        self.levels.iter().zip(outside).map(weigh).collect()
    }
}
