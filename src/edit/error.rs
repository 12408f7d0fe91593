//! What an edit refuses, and why.

use crate::document::{CauseId, ContentHash, Evidence, ItemId};
use crate::language::{Explain, Language, tr};

/// Why an edit was refused. The review is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A name stands for nothing.
    #[error("{id} does not exist")]
    Unknown {
        /// The name.
        id: ItemId,
    },
    /// A new item's name is taken, or was.
    #[error("the name {id} is taken")]
    Taken {
        /// The name.
        id: ItemId,
    },
    /// There is a problem already.
    #[error("the review has a problem at its top already: {problem}")]
    ProblemExists {
        /// The problem.
        problem: CauseId,
    },
    /// The problem cannot be deleted while causes hang below it.
    #[error("{problem} is the problem: its causes would be lost with it")]
    ProblemHasCauses {
        /// The problem.
        problem: CauseId,
    },
    /// The problem cannot stand below one of its causes, nor in the parking lot.
    #[error("{problem} is the problem: it stays at the top")]
    ProblemStays {
        /// The problem.
        problem: CauseId,
    },
    /// The link would close a circle.
    #[error("this would close a circle: {}", spelled(cycle))]
    Cycle {
        /// The circle, from cause to effect; its first and last are the same.
        cycle: Vec<CauseId>,
    },
    /// The cause stands in that explanation already.
    #[error("{cause} stands there already, as a cause of {effect}")]
    AlreadyLinked {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// The cause is no cause of that effect.
    #[error("{cause} is not a cause of {effect}")]
    NotLinked {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// The effect has no such explanation.
    #[error("{effect} has no explanation number {}", number + 1)]
    NoExplanation {
        /// The effect.
        effect: CauseId,
        /// Which, from 0.
        number: usize,
    },
    /// The cause acts together with no other, so there is no rest that could be enough without it.
    #[error("{cause} alone explains {effect} there")]
    StandsAlone {
        /// The effect.
        effect: CauseId,
        /// The cause.
        cause: CauseId,
    },
    /// A new cause came with explanations.
    #[error("{cause} is new and cannot have causes yet")]
    NewCauseHasExplanations {
        /// The cause.
        cause: CauseId,
    },
    /// The review was opened to be read.
    #[error("the review was opened for reading")]
    ForReading,
    /// A piece of evidence is larger than one may be.
    #[error("{name} has {size} bytes; {} is the most", Evidence::LARGEST)]
    EvidenceTooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        size: usize,
    },
    /// With this piece of evidence the review would keep more than it may.
    #[error("{name} does not fit: {kept} bytes of evidence are kept, {} is the most", Evidence::MOST)]
    EvidenceFull {
        /// Its name.
        name: String,
        /// How many bytes are kept already.
        kept: usize,
    },
    /// A fact names evidence that the review does not keep.
    #[error("no evidence is kept under {hash}")]
    UnknownEvidence {
        /// What the fact names.
        hash: ContentHash,
    },
    /// There is no such override.
    #[error("the check {check} is not overridden there")]
    NotOverridden {
        /// The check.
        check: String,
    },
}

fn spelled(cycle: &[CauseId]) -> String {
    cycle.iter().map(CauseId::to_string).collect::<Vec<_>>().join(" → ")
}

/// A size in MB, with one decimal where it is not whole.
fn megabytes(bytes: usize) -> String {
    const MEGABYTE: f64 = 1024.0 * 1024.0;
    let size = bytes as f64 / MEGABYTE;
    if size.fract() == 0.0 { format!("{size:.0}") } else { format!("{size:.1}") }
}

impl Explain for EditError {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Unknown { id } => tr!(language, "edit-error-unknown", id = id.to_string()),
            Self::Taken { id } => tr!(language, "edit-error-taken", id = id.to_string()),
            Self::ProblemExists { problem } => {
                tr!(language, "edit-error-problem-exists", problem = problem.to_string())
            }
            Self::ProblemHasCauses { problem } => {
                tr!(language, "edit-error-problem-has-causes", problem = problem.to_string())
            }
            Self::ProblemStays { problem } => {
                tr!(language, "edit-error-problem-stays", problem = problem.to_string())
            }
            Self::Cycle { cycle } => tr!(language, "edit-error-cycle", cycle = spelled(cycle)),
            Self::AlreadyLinked { effect, cause } => {
                tr!(
                    language,
                    "edit-error-already-linked",
                    effect = effect.to_string(),
                    cause = cause.to_string()
                )
            }
            Self::NotLinked { effect, cause } => {
                tr!(language, "edit-error-not-linked", effect = effect.to_string(), cause = cause.to_string())
            }
            Self::NoExplanation { effect, number } => {
                tr!(language, "edit-error-no-explanation", effect = effect.to_string(), number = number + 1)
            }
            Self::StandsAlone { effect, cause } => {
                tr!(
                    language,
                    "edit-error-stands-alone",
                    effect = effect.to_string(),
                    cause = cause.to_string()
                )
            }
            Self::NewCauseHasExplanations { cause } => {
                tr!(language, "edit-error-new-cause-has-explanations", cause = cause.to_string())
            }
            Self::ForReading => tr!(language, "edit-error-for-reading"),
            Self::EvidenceTooLarge { name, size } => tr!(
                language,
                "edit-error-evidence-too-large",
                name = name.as_str(),
                size = megabytes(*size),
                most = megabytes(Evidence::LARGEST)
            ),
            Self::EvidenceFull { name, kept } => tr!(
                language,
                "edit-error-evidence-full",
                name = name.as_str(),
                kept = megabytes(*kept),
                most = megabytes(Evidence::MOST)
            ),
            Self::UnknownEvidence { .. } => tr!(language, "edit-error-unknown-evidence"),
            Self::NotOverridden { check } => {
                tr!(language, "edit-error-not-overridden", check = check.as_str())
            }
        }
    }

    fn remedy(&self, language: Language) -> String {
        let key = match self {
            Self::Cycle { .. } => "edit-remedy-cycle",
            Self::ProblemExists { .. } | Self::ProblemStays { .. } => "edit-remedy-problem",
            Self::ProblemHasCauses { .. } => "edit-remedy-problem-has-causes",
            Self::AlreadyLinked { .. } => "edit-remedy-already-linked",
            Self::ForReading => "edit-remedy-for-reading",
            Self::EvidenceTooLarge { .. } => "edit-remedy-evidence-too-large",
            Self::EvidenceFull { .. } => "edit-remedy-evidence-full",
            Self::Unknown { .. }
            | Self::UnknownEvidence { .. }
            | Self::Taken { .. }
            | Self::NotLinked { .. }
            | Self::NoExplanation { .. }
            | Self::StandsAlone { .. }
            | Self::NewCauseHasExplanations { .. }
            | Self::NotOverridden { .. } => "edit-remedy-look-again",
        };
        tr!(language, key)
    }
}
