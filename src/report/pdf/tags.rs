//! What each piece of the file is, for those who listen to it (ISO 32000-1, 14.7 and 14.8).

use crate::report::pages::{Child, ContentId, Document, NodeId, Role, Structure};
use crate::report::pdf::file::File;
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
        Role::Head => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Link => "Link",
    }
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
            nodes: file.reserve_many(nodes.len()),
            painted: vec![Painted::Nowhere; owners.len()],
            owners,
            ways_back: Vec::new(),
            links_back: Vec::new(),
        }
    }

    /// The name of the role of the node that `content` belongs to.
    pub(crate) fn name(&self, document: &Document, content: ContentId) -> &'static str {
        document.structure.nodes().get(self.owners[content.0].0).map_or("Span", |node| name(node.role))
    }

    /// Keeps in mind what is painted on `page`, in the order of its numbers, and writes the way back to its nodes.
    pub(crate) fn paint(&mut self, file: &mut File, page: Ref, contents: &[ContentId]) {
        let mut owners = String::from("[");
        for (content, number) in contents.iter().zip(0..) {
            self.painted[content.0] = Painted::Content { page, number };
            owners += &format!("{} ", self.nodes[self.owners[content.0].0]);
        }
        self.ways_back.push(file.add(&(owners + "]")));
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
        self.links_back.push(self.nodes[self.owners[content.0].0]);
        document.pages.len() + self.links_back.len() - 1
    }

    /// Writes the structure tree, now that all pages are painted, and gives its root.
    pub(crate) fn add(self, file: &mut File, document: &Document) -> Ref {
        let root = file.reserve();
        for (index, node) in document.structure.nodes().iter().enumerate() {
            let parent = if index == 0 { root } else { self.nodes[node.parent.0] };
            let mut element = format!("<</S/{}/P {parent}", name(node.role));
            // Most nodes stand on one page; it is named once, and their contents are mere numbers.
            let own_page = node.children.iter().find_map(|&child| self.page_of(child));
            let children: Vec<String> =
                node.children.iter().filter_map(|&child| self.spelled(child, own_page)).collect();
            match children.as_slice() {
                [] => {}
                [only] => element += &format!("/K {only}"),
                several => element += &format!("/K[{}]", several.join(" ")),
            }
            if let Some(page) = own_page {
                element += &format!("/Pg {page}");
            }
            if !node.alternative.is_empty() {
                element += &format!("/Alt{}", Text(&node.alternative));
            }
            if node.role == Role::Head {
                element += "/A<</O/Table/Scope/Column>>";
            }
            file.put(self.nodes[index], &(element + ">>"));
        }
        let ways_back: String = self
            .ways_back
            .iter()
            .chain(&self.links_back)
            .zip(0..)
            .map(|(it, key)| format!("{key} {it} "))
            .collect();
        let next = self.ways_back.len() + self.links_back.len();
        let parents = file.add(&format!("<</Nums[{ways_back}]>>"));
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

    /// How a node on `own_page` names one of its children.
    fn spelled(&self, child: Child, own_page: Option<Ref>) -> Option<String> {
        let content = match child {
            Child::Node(node) => return Some(self.nodes[node.0].to_string()),
            Child::Content(content) | Child::Area(content) => content,
        };
        match self.painted[content.0] {
            Painted::Nowhere => None,
            Painted::Content { page, number } if Some(page) == own_page => Some(number.to_string()),
            Painted::Content { page, number } => Some(format!("<</Type/MCR/Pg {page}/MCID {number}>>")),
            Painted::Link { page, annotation } => Some(format!("<</Type/OBJR/Pg {page}/Obj {annotation}>>")),
        }
    }
}
