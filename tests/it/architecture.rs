//! Does the code keep what ARCHITECTURE.md promises? The tables are read from that file, so neither can change alone.

pub(crate) mod rust_source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rust_source::paths;

const LONGEST_FILE: usize = 600;

/// The promises of ARCHITECTURE.md.
struct Architecture {
    /// Each folder and what it may import, in reading order.
    imports: Vec<(String, Vec<String>)>,
    /// Each word and the folders or files that may write it.
    homes: Vec<(Vec<String>, Vec<String>)>,
}

impl Architecture {
    fn read() -> Self {
        let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
        let imports = table(&text, "## Imports");
        let homes = table(&text, "## Words with one home");
        Self {
            imports: imports
                .iter()
                .map(|row| (code_spans(&row[0])[0].clone(), code_spans(&row[1])))
                .collect(),
            homes: homes
                .iter()
                .flat_map(|row| code_spans(&row[0]).into_iter().map(move |word| (word, code_spans(&row[1]))))
                .map(|(word, homes)| (word.split("::").map(str::to_owned).collect(), homes))
                .collect(),
        }
    }

    /// What `source`, which stands in `file` below `src`, does against the promises.
    fn violations(&self, file: &str, source: &str) -> Vec<String> {
        let module: Vec<&str> = file.trim_end_matches(".rs").trim_end_matches("/mod").split('/').collect();
        let folder = module[0];
        let allowed = self.imports.iter().find(|(name, _)| name == folder).map(|(_, allowed)| allowed);
        let mut broken = Vec::new();
        for path in paths(source) {
            if path.windows(2).any(|pair| pair == ["super", "super"]) {
                broken.push(format!("{file}: write `crate::…` for `{}`", path.join("::")));
            }
            if let (Some(target), Some(allowed)) = (self.imported(&module, &path), allowed)
                && target != folder
                && !allowed.contains(&target)
            {
                broken.push(format!("{file}: `{folder}` must not import `{target}`"));
            }
            for (word, homes) in &self.homes {
                let is_home =
                    |home: &String| module.join("/") == *home || file.starts_with(&format!("{home}/"));
                if path.windows(word.len()).any(|part| part == word) && !homes.iter().any(is_home) {
                    broken.push(format!("{file}: `{}` belongs in {homes:?}", word.join("::")));
                }
            }
        }
        let lines = source.lines().count();
        if lines > LONGEST_FILE {
            broken.push(format!("{file}: {lines} lines are more than {LONGEST_FILE}; split it by thought"));
        }
        broken
    }

    /// The folder that `path` names, written in `module`.
    fn imported(&self, module: &[&str], path: &[String]) -> Option<String> {
        let target = match path.first()?.as_str() {
            "crate" | "naze" => path.get(1)?,
            "super" if module.len() == 1 => path.get(1)?,
            _ => return None,
        };
        self.imports.iter().find(|(name, _)| name == target).map(|(name, _)| name.clone())
    }
}

#[test]
fn the_code_keeps_the_import_table_and_the_homes_of_words() {
    let architecture = Architecture::read();
    let sources = rust_files(&root().join("src"));
    assert!(sources.len() > 20, "the sources were not found");
    let broken: Vec<String> = sources
        .iter()
        .flat_map(|(file, source)| architecture.violations(file.strip_prefix("src/").unwrap(), source))
        .collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn test_files_are_short_too() {
    let long: Vec<String> = rust_files(&root().join("tests"))
        .into_iter()
        .filter(|(_, source)| source.lines().count() > LONGEST_FILE)
        .map(|(file, _)| file)
        .collect();
    assert!(long.is_empty(), "more than {LONGEST_FILE} lines: {long:?}");
}

#[test]
fn a_made_up_violation_is_found() {
    let architecture = Architecture::read();
    let found = |file: &str, source: &str| !architecture.violations(file, source).is_empty();

    assert!(found("document/cause.rs", "use crate::engine::analyse;"));
    assert!(found("document/cause.rs", "use crate::{document::Cause, engine};"));
    assert!(found("document/cause.rs", "fn f() { naze::engine::analyse(r); }"));
    assert!(found("document/mod.rs", "use super::engine::analyse;"));
    assert!(found("cli/report.rs", "fn f() -> crate::gui::App {}"));
    assert!(found("engine/paths.rs", "use super::super::document::Review;"));
    assert!(found("report/mod.rs", "use egui::Ui;"));
    assert!(found("session/mod.rs", "fn f() { eframe::egui::Context::default(); }"));
    assert!(found("report/pages.rs", "use subsetter::subset;"));
    assert!(found("report/mod.rs", "use std::{fmt, fs::File};"));
    assert!(found("engine/mod.rs", "let now = jiff::Zoned::now();"));
    assert!(found("session/mod.rs", "let now = SystemTime::now();"));
    assert!(found("document/cause.rs", &"\n".repeat(LONGEST_FILE + 1)));

    assert!(!found("engine/paths.rs", "use petgraph::Graph; use crate::document::Review;"));
    assert!(!found("report/pdf/fonts.rs", "use subsetter::subset;"));
    assert!(!found("main.rs", "use clap::Parser; use std::fmt; let now = jiff::Zoned::now();"));
    assert!(!found(
        "engine/mod.rs",
        "// not egui\nconst NAME: &str = \"std::fs and crate::gui\"; use super::engine::x;"
    ));
}

#[test]
fn the_import_table_has_the_folders_of_lib_rs_in_reading_order() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let modules: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let architecture = Architecture::read();
    let listed: Vec<&str> = architecture.imports.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(listed, modules);
}

#[test]
fn the_import_table_has_no_circle() {
    let mut above = BTreeSet::new();
    for (folder, allowed) in Architecture::read().imports {
        let below: Vec<&String> = allowed.iter().filter(|&target| !above.contains(target)).collect();
        assert!(below.is_empty(), "`{folder}` may import {below:?}, which do not stand above it");
        above.insert(folder);
    }
}

#[test]
fn the_folder_table_lists_every_folder_and_no_other() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let listed: BTreeMap<String, String> = table(&text, "## Folders")
        .into_iter()
        .map(|row| (code_spans(&row[0])[0].trim_end_matches('/').to_owned(), row[1].clone()))
        .collect();
    for (folder, purpose) in &listed {
        assert!(root().join(folder).is_dir(), "ARCHITECTURE.md lists {folder}, which does not exist");
        assert!(!purpose.is_empty(), "ARCHITECTURE.md does not say what {folder} is for");
    }
    for parent in ["src", "tests", "assets"] {
        for entry in fs::read_dir(root().join(parent)).unwrap().map(Result::unwrap) {
            let name = format!("{parent}/{}", entry.file_name().into_string().unwrap());
            assert!(
                !entry.path().is_dir() || listed.contains_key(&name),
                "ARCHITECTURE.md does not list {name}"
            );
        }
    }
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let leads = link.starts_with("https://") || root().join(link).exists();
            assert!(leads, "{document} points at {link}, which does not exist");
        }
    }
}

#[test]
fn the_readme_lists_the_subcommands_of_the_program() {
    let help = Command::new(env!("CARGO_BIN_EXE_naze")).arg("--help").env("LANG", "en").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let known: BTreeSet<&str> =
        commands.lines().map_while(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let listed: Vec<String> =
        table(&readme, "## Commands").iter().map(|row| code_spans(&row[0])[0].clone()).collect();
    let listed: BTreeSet<&str> = listed
        .iter()
        .filter_map(|command| command.split_whitespace().nth(1))
        .filter(|word| !word.starts_with('['))
        .collect();
    assert_eq!(listed, known);
}

/// The rows of the first table below `heading`, without its head.
fn table(text: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, section) = text.split_once(&format!("{heading}\n")).unwrap_or_else(|| panic!("no `{heading}`"));
    let rows: Vec<Vec<String>> = section
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect();
    assert!(rows.len() > 2, "the table below `{heading}` is empty");
    rows[2..].to_vec()
}

/// The parts of `cell` between backticks.
fn code_spans(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The path from the root of the package, with `/`, and the text of every Rust file below `folder`.
pub(crate) fn rust_files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            let name: Vec<&str> =
                path.strip_prefix(root()).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
            files.push((name.join("/"), fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

/// The root of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
