//! Which recurrence paths are listed, and which of them is looked at.

use crate::document::{ActionId, CauseId, State};
use crate::engine::{Analysis, Closure};

/// What the list of paths shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PathList {
    /// The place in the list of the path that is looked at, from 0.
    pub chosen: usize,
    /// Whether only the paths that no action closes are listed.
    pub open_only: bool,
}

/// A request about the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathCommand {
    /// Look at the next path.
    Next,
    /// Look at the one before.
    Previous,
    /// Look at the path at this place.
    Choose(usize),
    /// List only the open paths, or all of them again.
    SwitchOpen,
}

/// A path as it is listed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListedPath<'a> {
    /// Its number, if it stands among the smallest of all.
    pub number: Option<usize>,
    /// The causes that have to come together.
    pub members: &'a [CauseId],
    /// How far it is closed.
    pub closure: Closure,
    /// The actions that close it.
    pub closed_by: &'a [ActionId],
    /// The weakest state on the way to the problem.
    pub weakest_evidence: State,
}

impl ListedPath<'_> {
    /// What the path is called.
    pub fn name(&self) -> String {
        self.number.map_or_else(|| "R…".to_owned(), |number| format!("R{number}"))
    }
}

impl PathList {
    /// The paths of the list, the smallest first.
    pub fn rows<'a>(&self, analysis: &'a Analysis) -> Vec<ListedPath<'a>> {
        if self.open_only {
            let open = analysis.open_paths.iter().map(|path| ListedPath {
                number: path.number,
                members: &path.members,
                closure: Closure::Open,
                closed_by: &[],
                weakest_evidence: path.weakest_evidence,
            });
            return open.collect();
        }
        let listed = analysis.recurrence_paths.listed.iter().map(|path| ListedPath {
            number: Some(path.number),
            members: &path.members,
            closure: path.closure,
            closed_by: &path.closed_by,
            weakest_evidence: path.weakest_evidence,
        });
        listed.collect()
    }

    /// Does what is asked, in a list of `count` paths.
    pub fn carry_out(&mut self, command: PathCommand, count: usize) {
        let last = count.saturating_sub(1);
        match command {
            PathCommand::Next => self.chosen = (self.chosen + 1).min(last),
            PathCommand::Previous => self.chosen = self.chosen.min(last).saturating_sub(1),
            PathCommand::Choose(place) => self.chosen = place.min(last),
            PathCommand::SwitchOpen => *self = Self { chosen: 0, open_only: !self.open_only },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PathCommand, PathList};

    #[test]
    fn the_list_ends_where_the_paths_end() {
        let mut list = PathList::default();
        list.carry_out(PathCommand::Previous, 2);
        assert_eq!(list.chosen, 0);
        for _ in 0..3 {
            list.carry_out(PathCommand::Next, 2);
        }
        assert_eq!(list.chosen, 1);
        // The list has become shorter meanwhile.
        list.chosen = 9;
        list.carry_out(PathCommand::Previous, 2);
        assert_eq!(list.chosen, 0);
    }
}
