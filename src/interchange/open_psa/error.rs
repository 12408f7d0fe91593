//! What is wrong with an Open-PSA model, and on which line.

/// An Open-PSA model cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::language::Explain::message(self, crate::language::Language::English))]
pub struct OpenPsaError {
    /// The line, counted from 1; absent where the fault is one of the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an Open-PSA model. Elements and attributes are named as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not well-formed XML.
    Malformed(Malformed),
    /// The text is XML of another kind.
    NotOpenPsa {
        /// The outermost element, if there is one.
        element: Option<String>,
    },
    /// The file is not written in UTF-8.
    Encoding {
        /// The encoding that it declares.
        name: String,
    },
    /// An entity is used that is none of XML's own five.
    Entity {
        /// Its name.
        name: String,
    },
    /// Text stands where only elements may stand.
    StrayText {
        /// How it begins.
        text: String,
    },
    /// An element stands where it has no meaning.
    UnknownElement {
        /// The element.
        element: String,
        /// The element it stands in.
        inside: String,
    },
    /// An element lacks an attribute.
    MissingAttribute {
        /// The element.
        element: String,
        /// The attribute.
        attribute: &'static str,
    },
    /// An attribute has a value that it cannot have.
    WrongValue {
        /// The attribute.
        attribute: &'static str,
        /// Its value.
        value: String,
        /// What it may be.
        expected: &'static str,
    },
    /// An element changes what follows from the tree, and is not read.
    NotRead {
        /// The element.
        element: String,
    },
    /// Elements stand inside each other too deeply.
    TooDeep {
        /// How deep they may stand.
        most: usize,
    },
    /// The formula of a gate has an operator that is not coherent: by it, the absence of a cause could suffice.
    NotCoherent {
        /// The gate.
        gate: String,
        /// The operator.
        operator: String,
    },
    /// An operator joins nothing.
    EmptyOperator {
        /// The gate.
        gate: String,
        /// The operator.
        operator: String,
    },
    /// A gate has no formula.
    NoFormula {
        /// The gate.
        gate: String,
    },
    /// A gate has more than one formula.
    SeveralFormulas {
        /// The gate.
        gate: String,
    },
    /// At least none, or more than there are, of some formulas are to hold.
    OutOfRange {
        /// The gate.
        gate: String,
        /// How many are to hold.
        min: String,
        /// How many there are.
        count: usize,
    },
    /// To say that at least some of very many causes hold would take too many auxiliary causes.
    TooManyChoices {
        /// The gate.
        gate: String,
        /// How many are to hold.
        min: usize,
        /// How many there are.
        count: usize,
    },
    /// A formula refers to an event that is defined nowhere, or not where it could be seen.
    Undefined {
        /// The gate.
        gate: String,
        /// The name of the event.
        name: String,
    },
    /// A formula refers to an event of another kind.
    WrongKind {
        /// The gate.
        gate: String,
        /// The name of the event.
        name: String,
        /// The kind that the reference says, as an element.
        wanted: &'static str,
        /// The kind of the event, as an element.
        found: &'static str,
    },
    /// A name is defined twice.
    DefinedTwice {
        /// The name.
        name: String,
        /// The line of the first definition.
        first: usize,
    },
    /// A gate leads to itself.
    Cycle {
        /// The gates from effect to cause, the first one again at the end.
        gates: Vec<String>,
    },
    /// There is more than one gate that no other gate refers to.
    SeveralTops {
        /// The gates.
        gates: Vec<String>,
    },
    /// There is no gate.
    NoGate,
    /// The top gate is always or never true, whatever happens.
    Constant {
        /// The gate.
        gate: String,
        /// Which of both.
        value: bool,
    },
}

/// How a text ceases to be XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// The file ends in the middle of an element, a comment or the like.
    CutOff,
    /// An element is closed by the end of another one.
    WrongEnd {
        /// The element that is open.
        open: String,
        /// The element that is closed.
        closed: String,
    },
    /// An element is closed that is not open.
    NotOpen {
        /// The element.
        closed: String,
    },
    /// The attributes of an element cannot be read.
    Attributes {
        /// The element.
        element: String,
    },
    /// What follows `&` is not the name of an entity or the number of a character.
    Ampersand,
    /// Something stands after the end of the outermost element.
    AfterEnd,
    /// What follows `<` cannot be read otherwise.
    Markup,
}

/// A fault at a byte of the text; it gets its line once, when the reading has ended.
#[derive(Debug)]
pub(super) struct Trouble {
    /// The byte, if the fault has a place.
    pub(super) offset: Option<usize>,
    /// What is wrong.
    pub(super) fault: Fault,
}

impl Trouble {
    /// `fault` at the byte `offset`.
    pub(super) fn at(offset: usize, fault: Fault) -> Self {
        Self { offset: Some(offset), fault }
    }

    /// The error of the text that was read.
    pub(super) fn in_text(self, text: &str) -> OpenPsaError {
        OpenPsaError { line: self.offset.map(|offset| line_of(text, offset)), fault: self.fault }
    }
}

/// The line of the byte `offset`, from 1.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    before.iter().filter(|&&byte| byte == b'\n').count() + 1
}
