//! What has been painted of a tree already: each part of it is put together once, when it first comes into view.

use std::collections::BTreeSet;
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
    /// From now on `tree` is shown in `palette`. What is painted as in the tree before stays.
    pub fn show(&mut self, tree: &Arc<TreePlan>, palette: &Palette) {
        let before = self.tree.replace((Arc::clone(tree), *palette));
        let before = before.filter(|(_, colors)| colors == palette && self.groups.len() <= MOST);
        match before {
            Some((shown, _)) if Arc::ptr_eq(&shown, tree) => {}
            before => match before.and_then(|(shown, _)| tree.changed_since(&shown)) {
                Some(changed) => self.forget(tree, &changed),
                None => {
                    self.groups.clear();
                    self.gists.clear();
                }
            },
        }
    }

    /// Forgets what was painted of the cards of these causes, and of the references to them.
    fn forget(&mut self, tree: &TreePlan, causes: &BTreeSet<CauseId>) {
        let cards = causes.iter().filter_map(|&cause| tree.card(cause)).map(|card| card.group);
        let references = tree.references().iter().filter(|it| causes.contains(&it.cause)).map(|it| it.group);
        for group in cards.chain(references) {
            self.groups.remove(&group);
        }
        self.gists.retain(|cause, _| !causes.contains(cause));
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
