//! How the window looks: fonts, colours, sizes.

mod fonts;
mod style;

pub use fonts::{bold, family, icon_font, install_fonts, install_replacement, regular};
pub use style::{apply_style, color, radius, size};

use crate::drawing::Palette;
use crate::storage::Theme as ThemeChoice;

/// How the window looks now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark ink on a light ground: best on a projector.
    #[default]
    Light,
    /// Light ink on a dark ground.
    Dark,
    /// Black on white, outlines around everything.
    HighContrast,
    /// White on black, outlines around everything.
    HighContrastDark,
}

impl Theme {
    /// What was chosen, on a desktop that is light or dark itself; one that does not say counts as light.
    pub const fn of(choice: ThemeChoice, is_desktop_dark: bool) -> Self {
        match choice {
            ThemeChoice::Light => Self::Light,
            ThemeChoice::Dark => Self::Dark,
            ThemeChoice::HighContrast => Self::HighContrast,
            ThemeChoice::HighContrastDark => Self::HighContrastDark,
            ThemeChoice::System => {
                if is_desktop_dark {
                    Self::Dark
                } else {
                    Self::Light
                }
            }
        }
    }

    /// Its colours.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &Palette::LIGHT,
            Self::Dark => &Palette::DARK,
            Self::HighContrast => &Palette::HIGH_CONTRAST,
            Self::HighContrastDark => &Palette::HIGH_CONTRAST_DARK,
        }
    }

    /// Whether its ground is dark.
    pub const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::HighContrastDark)
    }

    /// The one that turns light into dark, or dark into light.
    #[must_use]
    pub const fn other(self) -> ThemeChoice {
        match self {
            Self::Light => ThemeChoice::Dark,
            Self::Dark => ThemeChoice::Light,
            Self::HighContrast => ThemeChoice::HighContrastDark,
            Self::HighContrastDark => ThemeChoice::HighContrast,
        }
    }
}
