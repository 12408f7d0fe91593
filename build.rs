//! Turns the catalogue of actions, which people write as TOML, into JSON, which the program reads at a fraction of the cost.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const SOURCE: &str = "assets/catalogue/actions.toml";

#[allow(clippy::print_stdout, reason = "this is how cargo is told")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCE}");
    let catalogue: toml::Table = toml::from_str(&fs::read_to_string(SOURCE)?)?;
    let target = Path::new(&env::var("OUT_DIR")?).join("actions.json");
    fs::write(target, serde_json::to_string(&catalogue)?)?;
    Ok(())
}
