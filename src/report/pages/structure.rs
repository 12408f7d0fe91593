//! What each piece of a page is: headings, paragraphs, tables and figures, as a tree in reading order.

/// The tree. Its first node is the whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure {
    nodes: Vec<Node>,
    contents: usize,
}

/// A node, by its place in the tree's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// A piece of content, which stands on exactly one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentId(pub usize);

/// One node.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node it belongs to; the document belongs to itself.
    pub parent: NodeId,
    /// What it shows, for those who cannot see it; empty where its content says it.
    pub alternative: String,
    /// How many columns of its table it takes; 1 where it stands in none.
    pub columns: usize,
    /// Its nodes and contents, in reading order.
    pub children: Vec<Child>,
}

/// What belongs to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Child {
    /// Another node.
    Node(NodeId),
    /// Content on a page.
    Content(ContentId),
    /// The area of a link on a page.
    Area(ContentId),
}

/// What a node is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A section.
    Section,
    /// A heading of a level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The head of a column.
    Head,
    /// The head of the rows below it.
    GroupHead,
    /// A cell.
    Cell,
    /// A figure.
    Figure,
    /// Words that lead elsewhere.
    Link,
}

impl Default for Structure {
    fn default() -> Self {
        let document = Node {
            role: Role::Document,
            parent: NodeId(0),
            alternative: String::new(),
            columns: 1,
            children: Vec::new(),
        };
        Self { nodes: vec![document], contents: 0 }
    }
}

impl Structure {
    /// The document.
    pub const ROOT: NodeId = NodeId(0);

    /// The nodes, parents before their children.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many contents and areas of links there are; their numbers are all below this one.
    pub fn content_count(&self) -> usize {
        self.contents
    }

    /// Adds a node at the end of `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        let alternative = String::new();
        self.nodes.push(Node { role, parent, alternative, columns: 1, children: Vec::new() });
        self.nodes[parent.0].children.push(Child::Node(id));
        id
    }

    /// Adds a figure that shows `alternative`.
    pub fn add_figure(&mut self, parent: NodeId, alternative: &str) -> NodeId {
        let id = self.add(parent, Role::Figure);
        alternative.clone_into(&mut self.nodes[id.0].alternative);
        id
    }

    /// Adds the head of the rows below it, across `columns` columns.
    pub fn add_group_head(&mut self, row: NodeId, columns: usize) -> NodeId {
        let id = self.add(row, Role::GroupHead);
        self.nodes[id.0].columns = columns;
        id
    }

    /// Adds content to `node`.
    pub fn content(&mut self, node: NodeId) -> ContentId {
        let id = self.next();
        self.nodes[node.0].children.push(Child::Content(id));
        id
    }

    /// Adds the area of a link to `node`.
    pub fn area(&mut self, node: NodeId) -> ContentId {
        let id = self.next();
        self.nodes[node.0].children.push(Child::Area(id));
        id
    }

    fn next(&mut self) -> ContentId {
        self.contents += 1;
        ContentId(self.contents - 1)
    }
}
