//! Which arguments there are, and how they are explained.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::cli::analyze::Analyze;
use crate::cli::check::Check;
use crate::cli::convert::Convert;
use crate::cli::new::New;
use crate::cli::report::Report;
use crate::language::{Language, message};

/// The arguments. Their help texts stand in `cli.ftl`, under `help-` and the names of subcommand and argument.
#[derive(Parser)]
#[command(name = "naze", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    pub(super) file: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Report(Report),
    Analyze(Analyze),
    Check(Check),
    Convert(Convert),
    New(New),
    Schema,
}

impl Arguments {
    /// Reads the arguments, and explains them in `language` if they ask for it.
    pub(super) fn read(
        arguments: impl IntoIterator<Item = OsString>,
        language: Language,
    ) -> Result<Self, clap::Error> {
        let mut command = explained(Self::command(), language, "naze");
        let matches = command.try_get_matches_from_mut(arguments)?;
        Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    }
}

/// The command with its help texts, which stand under `name` and the names of its arguments.
fn explained(command: clap::Command, language: Language, name: &str) -> clap::Command {
    let help = |name: &str| message(language, &format!("help-{name}"), None);
    command
        .about(help(name))
        .mut_args(|argument| {
            let name = format!("{name}-{}", argument.get_id());
            argument.help(help(&name))
        })
        .mut_subcommands(|subcommand| {
            let name = subcommand.get_name().to_owned();
            explained(subcommand, language, &name)
        })
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Japanese, Self::English]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}
