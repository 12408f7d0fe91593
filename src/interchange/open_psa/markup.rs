//! What comes next in an XML text? No entity but XML's own five is ever expanded, and nothing outside the text is read.

use std::borrow::Cow;

use quick_xml::Error;
use quick_xml::errors::IllFormedError;
use quick_xml::escape::{EscapeError, resolve_xml_entity, unescape};
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

use crate::interchange::open_psa::error::{Fault, Malformed, Trouble};

/// One piece of an XML text.
pub(super) enum Markup<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The innermost element ends.
    Close,
    /// Text, entities and characters given by number resolved.
    Text(Cow<'a, str>),
    /// The text ends.
    End,
}

/// The beginning of an element.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    /// The name, without the prefix of a namespace.
    pub(super) name: &'a str,
    /// The byte of the text where it stands.
    pub(super) offset: usize,
    content: &'a str,
    name_length: usize,
}

/// Takes an XML text apart.
pub(super) struct Reader<'a> {
    text: &'a str,
    inner: quick_xml::Reader<&'a [u8]>,
    has_closed_itself: bool,
}

impl<'a> Reader<'a> {
    /// A reader of `text`, which is UTF-8 whatever it declares; what else it declares is refused.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Self { text, inner: quick_xml::Reader::from_str(text), has_closed_itself: false };
        reader.keep_blank_text(false);
        reader
    }

    /// Whether text of nothing but blank space is a piece, too.
    pub(super) fn keep_blank_text(&mut self, is_kept: bool) {
        self.inner.config_mut().trim_text_start = !is_kept;
    }

    /// The byte of the text up to which everything has been read.
    pub(super) fn offset(&self) -> usize {
        usize::try_from(self.inner.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next piece; comments and instructions to other programs are passed over.
    pub(super) fn next(&mut self) -> Result<Markup<'a>, Trouble> {
        if std::mem::take(&mut self.has_closed_itself) {
            return Ok(Markup::Close);
        }
        loop {
            let start = self.offset();
            let event = self.inner.read_event().map_err(|error| self.trouble(&error))?;
            match event {
                Event::Start(tag) => {
                    return Ok(Markup::Open(self.tag(tag.len(), tag.name().as_ref().len(), 1)));
                }
                Event::Empty(tag) => {
                    self.has_closed_itself = true;
                    return Ok(Markup::Open(self.tag(tag.len(), tag.name().as_ref().len(), 2)));
                }
                Event::End(_) => return Ok(Markup::Close),
                Event::Text(_) => {
                    return Ok(Markup::Text(Cow::Borrowed(self.piece(self.offset() - start, 0))));
                }
                Event::CData(text) => {
                    return Ok(Markup::Text(Cow::Borrowed(self.piece(text.len(), "]]>".len()))));
                }
                Event::GeneralRef(name) => {
                    let start = self.offset().saturating_sub(name.len() + 2);
                    let name = self.piece(name.len(), 1);
                    if let Some(text) = resolve_xml_entity(name) {
                        return Ok(Markup::Text(Cow::Borrowed(text)));
                    }
                    if !name.starts_with('#') {
                        return Err(Trouble::at(start, Fault::Entity { name: name.to_owned() }));
                    }
                    return match unescape(self.piece(name.len() + 2, 0)) {
                        Ok(text) => Ok(Markup::Text(text)),
                        Err(error) => Err(Trouble::at(start, of_escape(error))),
                    };
                }
                Event::Decl(declaration) => {
                    if let Some(Ok(name)) = declaration.encoding() {
                        self.refuse_encoding(start, &String::from_utf8_lossy(&name))?;
                    }
                }
                Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof => return Ok(Markup::End),
            }
        }
    }

    /// So many bytes of the text, before so many others that have been read last.
    fn piece(&self, length: usize, after: usize) -> &'a str {
        let end = self.offset().saturating_sub(after);
        self.text.get(end.saturating_sub(length)..end).unwrap_or_default()
    }

    fn tag(&self, length: usize, name_length: usize, after: usize) -> Tag<'a> {
        let content = self.piece(length, after);
        let start = self.offset().saturating_sub(length + after + 1);
        let name = content.get(..name_length).unwrap_or(content);
        let name = name.split_once(':').map_or(name, |(_, name)| name);
        Tag { name, offset: start, content, name_length }
    }

    /// Text in any encoding that says nothing but ASCII is the same in UTF-8.
    fn refuse_encoding(&self, start: usize, name: &str) -> Result<(), Trouble> {
        let is_utf_8 = ["utf-8", "utf8", "us-ascii", "ascii"].contains(&name.to_ascii_lowercase().as_str());
        if is_utf_8 || self.text.is_ascii() {
            return Ok(());
        }
        Err(Trouble::at(start, Fault::Encoding { name: name.to_owned() }))
    }

    fn trouble(&self, error: &Error) -> Trouble {
        let malformed = match error {
            Error::Syntax(_) => Malformed::CutOff,
            Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
                Malformed::WrongEnd { open: expected.clone(), closed: found.clone() }
            }
            Error::IllFormed(IllFormedError::UnmatchedEndTag(closed)) => {
                Malformed::NotOpen { closed: closed.clone() }
            }
            Error::IllFormed(IllFormedError::UnclosedReference) | Error::Escape(_) => Malformed::Ampersand,
            _ => Malformed::Markup,
        };
        let offset = usize::try_from(self.inner.error_position()).unwrap_or(usize::MAX);
        Trouble::at(offset, Fault::Malformed(malformed))
    }
}

impl<'a> Tag<'a> {
    /// The values of the attributes `keys`, without space around them.
    pub(super) fn attributes<const N: usize>(
        &self,
        keys: [&str; N],
    ) -> Result<[Option<Cow<'a, str>>; N], Trouble> {
        let malformed = || {
            let element = self.name.to_owned();
            Trouble::at(self.offset, Fault::Malformed(Malformed::Attributes { element }))
        };
        let mut attributes = Attributes::new(self.content, self.name_length);
        // What is twice is found below; the check of the crate takes memory for every element.
        attributes.with_checks(false);
        let mut found = [const { None }; N];
        for attribute in attributes {
            let attribute = attribute.map_err(|_| malformed())?;
            let Some(place) = keys.iter().position(|key| key.as_bytes() == attribute.key.as_ref()) else {
                continue;
            };
            let Cow::Borrowed(value) = attribute.value else { return Err(malformed()) };
            let value = std::str::from_utf8(value).map_err(|_| malformed())?;
            let value = match unescape(value) {
                Ok(Cow::Borrowed(value)) => Cow::Borrowed(value.trim()),
                Ok(Cow::Owned(value)) => Cow::Owned(value.trim().to_owned()),
                Err(error) => return Err(Trouble::at(self.offset, of_escape(error))),
            };
            if found[place].replace(value).is_some() {
                return Err(malformed());
            }
        }
        Ok(found)
    }

    /// The value of the attribute `key`, which has to be there and to say something.
    pub(super) fn needed(
        &self,
        key: &'static str,
        value: Option<Cow<'a, str>>,
    ) -> Result<Cow<'a, str>, Trouble> {
        value.filter(|value| !value.is_empty()).ok_or_else(|| {
            let element = self.name.to_owned();
            Trouble::at(self.offset, Fault::MissingAttribute { element, attribute: key })
        })
    }
}

fn of_escape(error: EscapeError) -> Fault {
    match error {
        EscapeError::UnrecognizedEntity(_, name) => Fault::Entity { name },
        _ => Fault::Malformed(Malformed::Ampersand),
    }
}
