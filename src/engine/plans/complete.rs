//! When is a plan complete, so that every recurrence path is cut?

use crate::engine::plans::circuit::Circuit;
use crate::engine::plans::costs::Costs;
use crate::engine::plans::cover::{Row, Rows};
use crate::engine::plans::cutting::Cutting;
use crate::engine::plans::goal::Goal;
use crate::engine::plans::work::Work;

/// Every recurrence path is cut.
///
/// A set of candidates is complete if the problem cannot come about with what they block. So it has to hold one candidate at
/// least of each row: of those that cut one way in which the problem still comes about. Any set that satisfies all rows is
/// complete, and there are as many rows as there are paths; but few of them are ever needed to tell which set is cheapest.
pub(super) struct Complete<'a> {
    circuit: &'a Circuit,
}

impl<'a> Complete<'a> {
    /// The goal of cutting all paths of a circuit that all of its candidates cut.
    pub(super) fn of(circuit: &'a Circuit) -> Self {
        Self { circuit }
    }
}

/// The circuit with these candidates done.
pub(super) fn cut_by<'a>(circuit: &'a Circuit, chosen: &[usize], work: &mut Work) -> Cutting<'a> {
    let mut cutting = Cutting::of(circuit, work);
    chosen.iter().for_each(|&candidate| cutting.cut(candidate, work));
    cutting
}

/// The chosen candidates, and with them what is most useful for each row that they leave, until all ways are cut or nothing cuts what
/// is left; those rows are kept.
pub(super) fn completed(
    circuit: &Circuit,
    chosen: &[usize],
    costs: &Costs,
    rows: &mut Rows,
    work: &mut Work,
) -> Vec<usize> {
    let mut completed = chosen.to_vec();
    let mut cutting = cut_by(circuit, chosen, work);
    while !cutting.is_cut() {
        let row = cutting.short_row(work);
        let Some(best) = rows.most_useful(row.iter().copied(), costs) else { break };
        cutting.cut(best, work);
        completed.push(best);
        rows.add(Row { columns: row, need: 1 });
    }
    completed
}

impl Goal for Complete<'_> {
    fn add_unsatisfied(&self, chosen: &[usize], rows: &mut Rows, work: &mut Work) -> bool {
        let mut cutting = cut_by(self.circuit, chosen, work);
        let mut has_any = false;
        while !cutting.is_cut() {
            has_any = true;
            let row = cutting.short_row(work);
            // What one row would take is out of the way, so that the next has nothing in common with it.
            row.iter().for_each(|&candidate| cutting.cut(candidate, work));
            rows.add(Row { columns: row, need: 1 });
        }
        has_any
    }

    fn completed(&self, chosen: &[usize], costs: &Costs, rows: &mut Rows, work: &mut Work) -> Vec<usize> {
        completed(self.circuit, chosen, costs, rows, work)
    }

    fn without_needless(&self, chosen: Vec<usize>, work: &mut Work) -> Vec<usize> {
        let mut is_done = vec![false; self.circuit.leaves.len()];
        chosen.iter().for_each(|&candidate| is_done[candidate] = true);
        let mut kept = Vec::new();
        let mut rest = chosen;
        while !rest.is_empty() {
            let needed = self.circuit.needed(&rest, |candidate| is_done[candidate], false, work);
            if work.is_over() {
                kept.append(&mut rest);
                break;
            }
            // What is needed in a larger set is needed in a smaller one too.
            let mut is_needed = needed.iter().peekable();
            let mut spare = Vec::new();
            for &candidate in &rest {
                if is_needed.next_if(|&&it| it == candidate).is_none() {
                    spare.push(candidate);
                }
            }
            kept.extend(needed);
            if let Some(&first) = spare.first() {
                is_done[first] = false;
                spare.remove(0);
            }
            rest = spare;
        }
        kept.sort_unstable();
        kept
    }
}
