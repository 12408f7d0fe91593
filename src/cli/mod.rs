//! The command line: one subcommand a file, and what they share around them.

mod analyze;
mod arguments;
mod check;
mod convert;
mod error;
mod facts_table;
mod input;
mod knowledge;
mod new;
mod output;
mod report;
mod schema;
mod summary;
mod window;

pub use error::CliError;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::cli::arguments::{Arguments, Command};
use crate::language::{Explain, Language};

/// Does what the arguments say, the program's own name first. `open_window` opens the window and returns when it is closed.
///
/// The exit code is 0 when all went well, 1 when something is wrong with a file or `check` finds an error in it, 2 when something is wrong with the
/// arguments or there is no display for the window.
pub fn run<E: Explain>(
    arguments: impl IntoIterator<Item = OsString>,
    open_window: impl FnOnce(Option<PathBuf>, Language) -> Result<(), E>,
) -> ExitCode {
    let language = environment_language();
    let arguments = match Arguments::read(arguments, language) {
        Ok(arguments) => arguments,
        Err(error) => return output::tell_usage(&error),
    };
    let result = match arguments.command {
        None => window::open(arguments.file, language, open_window),
        Some(Command::Report(command)) => match command.run(language) {
            Ok(code) => return code,
            Err(error) => Err(error),
        },
        Some(Command::Analyze(command)) => command.run(language),
        Some(Command::Check(command)) => match command.run(language) {
            Ok(code) => return code,
            Err(error) => Err(error),
        },
        Some(Command::Convert(command)) => command.run(language),
        Some(Command::New(command)) => command.run(),
        Some(Command::Schema) => schema::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => output::tell_error(&error, language),
    }
}

/// The language of our words: `NAZE_LANG` if it is set, else that of the environment.
fn environment_language() -> Language {
    let chosen = std::env::var("NAZE_LANG").ok().filter(|locale| !locale.is_empty());
    chosen.or_else(sys_locale::get_locale).map_or(Language::English, |locale| Language::of_locale(&locale))
}
