//! How much of the tree is shown at which zoom.

/// What is shown of each card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Blocks in the colour of what the cause is, and lines of a pixel.
    Shapes,
    /// The name, the shield and the outline.
    Names,
    /// The name, the state, the shield, and two lines of the statement, at a fixed type size.
    Gist,
    /// Everything.
    Whole,
}

impl Band {
    /// The band of a zoom, where 1 is the scene's own size.
    pub const fn of(zoom: f32) -> Self {
        const WHOLE: f32 = 0.75;
        const GIST: f32 = 0.45;
        const NAMES: f32 = 0.20;
        if zoom >= WHOLE {
            Self::Whole
        } else if zoom >= GIST {
            Self::Gist
        } else if zoom >= NAMES {
            Self::Names
        } else {
            Self::Shapes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Band;

    #[test]
    fn each_zoom_of_the_buttons_has_its_band() {
        let bands = [1.0, 0.75, 0.6, 0.3, 0.1].map(Band::of);
        assert_eq!(bands, [Band::Whole, Band::Whole, Band::Gist, Band::Names, Band::Shapes]);
    }
}
