//! What is known before a review begins: the actions that help, and the reports that rules ask for?

use std::borrow::Cow;

use crate::engine::obligations::Obligations;
use crate::engine::suggestions::Catalogue;

/// The two lists that suggestions and deadlines come from: the bundled ones, or with what a team has added.
#[derive(Clone, Debug, PartialEq)]
pub struct Knowledge {
    /// The actions that can be suggested.
    pub catalogue: Cow<'static, Catalogue>,
    /// The reports that rules ask for.
    pub obligations: Cow<'static, Obligations>,
}

impl Knowledge {
    /// What comes with the program.
    pub fn bundled() -> Self {
        Self {
            catalogue: Cow::Borrowed(Catalogue::bundled()),
            obligations: Cow::Borrowed(Obligations::bundled()),
        }
    }
}

impl Default for Knowledge {
    fn default() -> Self {
        Self::bundled()
    }
}
