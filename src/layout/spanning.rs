//! How does a request become a plain tree? From the root, each effect before its causes.

use std::mem::replace;

use crate::layout::hooks::{LinksByEffect, hooks};
use crate::layout::plain_tree::{NONE, Origin, PlainNode, PlainTree};
use crate::layout::{LayoutRequest, NodeBox, TreeLink};

impl PlainTree {
    /// What of `request` is placed: a tree within its graph, and the references to what stands elsewhere in it.
    pub fn of(request: &LayoutRequest) -> Self {
        let Some(&root) = request.boxes.first() else { return Self::default() };
        let links = LinksByEffect::of(request);
        let hooks = hooks(request, &links);
        let mut tree = Self {
            nodes: Vec::with_capacity(request.boxes.len()),
            origins: Vec::with_capacity(request.boxes.len()),
            levels: vec![0],
        };
        tree.add(root, Origin { index: 0, link: NONE }, 0, 0.0);
        let mut number = 0;
        while number < tree.nodes.len() {
            tree.levels.push(tree.nodes.len() as u32);
            for number in replace(&mut number, tree.nodes.len())..tree.nodes.len() {
                tree.add_children(number, request, &links, &hooks);
            }
        }
        tree
    }

    fn add_children(&mut self, number: usize, request: &LayoutRequest, links: &LinksByEffect<'_>, hooks: &[u32]) {
        let first = self.nodes.len();
        self.nodes[number].first = first as u32;
        let index = self.origins[number].index;
        if index == NONE {
            return;
        }
        let mut group = None;
        let mut add = |tree: &mut Self, number_of_link: u32, link: &TreeLink| {
            let is_hook = hooks.get(link.cause) == Some(&number_of_link);
            let (index, it) = match (is_hook, request.reference) {
                (true, _) => (link.cause as u32, request.boxes[link.cause]),
                (false, Some(size)) => (NONE, NodeBox { size, tab_height: 0.0 }),
                (false, None) => return,
            };
            let gap = match link.is_refuted {
                true => request.spacing.refuted,
                false if group == Some(link.group) => request.spacing.sibling,
                false => request.spacing.group,
            };
            group = Some(link.group);
            tree.add(it, Origin { index, link: number_of_link }, number, gap);
        };
        let mut has_refuted = false;
        for (number, link) in links.of_effect(index as usize) {
            has_refuted |= link.is_refuted;
            if !link.is_refuted {
                add(self, number, link);
            }
        }
        if has_refuted {
            let others = self.nodes.len();
            for (number, link) in links.of_effect(index as usize).filter(|(_, link)| link.is_refuted) {
                add(self, number, link);
            }
            self.nodes[number].refuted = (self.nodes.len() - others) as u32;
        }
        self.nodes[number].children = (self.nodes.len() - first) as u32;
    }

    fn add(&mut self, it: NodeBox, origin: Origin, parent: usize, gap: f32) {
        let number = self.nodes.len() as u32;
        let place = self.nodes.get(parent).map_or(0, |parent| number - parent.first);
        let NodeBox { size, tab_height } = it;
        let parent = parent as u32;
        self.nodes.push(PlainNode { size, tab_height, gap, parent, place, first: 0, children: 0, refuted: 0 });
        self.origins.push(origin);
    }
}
