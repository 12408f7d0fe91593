//! The program: a subcommand is for the command line, everything else opens the window.

use std::path::PathBuf;
use std::process::ExitCode;

use naze::cli;
use naze::language::Language;

/// A review, its tree and its report are many small pieces: with this allocator a large review opens in three quarters of the
/// time. It takes some more memory, so that the command line by itself, which is to run anywhere, does without.
#[cfg(feature = "gui")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), open_window)
}

#[cfg(feature = "gui")]
fn open_window(file: Option<PathBuf>, language: Language) -> Result<(), naze::gui::WindowError> {
    naze::gui::run(file, language)
}

#[cfg(not(feature = "gui"))]
fn open_window(_file: Option<PathBuf>, _language: Language) -> Result<(), cli::CliError> {
    Err(cli::CliError::NotBuilt)
}
