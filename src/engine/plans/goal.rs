//! What does a plan have to reach, and what does one that falls short of it show?

use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::Rows;
use crate::engine::plans::work::Work;

/// An aim of plans. It is monotone: what reaches it still does with more actions.
pub(super) trait Goal {
    /// Adds rows that every plan satisfies which reaches the goal, and that `chosen` does not, as long as there are such; whether
    /// there were any. Where the work ends first, it is taken that there are.
    fn add_unsatisfied(&self, chosen: &[usize], rows: &mut Rows, work: &mut Work) -> bool;

    /// `chosen` and as many more as it takes to reach the goal. Rows that come to light are added.
    fn completed(&self, chosen: &[usize], costs: &Costs, rows: &mut Rows, work: &mut Work) -> Vec<usize>;

    /// Those of `chosen`, which reach the goal, without which together it is still reached, taken in their order as long as
    /// the work suffices: leaving out first what stands first. What is left is given ascending.
    fn without_needless(&self, chosen: Vec<usize>, work: &mut Work) -> Vec<usize>;
}
