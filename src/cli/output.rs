//! Where words and results go.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::cli::CliError;
use crate::language::{Explain, Language, tr};
use crate::storage;

/// Writes a result to a file, or to standard output for `-`.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    if path == Path::new("-") {
        return print(bytes);
    }
    storage::write(path, bytes).map_err(CliError::Disk)
}

/// Writes a result to standard output.
pub(super) fn print(bytes: &[u8]) -> Result<(), CliError> {
    let mut output = io::stdout().lock();
    output.write_all(bytes).and_then(|()| output.flush()).map_err(CliError::Output)
}

/// Tells on standard error what differs from the file.
pub(super) fn tell_notice(file: &str, notice: &impl Explain, language: Language) -> Result<(), CliError> {
    tell(&format!("{file}: {}", notice.message(language)), &notice.remedy(language))
}

/// Tells on standard error what was done or not, and what follows from it.
pub(super) fn tell(message: &str, remedy: &str) -> Result<(), CliError> {
    writeln!(io::stderr().lock(), "naze: {message}\n  {remedy}").map_err(CliError::Output)
}

/// A line on the terminal that tells how far a long work has come, and goes when the work is done. Where standard error is no
/// terminal, nothing is told.
pub(super) struct Progress {
    is_terminal: bool,
    told: usize,
}

impl Progress {
    /// Nothing is told yet.
    pub(super) fn new() -> Self {
        Self { is_terminal: io::stderr().is_terminal(), told: 0 }
    }

    /// Tells that so many of a hundred parts are done, unless that has been told.
    pub(super) fn tell(&mut self, percent: usize, language: Language) {
        if self.is_terminal && percent > self.told {
            self.told = percent;
            let line = tr!(language, "analyze-progress", percent = percent);
            // Where standard error has gone, nobody wants to know.
            let _ = write!(io::stderr().lock(), "\r{line}\u{1b}[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.told > 0 {
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}

/// Tells on standard error what went wrong; the exit code of the program.
pub(super) fn tell_error(error: &CliError, language: Language) -> ExitCode {
    if error.is_broken_pipe() {
        return ExitCode::SUCCESS;
    }
    // Where standard error is closed too, the exit code says it alone.
    let _ = tell(&error.message(language), &error.remedy(language));
    ExitCode::from(error.exit_code())
}

/// Tells what is wrong with the arguments, or explains them if they ask for it; the exit code of the program.
pub(super) fn tell_usage(error: &clap::Error) -> ExitCode {
    let is_asked_for = !error.use_stderr();
    // Where nobody listens, the exit code says it alone.
    let _ = error.print();
    if is_asked_for { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
