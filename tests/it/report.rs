//! Tests of `report`.

use std::fs;

use naze::document::Review;
use naze::engine::analyse;
use naze::language::Language;
use naze::report::{Edition, ReportOptions, pdf, sections};

use crate::architecture::root;

fn options(language: Language) -> ReportOptions {
    ReportOptions { language, issued: "2026-04-20T10:00:00".parse().unwrap(), edition: Edition::Internal }
}

fn example(name: &str) -> Review {
    let bytes = fs::read(root().join("examples").join(name)).unwrap();
    naze::storage::from_bytes(&bytes).unwrap().review
}

#[test]
fn scratch_report() {
    let out = std::path::PathBuf::from("/tmp/naze-report");
    fs::create_dir_all(&out).unwrap();
    for (name, language) in [
        ("web-shop-leak", Language::Japanese),
        ("web-shop-leak.en", Language::English),
        ("article-chain", Language::Japanese),
    ] {
        let review = example(&format!("{name}.naze"));
        let analysis = analyse(&review);
        let options = options(language);
        let text: String =
            sections(&review, &analysis, &options).iter().map(|it| format!("{it}\n")).collect();
        fs::write(out.join(format!("{name}.txt")), text).unwrap();
        let start = std::time::Instant::now();
        let bytes = pdf(&review, &analysis, &options).unwrap();
        eprintln!("{name} {} bytes {:?}", bytes.len(), start.elapsed());
        fs::write(out.join(format!("{name}.pdf")), bytes).unwrap();
    }
}
