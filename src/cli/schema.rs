//! `naze schema`: the JSON Schema of a review.

use crate::cli::{CliError, output};
use crate::storage;

pub(super) fn run() -> Result<(), CliError> {
    output::print(format!("{:#}\n", storage::schema()).as_bytes())
}
