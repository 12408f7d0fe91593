//! How does a request become a plain tree? From the root, each effect before its causes.

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
        };
        let node = |it: NodeBox, parent, gap, is_first, is_refuted| PlainNode {
            size: it.size,
            tab_height: it.tab_height,
            gap,
            parent,
            children: 0,
            is_first,
            is_refuted,
            has_refuted: false,
        };
        // What waits to be numbered, the next one last.
        let mut waiting = vec![(node(root, 0, 0.0, true, false), Origin { index: 0, link: NONE })];
        while let Some((it, origin)) = waiting.pop() {
            let number = tree.nodes.len();
            tree.nodes.push(it);
            tree.origins.push(origin);
            let first = waiting.len();
            let mut group = None;
            let mut add = |number_of_link: u32, link: &TreeLink, waiting: &mut Vec<(PlainNode, Origin)>| {
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
                let origin = Origin { index, link: number_of_link };
                let is_first = waiting.len() == first;
                let it = node(it, number as u32, gap, is_first, link.is_refuted);
                waiting.push((it, origin));
            };
            if origin.index != NONE {
                let own = || links.of_effect(origin.index as usize);
                let mut has_refuted = false;
                for (number, link) in own() {
                    has_refuted |= link.is_refuted;
                    if !link.is_refuted {
                        add(number, link, &mut waiting);
                    }
                }
                let others = waiting.len();
                if has_refuted {
                    own()
                        .filter(|(_, it)| it.is_refuted)
                        .for_each(|(number, it)| add(number, it, &mut waiting));
                }
                tree.nodes[number].children = (waiting.len() - first) as u32;
                tree.nodes[number].has_refuted = waiting.len() > others;
            }
        }
        tree
    }
}
