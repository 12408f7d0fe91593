//! How does the text of a model become a [`Model`]?

use crate::interchange::open_psa::elements::{
    DEEPEST, DEEPEST_CONTAINER, NOT_READ, OF_EVENT_TREES, PASSED_OVER,
};
use crate::interchange::open_psa::error::{Fault, Malformed, Trouble, line_of};
use crate::interchange::open_psa::markup::{Markup, Reader, Tag};
use crate::interchange::open_psa::model::{Event, Kind, Model};
use crate::interchange::open_psa::scopes::WHOLE_MODEL;
use crate::language::Language;

/// Reads what a text says, without looking at what it means.
pub(super) fn parse(text: &str) -> Result<Model<'_>, Trouble> {
    let mut parser = Parser {
        text,
        reader: Reader::new(text),
        model: Model::default(),
        open: Vec::new(),
        skipped: 0,
        has_ended: false,
        container: WHOLE_MODEL,
        container_depth: 0,
        is_private: false,
        waiting: Vec::new(),
        label: String::new(),
    };
    parser.read()?;
    let mut model = parser.model;
    for place in 0..model.events.len() {
        let event = &model.events[place];
        if !event.is_public && event.label.is_none() {
            // Its name alone may be that of others.
            model.events[place].label = Some(model.name_at(place));
        }
    }
    Ok(model)
}

/// An element that has begun and not ended.
pub(super) enum Open<'a> {
    /// `opsa-mef`.
    Model,
    /// `model-data`.
    Data,
    /// A fault tree or a component, and what it stands in.
    Container { outer: usize, is_outer_private: bool },
    /// A group of basic events with a common cause.
    Group,
    /// The members of a group.
    Members,
    /// The definition of a gate, and where its parts begin.
    Gate { formulas: usize, references: usize },
    /// The definition of a basic event, in which only its label is read.
    Basic,
    /// The definition of a house event.
    House,
    /// An operator of a formula, and where what it joins begins among the waiting formulas.
    Operator { tag: Tag<'a>, first: usize },
    /// An element that has nothing in it.
    Leaf,
    /// The label of the element around it.
    Label,
}

impl Open<'_> {
    const fn holds_definitions(&self) -> bool {
        matches!(self, Self::Model | Self::Data | Self::Container { .. })
    }

    const fn holds_formulas(&self) -> bool {
        matches!(self, Self::Gate { .. } | Self::Operator { .. })
    }

    const fn has_label(&self) -> bool {
        matches!(self, Self::Model | Self::Container { .. } | Self::Gate { .. } | Self::Basic | Self::House)
    }
}

/// What has been read so far.
pub(super) struct Parser<'a> {
    text: &'a str,
    reader: Reader<'a>,
    pub(super) model: Model<'a>,
    pub(super) open: Vec<Open<'a>>,
    /// How many elements are open that are passed over.
    skipped: usize,
    /// Whether the outermost element has ended.
    has_ended: bool,
    container: usize,
    container_depth: usize,
    is_private: bool,
    /// The places of formulas that the innermost operators will join.
    pub(super) waiting: Vec<usize>,
    label: String,
}

impl<'a> Parser<'a> {
    fn read(&mut self) -> Result<(), Trouble> {
        loop {
            match self.reader.next()? {
                Markup::Open(_) if self.skipped > 0 => self.skip(),
                Markup::Open(tag) => self.begin(tag)?,
                Markup::Close if self.skipped > 0 => self.skipped -= 1,
                Markup::Close => self.end()?,
                Markup::Text(text) => self.read_text(&text)?,
                Markup::End if !self.open.is_empty() => {
                    return Err(self.trouble(Fault::Malformed(Malformed::CutOff)));
                }
                Markup::End if !self.has_ended => {
                    return Err(Trouble { offset: None, fault: Fault::NotOpenPsa { element: None } });
                }
                Markup::End => return Ok(()),
            }
            if self.open.len() + self.skipped > DEEPEST {
                return Err(self.trouble(Fault::TooDeep { most: DEEPEST }));
            }
        }
    }

    /// A trouble where the reader stands.
    fn trouble(&self, fault: Fault) -> Trouble {
        Trouble::at(self.reader.offset(), fault)
    }

    fn skip(&mut self) {
        self.skipped += 1;
    }

    fn read_text(&mut self, text: &str) -> Result<(), Trouble> {
        if self.skipped > 0 {
            return Ok(());
        }
        if matches!(self.open.last(), Some(Open::Label)) {
            self.label.push_str(text);
            return Ok(());
        }
        let stray = text.trim();
        if stray.is_empty() || matches!(self.open.last(), Some(Open::Basic | Open::Group)) {
            return Ok(());
        }
        let fault = match self.open.is_empty() {
            true if self.has_ended => Fault::Malformed(Malformed::AfterEnd),
            true => return Err(Trouble { offset: None, fault: Fault::NotOpenPsa { element: None } }),
            false => Fault::StrayText { text: stray.chars().take(20).collect() },
        };
        let offset = self.reader.offset().saturating_sub(text.trim_start().len());
        Err(Trouble::at(offset, fault))
    }

    fn begin(&mut self, tag: Tag<'a>) -> Result<(), Trouble> {
        let Some(around) = self.open.last() else {
            let fault = match tag.name {
                _ if self.has_ended => Fault::Malformed(Malformed::AfterEnd),
                // Older tools write the second name.
                "opsa-mef" | "open-psa" => {
                    self.open.push(Open::Model);
                    return Ok(());
                }
                element => Fault::NotOpenPsa { element: Some(element.to_owned()) },
            };
            return Err(Trouble::at(tag.offset, fault));
        };
        if tag.name == "label" && around.has_label() {
            self.label.clear();
            self.reader.keep_blank_text(true);
            self.open.push(Open::Label);
        } else if NOT_READ.contains(&tag.name) && around.holds_definitions() {
            return Err(Trouble::at(tag.offset, Fault::NotRead { element: tag.name.to_owned() }));
        } else if around.holds_definitions() {
            self.begin_definition(tag)?;
        } else if tag.name == "attributes" && around.has_label() {
            self.skip();
        } else if around.holds_formulas() {
            self.begin_formula(tag)?;
        } else {
            self.begin_detail(tag)?;
        }
        Ok(())
    }

    fn begin_definition(&mut self, tag: Tag<'a>) -> Result<(), Trouble> {
        match tag.name {
            "define-gate" => {
                let (formulas, references) = (self.model.formulas.len(), self.model.references.len());
                let kind = Kind::Gate { formulas: formulas..formulas, references: references..references };
                self.define(tag, kind)?;
                self.open.push(Open::Gate { formulas, references });
            }
            "define-basic-event" => {
                self.define(tag, Kind::Basic)?;
                self.open.push(Open::Basic);
            }
            "define-house-event" => {
                // Without a value, a house event is not set.
                self.define(tag, Kind::House(false))?;
                self.open.push(Open::House);
            }
            "define-fault-tree" | "define-component" => self.begin_container(tag)?,
            "model-data" => self.open.push(Open::Data),
            "define-CCF-group" => {
                self.model.left_out.common_cause_groups += 1;
                self.open.push(Open::Group);
            }
            name if PASSED_OVER.contains(&name) => self.skip(),
            name if OF_EVENT_TREES.contains(&name) => {
                self.model.left_out.event_tree_elements += 1;
                self.skip();
            }
            _ => return Err(self.unknown(tag)),
        }
        Ok(())
    }

    fn begin_container(&mut self, tag: Tag<'a>) -> Result<(), Trouble> {
        if self.container_depth == DEEPEST_CONTAINER {
            return Err(Trouble::at(tag.offset, Fault::TooDeep { most: DEEPEST_CONTAINER }));
        }
        let [name, role] = tag.attributes(["name", "role"])?;
        let name = self.model.names.add(tag.needed("name", name)?);
        self.open.push(Open::Container { outer: self.container, is_outer_private: self.is_private });
        self.container = self.model.scopes.container(self.container, name);
        self.container_depth += 1;
        self.is_private = self.is_private_by(role.as_deref());
        Ok(())
    }

    /// Whether an element of this role is private: as it says itself, else as what it stands in.
    fn is_private_by(&self, role: Option<&str>) -> bool {
        match role {
            Some("private") => true,
            Some("public") => false,
            _ => self.is_private,
        }
    }

    fn define(&mut self, tag: Tag<'a>, kind: Kind) -> Result<(), Trouble> {
        let [name, role] = tag.attributes(["name", "role"])?;
        let name = self.model.names.add(tag.needed("name", name)?);
        let is_public = !self.is_private_by(role.as_deref());
        let place = self.model.events.len();
        if let Err(first) = self.model.scopes.define(self.container, name, is_public, place) {
            let first = self.model.events.get(first).map_or(0, |event| event.offset);
            let name = self.model.names.text(name).to_owned();
            let fault = Fault::DefinedTwice { name, first: line_of(self.text, first) };
            return Err(Trouble::at(tag.offset, fault));
        }
        let (container, offset) = (self.container, tag.offset);
        self.model.events.push(Event { name, label: None, kind, container, is_public, offset });
        Ok(())
    }

    fn begin_detail(&mut self, tag: Tag<'a>) -> Result<(), Trouble> {
        match (self.open.last(), tag.name) {
            (Some(Open::House), "constant") => {
                let value = self.constant(tag)?;
                if let Some(event) = self.model.events.last_mut() {
                    event.kind = Kind::House(value);
                }
                self.open.push(Open::Leaf);
            }
            (Some(Open::Group), "members") => self.open.push(Open::Members),
            (Some(Open::Members), "basic-event") => {
                self.define(tag, Kind::Basic)?;
                self.open.push(Open::Basic);
            }
            (Some(Open::Basic | Open::Group | Open::Label), _) => self.skip(),
            _ => return Err(self.unknown(tag)),
        }
        Ok(())
    }

    pub(super) fn unknown(&self, tag: Tag<'a>) -> Trouble {
        let inside = match self.open.last() {
            Some(Open::Model) | None => "opsa-mef",
            Some(Open::Data) => "model-data",
            Some(Open::Container { .. }) => "define-fault-tree",
            Some(Open::Group) => "define-CCF-group",
            Some(Open::Members) => "members",
            Some(Open::Gate { .. }) => "define-gate",
            Some(Open::Basic) => "define-basic-event",
            Some(Open::House) => "define-house-event",
            Some(Open::Operator { tag, .. }) => tag.name,
            Some(Open::Leaf) => "event",
            Some(Open::Label) => "label",
        };
        let (element, inside) = (tag.name.to_owned(), inside.to_owned());
        Trouble::at(tag.offset, Fault::UnknownElement { element, inside })
    }

    pub(super) fn constant(&self, tag: Tag<'a>) -> Result<bool, Trouble> {
        let [value] = tag.attributes(["value"])?;
        let value = tag.needed("value", value)?;
        match &*value {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => {
                let (value, expected) = (value.into_owned(), "true, false");
                Err(Trouble::at(tag.offset, Fault::WrongValue { attribute: "value", value, expected }))
            }
        }
    }

    fn end(&mut self) -> Result<(), Trouble> {
        match self.open.pop() {
            Some(Open::Model) => self.has_ended = true,
            Some(Open::Container { outer, is_outer_private }) => {
                self.container = outer;
                self.container_depth -= 1;
                self.is_private = is_outer_private;
            }
            Some(Open::Gate { formulas, references }) => self.end_gate(formulas, references)?,
            Some(Open::Operator { tag, first }) => self.end_operator(tag, first)?,
            Some(Open::Label) => {
                self.reader.keep_blank_text(false);
                self.end_label();
            }
            _ => {}
        }
        Ok(())
    }

    fn end_gate(&mut self, formulas: usize, references: usize) -> Result<(), Trouble> {
        let count = self.waiting.len();
        self.waiting.clear();
        let gate = self.gate();
        let Some(event) = self.model.events.last_mut() else { return Ok(()) };
        match count {
            0 => return Err(Trouble::at(event.offset, Fault::NoFormula { gate })),
            1 => {}
            _ => return Err(Trouble::at(event.offset, Fault::SeveralFormulas { gate })),
        }
        let formulas = formulas..self.model.formulas.len();
        let references = references..self.model.references.len();
        event.kind = Kind::Gate { formulas, references };
        Ok(())
    }

    fn end_label(&mut self) {
        let words: Vec<&str> = self.label.split_whitespace().collect();
        let label = words.join(" ");
        if label.is_empty() {
            return;
        }
        self.model.has_labels = true;
        self.model.has_japanese_labels |= Language::of_text(&label) == Language::Japanese;
        match self.open.last() {
            Some(Open::Model) => self.model.title = Some(label),
            Some(Open::Container { outer, .. }) => {
                if *outer == WHOLE_MODEL {
                    self.model.title.get_or_insert(label);
                }
            }
            _ => {
                if let Some(event) = self.model.events.last_mut() {
                    event.label = Some(label);
                }
            }
        }
    }
}
