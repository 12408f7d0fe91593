//! What has been painted of a tree already: each part of it is put together once, when it first comes into view.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::document::CauseId;
use crate::drawing::figures::why_tree::TreePlan;
use crate::drawing::{Group, Palette};

/// So many parts are kept: more than a window shows at once.
const MOST: usize = 20_000;

/// The parts of one tree in one palette.
#[derive(Debug, Default)]
pub struct Painted {
    tree: Option<(Arc<TreePlan>, Palette)>,
    groups: FxHashMap<usize, Arc<Group>>,
    gists: FxHashMap<CauseId, (GistShape, Arc<[String]>)>,
}

/// The room that there is for the gist of a statement: its width in points, and how many lines.
pub type GistShape = (f32, usize);

impl Painted {
    /// From now on `tree` is shown in `palette`.
    pub fn show(&mut self, tree: &Arc<TreePlan>, palette: &Palette) {
        let is_shown =
            self.tree.as_ref().is_some_and(|(shown, colors)| Arc::ptr_eq(shown, tree) && colors == palette);
        if !is_shown || self.groups.len() > MOST {
            self.tree = Some((Arc::clone(tree), *palette));
            self.groups.clear();
            self.gists.clear();
        }
    }

    /// Group `number` of the tree.
    pub fn group(&mut self, number: usize) -> Option<Arc<Group>> {
        if let Some(group) = self.groups.get(&number) {
            return Some(Arc::clone(group));
        }
        let (tree, palette) = self.tree.as_ref()?;
        let group = Arc::new(tree.group(number, palette)?);
        self.groups.insert(number, Arc::clone(&group));
        Some(group)
    }

    /// The lines of the gist of `cause` in the room there is; `wrap` breaks them when that has changed.
    pub fn gist(
        &mut self,
        cause: CauseId,
        shape: GistShape,
        wrap: impl FnOnce() -> Vec<String>,
    ) -> Arc<[String]> {
        match self.gists.get(&cause) {
            Some((made_for, lines)) if *made_for == shape => Arc::clone(lines),
            _ => {
                let lines: Arc<[String]> = wrap().into();
                self.gists.insert(cause, (shape, Arc::clone(&lines)));
                lines
            }
        }
    }
}
