//! What each piece of the file is, for those who listen to it (ISO 32000-1, 14.7 and 14.8).

use std::fmt::{self, Write};

use crate::report::pages::{Child, ContentId, Document, Node, NodeId, Role, Structure};
use crate::report::pdf::file::{File, Shelf};
use crate::report::pdf::syntax::{Ref, Text};

/// The name of a role in the file.
pub(crate) const fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::Head | Role::GroupHead => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Link => "Link",
    }
}

/// Where the objects of nodes stand.
const fn shelf(role: Role) -> Shelf {
    match role {
        Role::Cell => Shelf::Cells,
        Role::Row => Shelf::Rows,
        Role::Link => Shelf::LinkTags,
        _ => Shelf::OtherTags,
    }
}

/// The objects of `nodes`, those on one shelf with numbers in a row, so that the index of the file stays small.
fn numbered(file: &mut File, nodes: &[Node]) -> Vec<Ref> {
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|&index| shelf(nodes[index].role) as usize);
    let mut refs: Vec<(usize, Ref)> = order.into_iter().map(|index| (index, file.reserve())).collect();
    refs.sort_unstable_by_key(|&(index, _)| index);
    refs.into_iter().map(|(_, id)| id).collect()
}

/// Which node each content belongs to and where it is painted, filled in while the pages are written.
pub(crate) struct Tags {
    /// The objects of the nodes.
    nodes: Vec<Ref>,
    /// The node of each content.
    owners: Vec<NodeId>,
    painted: Vec<Painted>,
    /// For each page its object, and then for each link: the way back to the nodes, by a key.
    ways_back: Vec<Ref>,
    /// The ways back of links, whose keys follow those of the pages.
    links_back: Vec<Ref>,
}

/// Where a content is painted.
#[derive(Clone, Copy)]
enum Painted {
    /// Nowhere: it is a link to what the report does not show.
    Nowhere,
    /// The content of this number on a page.
    Content { page: Ref, number: u32 },
    /// A link on a page.
    Link { page: Ref, annotation: Ref },
}

impl Tags {
    /// Nothing painted yet.
    pub(crate) fn of(file: &mut File, document: &Document) -> Self {
        let nodes = document.structure.nodes();
        let mut owners = vec![NodeId(0); document.structure.content_count()];
        for (index, node) in nodes.iter().enumerate() {
            for child in &node.children {
                if let Child::Content(ContentId(id)) | Child::Area(ContentId(id)) = child {
                    owners[*id] = NodeId(index);
                }
            }
        }
        Self {
            nodes: numbered(file, nodes),
            painted: vec![Painted::Nowhere; owners.len()],
            owners,
            ways_back: Vec::new(),
            links_back: Vec::new(),
        }
    }

    /// The node that `content` belongs to.
    pub(crate) fn owner(&self, content: ContentId) -> NodeId {
        self.owners[content.0]
    }

    /// Keeps in mind what is painted on `page`, with the numbers of their marks, and writes the way back to their nodes.
    pub(crate) fn paint(&mut self, file: &mut File, page: Ref, contents: &[(ContentId, u32)]) {
        for &(content, number) in contents {
            self.painted[content.0] = Painted::Content { page, number };
        }
        let marked = contents.chunk_by(|one, next| one.1 == next.1).filter_map(<[_]>::first);
        let way_back = file.add_list(marked.map(|&(content, _)| self.nodes[self.owner(content).0]));
        self.ways_back.push(way_back);
    }

    /// Keeps in mind that `annotation` on `page` is the link `content`, and gives the key of its way back.
    pub(crate) fn link(
        &mut self,
        document: &Document,
        page: Ref,
        content: ContentId,
        annotation: Ref,
    ) -> usize {
        self.painted[content.0] = Painted::Link { page, annotation };
        self.links_back.push(self.nodes[self.owner(content).0]);
        document.pages.len() + self.links_back.len() - 1
    }

    /// Writes the structure tree, now that all pages are painted, and gives its root.
    pub(crate) fn add(self, file: &mut File, document: &Document) -> Ref {
        let root = file.reserve();
        for (index, node) in document.structure.nodes().iter().enumerate() {
            let parent = if index == 0 { root } else { self.nodes[node.parent.0] };
            // What differs least stands first, so that what differs most is at the end.
            let mut element = format!("<</S/{}/P {parent}", name(node.role));
            // Most nodes stand on one page; it is named once, and their contents are mere numbers.
            let own_page = node.children.iter().find_map(|&child| self.page_of(child));
            if let Some(page) = own_page {
                let _ = write!(element, "/Pg {page}");
            }
            match node.role {
                Role::Head => element += "/A<</O/Table/Scope/Column>>",
                Role::GroupHead => {
                    let _ = write!(element, "/A<</O/Table/Scope/Row/ColSpan {}>>", node.columns);
                }
                _ => {}
            }
            self.name_children(&mut element, &node.children, own_page);
            if !node.alternative.is_empty() {
                let _ = write!(element, "/Alt{}", Text(&node.alternative));
            }
            file.put_on(shelf(node.role), self.nodes[index], &(element + ">>"));
        }
        let next = self.ways_back.len() + self.links_back.len();
        let parents = file.add_number_tree(self.ways_back.iter().chain(&self.links_back).copied());
        let tree = format!(
            "<</Type/StructTreeRoot/K[{}]/ParentTree {parents}/ParentTreeNextKey {next}>>",
            self.nodes[Structure::ROOT.0]
        );
        file.put(root, &tree);
        root
    }

    fn page_of(&self, child: Child) -> Option<Ref> {
        match child {
            Child::Content(content) => match self.painted[content.0] {
                Painted::Content { page, .. } => Some(page),
                Painted::Link { .. } | Painted::Nowhere => None,
            },
            Child::Node(_) | Child::Area(_) => None,
        }
    }

    /// Names the children of a node on `own_page`.
    fn name_children(&self, element: &mut String, children: &[Child], own_page: Option<Ref>) {
        let mut named: Vec<Named> =
            children.iter().filter_map(|&child| self.named(child, own_page)).collect();
        // Contents that share a mark are named once.
        named.dedup();
        match named.as_slice() {
            [] => {}
            [only] => {
                let _ = write!(element, "/K {only}");
            }
            several => {
                *element += "/K[";
                several.iter().for_each(|it| {
                    let _ = write!(element, "{it:>2} ");
                });
                element.pop();
                *element += "]";
            }
        }
    }

    /// How a node on `own_page` names one of its children.
    fn named(&self, child: Child, own_page: Option<Ref>) -> Option<Named> {
        let content = match child {
            Child::Node(node) => return Some(Named::Node(self.nodes[node.0])),
            Child::Content(content) | Child::Area(content) => content,
        };
        let elsewhere = |page: Ref| (Some(page) != own_page).then_some(page);
        match self.painted[content.0] {
            Painted::Nowhere => None,
            Painted::Content { page, number } => Some(Named::Content { page: elsewhere(page), number }),
            Painted::Link { page, annotation } => Some(Named::Link { page: elsewhere(page), annotation }),
        }
    }
}

/// How a node names one of its children: pages are those that are not the node's own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Node(Ref),
    Content { page: Option<Ref>, number: u32 },
    Link { page: Option<Ref>, annotation: Ref },
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Node(node) => node.fmt(f),
            Self::Content { page: None, number } => number.fmt(f),
            Self::Content { page: Some(page), number } => write!(f, "<</Type/MCR/Pg {page}/MCID {number}>>"),
            Self::Link { page: None, annotation } => write!(f, "<</Type/OBJR/Obj {annotation}>>"),
            Self::Link { page: Some(page), annotation } => {
                write!(f, "<</Type/OBJR/Pg {page}/Obj {annotation}>>")
            }
        }
    }
}
