//! What the report says: sections of blocks, before anything is given a place on a page.

use std::sync::Arc;

use crate::document::{CauseId, ItemId};
use crate::drawing::Scene;
use crate::layout::Point;
use crate::report::picture::Picture;

/// One part of the report, under a title that states its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which part it is.
    pub part: Part,
    /// The finding, in a sentence.
    pub title: String,
    /// What the reader should know beside the finding; empty where nothing is to be added.
    pub lead: Prose,
    /// The contents, in reading order.
    pub blocks: Vec<Block>,
}

impl Section {
    /// A section without contents.
    pub fn new(part: Part, title: String) -> Self {
        Self { part, title, lead: Prose::default(), blocks: Vec::new() }
    }
}

/// The parts of the report, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The first page: the conclusion and the figures that carry it.
    Cover,
    /// The nine items that a privacy authority asks for.
    NineItems,
    /// What happened when, and the seven questions.
    Course,
    /// The why-why tree.
    Tree,
    /// The root causes, their evidence, and the recurrence paths.
    RootCauses,
    /// What is done about them.
    Actions,
    /// What it cost.
    Damages,
    /// How the organisation responded, and whom it told.
    Response,
    /// What the meeting decided.
    Decisions,
    /// How the result was come by, and how far it holds.
    Certificate,
    /// Every statement in full.
    Appendix,
}

/// A place in the report that other places can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The beginning of a part.
    Part(Part),
    /// The row that speaks of an item.
    Item(ItemId),
    /// The row of a recurrence path, by its number.
    Path(usize),
    /// The page on which the branch below a cause is drawn.
    Branch(CauseId),
    /// The page on which a cause stands in the tree, where the tree takes several.
    Drawn(CauseId),
}

/// One block of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A numbered heading, with a remark in small type beside it.
    Heading {
        /// The heading.
        text: String,
        /// The remark; empty where there is none.
        remark: String,
    },
    /// A paragraph.
    Paragraph(Prose),
    /// A remark in small type.
    Note(Prose),
    /// The figures that a reader should keep, side by side.
    KeyFigures(Vec<KeyFigure>),
    /// Sentences, each after a word that says what it answers.
    Points(Vec<Labelled>),
    /// Short texts side by side, each with a bar at its left: what is still to be settled.
    Issues(Vec<Labelled>),
    /// A table.
    Table(Table),
    /// A picture among the text, as wide as it.
    Figure(Figure),
    /// A picture on a landscape page of its own.
    Plate(Plate),
    /// Pictures side by side, each above what it shows.
    Pictures(Vec<Photo>),
    /// On which page each of these causes is drawn, in many columns.
    Index(Vec<CauseId>),
}

/// A picture with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Its name, for those who cannot see it.
    pub name: String,
    /// What stands below it.
    pub caption: Prose,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The number and its units, in pairs: 55 時間 16 分.
    pub value: Vec<(String, String)>,
    /// What stands below it in small type.
    pub remark: String,
}

/// A text with a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Labelled {
    /// The label.
    pub label: String,
    /// The text.
    pub text: Prose,
}

/// A table whose head is repeated on every page it runs over, and whose rows are never split.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands in its head.
    pub head: Prose,
    /// How wide it is.
    pub width: ColumnWidth,
    /// Whether its cells end at the right edge, as numbers do.
    pub to_the_right: bool,
}

impl Column {
    /// A column of `share` parts of what the fixed columns leave.
    pub fn share(head: impl Into<Prose>, share: f32) -> Self {
        Self { head: head.into(), width: ColumnWidth::Share(share), to_the_right: false }
    }

    /// A column that is `points` wide.
    pub fn fixed(head: impl Into<Prose>, points: f32) -> Self {
        Self { head: head.into(), width: ColumnWidth::Points(points), to_the_right: false }
    }

    /// The same column with its cells at the right edge.
    #[must_use]
    pub fn to_the_right(self) -> Self {
        Self { to_the_right: true, ..self }
    }
}

/// How wide a column is, its padding included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ColumnWidth {
    /// So many points.
    Points(f32),
    /// So many parts of what the others leave.
    Share(f32),
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A tinted line that names the rows below it.
    Group(String),
    /// One cell for each column.
    Cells {
        /// What points here.
        anchor: Option<Anchor>,
        /// The cells.
        cells: Vec<Prose>,
    },
    /// A line that adds up the rows above, in bold.
    Total(Vec<Prose>),
}

/// A picture among the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The picture, drawn as for the screen.
    pub scene: Scene,
    /// What it shows, in words, for those who cannot see it.
    pub alternative: String,
}

/// A picture that fills a landscape page.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// The cause whose branch it shows; `None` where it shows the whole tree in small.
    pub branch: Option<CauseId>,
    /// The causes that it shows with all that stands below them on this page; empty where all stand on one page.
    pub shown: Vec<CauseId>,
    /// What stands above it on every page but the first; empty on the first.
    pub caption: String,
    /// The picture, as large as it is printed or larger.
    pub scene: Scene,
    /// What it shows, in a sentence, for those who cannot see it.
    pub alternative: String,
    /// The scale beyond which it is not enlarged.
    pub largest_scale: f32,
    /// The branch from which this one was taken; `None` on the first.
    pub taken_from: Option<CauseId>,
    /// Where the picture goes on: a place in the scene, and the branch drawn on another page.
    pub continuations: Vec<(Point, Anchor)>,
    /// What its shapes mean, at the foot of the page.
    pub legend: Prose,
}

/// Running text: words, and small pictures that stand among words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose(pub Vec<Inline>);

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Text(Run),
    /// A name in a frame: the badge of an item.
    Chip {
        /// The name.
        text: String,
        /// How it is framed.
        frame: Frame,
        /// Where it points.
        target: Option<Anchor>,
    },
    /// An icon beside a word. It never stands without one.
    Mark(Mark),
    /// A row of boxes, filled where something is so.
    Boxes(Vec<bool>),
    /// What stands above each of a row of boxes.
    BoxHeads(Vec<String>),
    /// A bar that is filled to a share, from 0 to 1.
    Share(f64),
    /// Rising bars, so many of them filled: strength.
    Rising {
        /// The filled ones.
        filled: usize,
        /// All.
        of: usize,
    },
    /// Steps in a row, so many of them filled: the stages of an action.
    Steps {
        /// The filled ones.
        filled: usize,
        /// All.
        of: usize,
    },
    /// Empty space between two things that belong apart.
    Gap,
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// What their colour says.
    pub tone: Tone,
    /// Where they point.
    pub target: Option<Anchor>,
}

/// What a colour says. It never says it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As the text around it.
    #[default]
    Plain,
    /// Secondary.
    Quiet,
    /// The problem can recur through it.
    Root,
    /// It is cut.
    Safe,
    /// Something is missing.
    Warn,
    /// A label.
    Accent,
}

/// How a name is framed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// A thin grey line: a fact.
    Fact,
    /// Solid carmine with white words: a choke point.
    Choke,
    /// Solid teal: blocked in force.
    InForce,
    /// Dashed teal: blocked by plan.
    Planned,
    /// Solid carmine line: not blocked.
    Open,
    /// Solid dark, square: causes that act together.
    Together,
    /// Dark line: causes of which one is enough.
    Alternative,
}

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A choke point.
    Choke,
    /// Confirmed, answered, done.
    Done,
    /// Suspected.
    Suspected,
    /// Refuted.
    Refuted,
    /// Something is missing.
    Attention,
    /// It goes on.
    Underway,
    /// Nothing blocks it.
    Unblocked,
    /// It is to be blocked.
    Planned,
    /// The block is being tried.
    Staging,
    /// It is blocked.
    InForce,
    /// It is blocked, and the effect is verified.
    Verified,
}

impl Prose {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds words.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.run(text, false, Tone::Plain, None)
    }

    /// Adds bold words.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.run(text, true, Tone::Plain, None)
    }

    /// Adds words of secondary weight.
    #[must_use]
    pub fn quiet(self, text: impl Into<String>) -> Self {
        self.run(text, false, Tone::Quiet, None)
    }

    /// Adds bold words in a colour.
    #[must_use]
    pub fn toned(self, text: impl Into<String>, tone: Tone) -> Self {
        self.run(text, true, tone, None)
    }

    /// Adds the name of an item, in bold, that leads to its row.
    #[must_use]
    pub fn id(self, id: impl Into<ItemId>) -> Self {
        let id = id.into();
        self.run(id.to_string(), true, Tone::Plain, Some(Anchor::Item(id)))
    }

    /// Adds words that lead to another place.
    #[must_use]
    pub fn link(self, text: impl Into<String>, target: Anchor) -> Self {
        self.run(text, false, Tone::Plain, Some(target))
    }

    /// Adds a framed name that leads to the item's row.
    #[must_use]
    pub fn chip(self, id: impl Into<ItemId>, frame: Frame) -> Self {
        let id = id.into();
        self.with(Inline::Chip { text: id.to_string(), frame, target: Some(Anchor::Item(id)) })
    }

    /// Adds one piece.
    #[must_use]
    pub fn with(mut self, inline: Inline) -> Self {
        self.0.push(inline);
        self
    }

    fn run(self, text: impl Into<String>, bold: bool, tone: Tone, target: Option<Anchor>) -> Self {
        let text = text.into();
        if text.is_empty() { self } else { self.with(Inline::Text(Run { text, bold, tone, target })) }
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::default().text(text)
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::default().text(text)
    }
}
