//! `naze [FILE]`: opens the window where there is a display for it.

use std::path::PathBuf;

use crate::cli::CliError;
use crate::language::{Explain, Language};

pub(super) fn open<E: Explain>(
    file: Option<PathBuf>,
    language: Language,
    open_window: impl FnOnce(Option<PathBuf>, Language) -> Result<(), E>,
) -> Result<(), CliError> {
    if !has_display() {
        return Err(CliError::NoDisplay { file });
    }
    open_window(file, language).map_err(|error| CliError::Window {
        message: error.message(language),
        remedy: error.remedy(language),
    })
}

/// Where windows come from a server, an environment variable names it.
fn has_display() -> bool {
    const COMES_FROM_A_SERVER: bool = cfg!(all(unix, not(target_os = "macos")));
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !COMES_FROM_A_SERVER || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}
