//! What is known before a review begins: the actions that help, and the reports that rules ask for?

use crate::engine::obligations::Obligations;
use crate::engine::suggestions::Catalogue;

/// The two lists that suggestions and deadlines come from: the bundled ones, each unless a team's own takes its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knowledge {
    /// The bundled actions with those of a team.
    pub own_catalogue: Option<Catalogue>,
    /// The bundled reports with those of a team.
    pub own_obligations: Option<Obligations>,
}

impl Knowledge {
    /// The actions that can be suggested.
    pub fn catalogue(&self) -> &Catalogue {
        // The bundled one is read when it is asked for, and not before.
        self.own_catalogue.as_ref().unwrap_or_else(|| Catalogue::bundled())
    }

    /// The reports that rules ask for.
    pub fn obligations(&self) -> &Obligations {
        self.own_obligations.as_ref().unwrap_or_else(|| Obligations::bundled())
    }
}
