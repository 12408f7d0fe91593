//! When is a plan two-fold, so that every recurrence path is cut by two different actions, not both of them weak?

use crate::engine::plans::circuit::Circuit;
use crate::engine::plans::complete::{completed, cut_by};
use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::{Row, Rows};
use crate::engine::plans::goal::Goal;
use crate::engine::plans::work::Work;

/// Two different candidates cut every path, and at least one of them is sturdy (not weak).
///
/// No path has to be listed to tell: where there is a path, a set S is two-fold if and only if
///
/// 1. S without a is complete for every a in S, and
/// 2. the sturdy members of S are complete alone.
///
/// Say S is two-fold. Of the two members of S that cut a path, one at least is not a, so S without a cuts every path; and one of
/// them is sturdy, so the sturdy members do. Now say both conditions hold, and take any path. By the second, a sturdy a in S
/// cuts it. By the first, S without a cuts it as well: by a member other than a. So two members of S cut it, one of them sturdy.
///
/// As rows: where S without a leaves a way open, S has one member at most of the row of that way, and two are needed.
pub(super) struct TwoFold<'a> {
    /// The circuit of all candidates, those in force included.
    pub(super) all: &'a Circuit,
    /// The circuit of the sturdy candidates, of which those in force are done.
    pub(super) sturdy: &'a Circuit,
    /// Whether each candidate is in force.
    pub(super) is_in_force: &'a [bool],
}

impl TwoFold<'_> {
    /// The candidates in force.
    fn in_force(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.is_in_force.len()).filter(|&candidate| self.is_in_force[candidate])
    }

    /// The candidates in force and these.
    fn done(&self, chosen: &[usize]) -> Vec<usize> {
        self.in_force().chain(chosen.iter().copied()).collect()
    }

    /// Those of the candidates in force and these that alone cut some path, first those in force; with
    /// `only_some`, one at least if there is one.
    fn alone(&self, chosen: &[usize], only_some: bool, work: &mut Work) -> Vec<usize> {
        let done = self.done(chosen);
        let mut is_done = vec![false; self.is_in_force.len()];
        done.iter().for_each(|&candidate| is_done[candidate] = true);
        self.all.needed(&done, |candidate| is_done[candidate], only_some, work)
    }

    /// The row of the candidates that are not in force, of which two are needed together with those that are.
    fn add_row(&self, row: &[usize], rows: &mut Rows) {
        let columns: Vec<usize> =
            row.iter().copied().filter(|&candidate| !self.is_in_force[candidate]).collect();
        let need = 2_usize.saturating_sub(row.len() - columns.len());
        rows.add(Row { columns, need });
    }

    /// Whether what is in force and these candidates are two-fold.
    pub(super) fn is_reached(&self, chosen: &[usize], work: &mut Work) -> bool {
        let mut is_done = self.is_in_force.to_vec();
        chosen.iter().for_each(|&candidate| is_done[candidate] = true);
        self.sturdy.is_cut(|candidate| is_done[candidate], work)
            && self.all.is_cut(|candidate| is_done[candidate], work)
            && self.alone(chosen, true, work).is_empty()
    }
}

impl Goal for TwoFold<'_> {
    fn add_unsatisfied(&self, chosen: &[usize], rows: &mut Rows, work: &mut Work) -> bool {
        let mut has_any = false;
        let mut cutting = cut_by(self.sturdy, chosen, work);
        while !cutting.is_cut() {
            has_any = true;
            let row = cutting.short_row(work);
            row.iter().for_each(|&candidate| cutting.cut(candidate, work));
            rows.add(Row { columns: row, need: 1 });
        }
        let done = self.done(chosen);
        let mut cutting = cut_by(self.all, &done, work);
        let is_complete = cutting.is_cut();
        while !cutting.is_cut() {
            has_any = true;
            let row = cutting.short_row(work);
            row.iter().for_each(|&candidate| cutting.cut(candidate, work));
            self.add_row(&row, rows);
        }
        if !is_complete {
            return true;
        }
        for alone in self.alone(chosen, false, work) {
            has_any = true;
            let others: Vec<usize> = done.iter().copied().filter(|&candidate| candidate != alone).collect();
            let mut cutting = cut_by(self.all, &others, work);
            while !cutting.is_cut() {
                let row = cutting.short_row(work);
                row.iter().for_each(|&candidate| cutting.cut(candidate, work));
                self.add_row(&row, rows);
            }
            if work.is_over() {
                break;
            }
        }
        has_any || work.is_over()
    }

    fn completed(&self, chosen: &[usize], costs: &Costs, rows: &mut Rows, work: &mut Work) -> Vec<usize> {
        let mut completed = completed(self.sturdy, chosen, costs, rows, work);
        // The sturdy ones are complete alone by now: what is added cuts nothing alone.
        for alone in self.alone(&completed, false, work) {
            let others: Vec<usize> =
                self.done(&completed).into_iter().filter(|&candidate| candidate != alone).collect();
            let mut cutting = cut_by(self.all, &others, work);
            while !cutting.is_cut() {
                let row = cutting.short_row(work);
                let addable = row.iter().copied().filter(|&candidate| candidate != alone);
                let Some(best) = rows.most_useful(addable, costs) else { break };
                cutting.cut(best, work);
                completed.push(best);
                self.add_row(&row, rows);
            }
            if work.is_over() {
                break;
            }
        }
        if work.is_over() {
            // Without more work only this is certain to be enough.
            let can_cut = |candidate: &usize| {
                !self.is_in_force[*candidate]
                    && self.all.leaves.get(*candidate).is_some_and(|leaves| !leaves.is_empty())
            };
            completed = (0..self.is_in_force.len()).filter(can_cut).collect();
        }
        completed.sort_unstable();
        completed
    }

    fn without_needless(&self, chosen: Vec<usize>, work: &mut Work) -> Vec<usize> {
        let mut kept = chosen.clone();
        for candidate in chosen {
            if work.is_over() {
                break;
            }
            let fewer: Vec<usize> = kept.iter().copied().filter(|&it| it != candidate).collect();
            // A check that ran out of work says nothing.
            if self.is_reached(&fewer, work) && !work.is_over() {
                kept = fewer;
            }
        }
        kept.sort_unstable();
        kept
    }
}
