//! Who reads what: each edition is made from a review that holds nothing its readers are not to see.

mod left_out;
mod people;
mod texts;
mod withheld;

use std::borrow::Cow;

use crate::document::{Audience, Review};
use crate::language::Language;

pub use left_out::LeftOut;

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// For the organisation itself: everything the review holds.
    #[default]
    Internal,
    /// For customers, partners and shareholders: nothing that is for the organisation alone, and roles for names.
    Stakeholder,
    /// For an authority: the nine items that Japan's privacy authority asks for (施行規則 第8条第1項), then what shows them.
    Authority,
}

impl Edition {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Internal, Self::Stakeholder, Self::Authority];

    /// The key of its name in `assets/locales/*/report.ftl`.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Internal => "report-edition-internal",
            Self::Stakeholder => "report-edition-stakeholder",
            Self::Authority => "report-edition-authority",
        }
    }

    /// Its name in a file and on the command line.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Stakeholder => "stakeholder",
            Self::Authority => "authority",
        }
    }

    /// Whether an item for `audience` is kept from its readers.
    pub(crate) fn withholds(self, audience: Audience) -> bool {
        self != Self::Internal && audience == Audience::Internal
    }

    /// The review as its readers may see it. Causes and actions that the proof needs keep their names and places and lose their
    /// words, so that what follows from the tree is the same in every edition; all else that is withheld is not there.
    pub(crate) fn of(self, review: &Review, language: Language) -> Cow<'_, Review> {
        if self == Self::Internal {
            return Cow::Borrowed(review);
        }
        let mut shown = review.clone();
        withheld::remove(&mut shown, self, language);
        people::become_roles(&mut shown, language);
        Cow::Owned(shown)
    }
}
