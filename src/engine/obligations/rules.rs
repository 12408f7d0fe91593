//! Which reports do rules ask for, and within which time? The form of the list is told in `docs/catalogue.md`.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use crate::document::{Notification, NotificationKind};
use crate::engine::suggestions::Circumstance;
use crate::engine::suggestions::error::{CatalogueError, CatalogueFault, line};
use crate::engine::suggestions::phrase::Phrase;
use crate::engine::wording::Text;
use crate::language::Language;

/// The reports that rules ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligations {
    /// The day on which the list was last compared with its sources; none for an empty list.
    pub as_of: Option<Date>,
    /// The reports, each rule's in the order in which they are due.
    pub list: Vec<Obligation>,
}

/// One report that a rule asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligation {
    /// Its name: `eu-gdpr-authority`.
    pub id: String,
    /// To whom.
    pub recipient: InBoth,
    /// What is due.
    pub report: InBoth,
    /// The rule, and the time that it gives.
    pub rule: InBoth,
    /// When it applies.
    pub applies: InBoth,
    /// What is not certain of how the time is counted; empty if nothing is.
    pub note: InBoth,
    /// Where the rule was read.
    pub source: String,
    /// The day on which it was last compared with its source.
    pub as_of: Date,
    /// Within which time.
    pub term: Term,
    /// Which kinds of notification it can be; any if empty.
    kinds: Vec<NotificationKind>,
    /// Words by which a notification of the review is known to be this report.
    known_by: Vec<Phrase>,
    /// What about an incident indicates that it is due.
    pub circumstances: Vec<Circumstance>,
    /// The report whose place it takes, and when; none if it takes no other's place.
    pub instead_of: Option<InsteadOf>,
}

/// That a report is due in another's place: the final report within 60 days, and not within 30.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsteadOf {
    /// The other report, which stands before it in the list.
    pub id: String,
    /// The circumstance under which it does.
    pub when: Circumstance,
}

/// A sentence in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InBoth {
    /// In Japanese.
    #[serde(rename = "ja")]
    pub japanese: String,
    /// In English.
    #[serde(rename = "en")]
    pub english: String,
}

impl InBoth {
    /// The sentence in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Japanese => &self.japanese,
            Language::English => &self.english,
        }
    }
}

/// Within which time a report is due.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// So many hours after becoming aware.
    Hours(u32),
    /// Days, of which the day of becoming aware is the first; weekends count.
    Days {
        /// From when on it is due.
        first: u32,
        /// By when it is due.
        last: u32,
    },
    /// Days other than Saturdays and Sundays, of which the day of becoming aware is the first if it is one.
    BusinessDays(u32),
    /// So many months after another report was sent.
    Months {
        /// How many.
        count: u32,
        /// The other report.
        after: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenList {
    as_of: String,
    #[serde(default, rename = "obligation")]
    obligations: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    recipient: InBoth,
    report: InBoth,
    rule: InBoth,
    applies: InBoth,
    #[serde(default)]
    note: InBoth,
    source: String,
    as_of: String,
    term: Term,
    #[serde(default)]
    kinds: Vec<NotificationKind>,
    #[serde(default)]
    known_by: Vec<String>,
    #[serde(default)]
    facts: Vec<Circumstance>,
    instead_of: Option<InsteadOf>,
}

static BUNDLED: LazyLock<Obligations> = LazyLock::new(|| {
    // A test keeps the bundled list free of errors.
    Obligations::of(include_str!("../../../assets/catalogue/obligations.toml"))
        .unwrap_or(Obligations { as_of: None, list: Vec::new() })
});

impl Obligations {
    /// The list that comes with the program.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The bundled list with a team's own reports. An own report with the name of a bundled one takes its place.
    ///
    /// # Errors
    /// What is wrong with the first line that is.
    pub fn merged(own: &str) -> Result<Self, CatalogueError> {
        Self::read(own, Self::bundled())
    }

    /// The list that a text is, and no other reports.
    ///
    /// # Errors
    /// What is wrong with the first line that is.
    pub fn of(text: &str) -> Result<Self, CatalogueError> {
        Self::read(text, &Self { as_of: None, list: Vec::new() })
    }

    /// The reports of a text, in the places of those of the same name in `others` or after them.
    fn read(text: &str, others: &Self) -> Result<Self, CatalogueError> {
        let written: WrittenList = toml::from_str(text).map_err(|error| CatalogueError::of(text, &error))?;
        let as_of = date(&written.as_of).map_err(|fault| CatalogueError { line: 1, fault })?;
        let mut own: Vec<Obligation> = Vec::with_capacity(written.obligations.len());
        let mut list = others.list.clone();
        let mut lines = Vec::with_capacity(written.obligations.len());
        for written in written.obligations {
            let line = line(text, written.id.span().start);
            let obligation = written.obligation().and_then(|it| it.beside(&own));
            let obligation = obligation.map_err(|fault| CatalogueError { line, fault })?;
            lines.push((obligation.id.clone(), line));
            own.push(obligation.clone());
            match list.iter_mut().find(|other| other.id == obligation.id) {
                Some(other) => *other = obligation,
                None => list.push(obligation),
            }
        }
        for (id, line) in lines {
            let fault = unknown_before(&list, &id).map(|id| CatalogueFault::UnknownReport { id });
            fault.map_or(Ok(()), |fault| Err(CatalogueError { line, fault }))?;
        }
        Ok(Self { as_of: Some(as_of), list })
    }

    /// The report of this name.
    pub fn obligation(&self, id: &str) -> Option<&Obligation> {
        self.list.iter().find(|obligation| obligation.id == id)
    }
}

/// The report that the one of this name counts from or takes the place of, if that does not stand before it: only what stands
/// before is reckoned before.
fn unknown_before(list: &[Obligation], id: &str) -> Option<String> {
    let place = list.iter().position(|it| it.id == id)?;
    let (before, obligation) = (list.get(..place)?, list.get(place)?);
    let after = match &obligation.term {
        Term::Months { after, .. } => Some(after),
        _ => None,
    };
    let others = after.into_iter().chain(obligation.instead_of.as_ref().map(|it| &it.id));
    others.into_iter().find(|&other| !before.iter().any(|it| it.id == *other)).cloned()
}

fn date(written: &str) -> Result<Date, CatalogueFault> {
    written.parse().map_err(|_| CatalogueFault::NotADate { text: written.to_owned() })
}

impl Obligation {
    /// The kind that a notification has which is this report.
    pub fn kind(&self) -> NotificationKind {
        self.kinds.first().copied().unwrap_or_default()
    }

    fn beside(self, others: &[Self]) -> Result<Self, CatalogueFault> {
        let is_twice = others.iter().any(|other| other.id == self.id);
        if is_twice { Err(CatalogueFault::Twice { id: self.id }) } else { Ok(self) }
    }

    /// Whether a notification of a review is this report: of its kind, and with the words by which it is known.
    pub fn is_met_by(&self, notification: &Notification) -> bool {
        let text = Text::new(&format!("{}、{}", notification.recipient, notification.rule));
        (self.kinds.is_empty() || self.kinds.contains(&notification.kind))
            && self.known_by.iter().any(|phrase| phrase.is_in(&text))
    }
}

impl Written {
    fn obligation(self) -> Result<Obligation, CatalogueFault> {
        let as_of = date(&self.as_of)?;
        let id = self.id.into_inner();
        let phrase = |written: &String| {
            let fault = || CatalogueFault::BadPhrase { id: id.clone(), phrase: written.clone() };
            Phrase::parse(written).ok_or_else(fault)
        };
        let known_by: Result<Vec<Phrase>, CatalogueFault> = self.known_by.iter().map(phrase).collect();
        let known_by = known_by?;
        Ok(Obligation {
            id,
            recipient: self.recipient,
            report: self.report,
            rule: self.rule,
            applies: self.applies,
            note: self.note,
            source: self.source,
            as_of,
            term: self.term,
            kinds: self.kinds,
            known_by,
            circumstances: self.facts,
            instead_of: self.instead_of,
        })
    }
}
