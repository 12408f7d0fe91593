//! Fault trees in the Open-PSA format: does the review say what the model says?

use std::collections::BTreeSet;
use std::fs;

use naze::document::{Review, State};
use naze::engine::analyse;
use naze::interchange::open_psa::{self, LeftOut, OpenPsaTree};
use naze::interchange::outline;
use naze::language::{Explain, Language};

use crate::architecture::root;

/// The tree of a text, in an English environment.
pub(super) fn read(text: &str) -> OpenPsaTree {
    open_psa::read(text, Language::English).unwrap_or_else(|error| panic!("{error} in\n{text}"))
}

fn fixture(name: &str) -> OpenPsaTree {
    read(&fs::read_to_string(root().join("tests/fixtures/open_psa").join(name)).unwrap())
}

/// A model with these gates, and with the basic events a to z and the house events on and off.
pub(super) fn model(gates: &str) -> String {
    let events: String = ('a'..='z').map(|name| format!("<define-basic-event name=\"{name}\"/>")).collect();
    format!(
        "<opsa-mef>\n<define-fault-tree name=\"tree\">\n{gates}\n</define-fault-tree>\n<model-data>{events}\
         <define-house-event name=\"on\"><constant value=\"true\"/></define-house-event>\
         <define-house-event name=\"off\"/></model-data>\n</opsa-mef>\n"
    )
}

/// A model whose only gate has this formula.
pub(super) fn of_formula(formula: &str) -> String {
    model(&format!("<define-gate name=\"top\">{}</define-gate>", formula_of(formula)))
}

/// The words of a formula with elements for single letters: `<or>a b</or>`.
fn formula_of(formula: &str) -> String {
    formula
        .split_inclusive(['<', '>', ' '])
        .map(|piece| match piece.trim_end_matches(['<', ' ']) {
            name if name.len() == 1 && name.chars().all(|c| c.is_ascii_lowercase()) => {
                piece.replacen(name, &format!("<basic-event name=\"{name}\"/>"), 1)
            }
            _ => piece.to_owned(),
        })
        .collect()
}

/// The recurrence paths as sets of statements.
pub(super) fn paths(review: &Review) -> BTreeSet<BTreeSet<String>> {
    let paths = analyse(review).recurrence_paths;
    assert!(!paths.is_truncated());
    let statements = |path: &naze::engine::RecurrencePath| {
        path.members.iter().map(|id| review.causes[id].statement.clone()).collect()
    };
    paths.listed.iter().map(statements).collect()
}

/// Sets written as `a+b c`.
pub(super) fn sets(text: &str) -> BTreeSet<BTreeSet<String>> {
    text.split_whitespace().map(|set| set.split('+').map(str::to_owned).collect()).collect()
}

/// The tree of a formula as an outline, without states.
fn drawn(formula: &str) -> String {
    outline::write(&read(&of_formula(formula)).review).replace("? ", "")
}

#[test]
fn operators_nest_and_gates_are_shared() {
    let review = fixture("nested.xml").review;
    let expected = "leak mains+battery+relay valve+sensor valve+wire+relay filter-a+filter-b filter-a+filter-c+relay \
                    filter-b+filter-c+relay";
    assert_eq!(paths(&review), sets(expected));
    let power: Vec<_> = review.causes.iter().filter(|(_, cause)| cause.statement == "no-power").collect();
    assert_eq!(power.len(), 1);
    assert_eq!(review.effects_of(*power[0].0).count(), 2);
}

#[test]
fn house_events_and_constants_are_reckoned_with() {
    let tree = fixture("house_events.xml");
    assert_eq!(paths(&tree.review), sets("a c+d e+f e+g f+g h+d i+d"));
    assert_eq!(tree.left_out, LeftOut { house_events: 3, decided: 3, ..LeftOut::default() });
    let statements: Vec<&str> = tree.review.causes.values().map(|cause| cause.statement.as_str()).collect();
    assert_eq!(
        statements,
        ["top", "a", "c", "d", "two-of-five", "e", "f", "g", "“h” or “i”", "h", "i"],
        "what is decided is not in the tree"
    );
}

#[test]
fn names_are_found_across_fault_trees_and_components() {
    let review = fixture("scopes.xml").review;
    let statements: Vec<&str> = review.causes.values().map(|cause| cause.statement.as_str()).collect();
    assert_eq!(
        statements,
        [
            "top",
            "cooling.train-a.fails",
            "cooling.train-a.pump",
            "valve",
            "lamp",
            "train-b-fails",
            "cooling.train-b.pump"
        ]
    );
    assert_eq!(paths(&review).len(), 2);
    assert!(paths(&review).contains(&sets("lamp+cooling.train-a.pump").pop_first().unwrap()));
}

#[test]
fn the_way_to_a_private_event_is_not_said_without_end() {
    let (open, close) =
        ("<define-component name=\"NAME\">".replace("NAME", &"n".repeat(150)), "</define-component>");
    let text = model(&format!(
        "<define-gate name=\"top\" role=\"private\"><event name=\"a\"/></define-gate>{}{}",
        open.repeat(19),
        close.repeat(19)
    ));
    assert_eq!(read(&text).review.causes.values().next().unwrap().statement, "tree.top");
    let inside = text.replace(close, "").replace("</define-fault-tree>", "");
    let gate = "<define-gate name=\"top\" role=\"private\"><event name=\"a\"/></define-gate>";
    let inside = inside
        .replace(gate, "")
        .replace("<model-data>", &format!("{gate}{}</define-fault-tree>\n<model-data>", close.repeat(19)));
    let expected = format!("….{}.top", "n".repeat(150));
    assert_eq!(read(&inside).review.causes.values().next().unwrap().statement, expected);
}

#[test]
fn labels_become_statements_and_the_rest_is_passed_over() {
    let tree = fixture("surroundings.xml");
    let OpenPsaTree { review, left_out } = &tree;
    assert_eq!(review.incident.title, "顧客情報の 漏えい");
    let statements: Vec<&str> = review.causes.values().map(|cause| cause.statement.as_str()).collect();
    assert_eq!(
        statements,
        [
            "記録が読まれた",
            "盗まれた <パスワード> & 入館証",
            "door-1",
            "door-2",
            "「更新 <なし>」または「door-2」",
            "更新 <なし>",
            "backup"
        ]
    );
    let expected =
        LeftOut { unused: 1, common_cause_groups: 1, event_tree_elements: 2, ..LeftOut::default() };
    assert_eq!(left_out, &expected);
    assert_eq!(
        left_out.message(Language::English),
        "Not in the review: 1 basic event that no gate refers to, 1 common-cause group, 2 elements of event trees."
    );
    assert!(left_out.remedy(Language::English).starts_with("That the members of such a group"));
}

#[test]
fn alternatives_and_sets_are_drawn_as_they_are_written() {
    assert_eq!(drawn("<or>a <and>b c </and></or>"), "top\n  a\n  b\n  & c\n");
    assert_eq!(drawn("<or>a <or>b <or>c d </or></or></or>"), "top\n  a\n  b\n  c\n  d\n");
    assert_eq!(drawn("<and>a <and>b <and>c d </and></and></and>"), "top\n  a\n  & b\n  & c\n  & d\n");
    assert_eq!(drawn("<and>a <or>b c </or></and>"), "top\n  a\n  & “b” or “c”\n    b\n    c\n");
    assert_eq!(
        drawn("<atleast min=\"2\">a b c </atleast>"),
        "top\n  [C2] a\n  & [C3] b\n  = C2\n  & [C4] c\n  = C3\n  & = C4\n"
    );
    assert_eq!(drawn("<atleast min=\"1\">a b </atleast>"), "top\n  a\n  b\n");
    assert_eq!(drawn("<atleast min=\"2\">a b </atleast>"), "top\n  a\n  & b\n");
    assert_eq!(drawn("a "), "top\n  a\n");
    assert_eq!(drawn("<and><or>a </or></and>"), "top\n  a\n");
}

#[test]
fn what_is_said_twice_stands_once() {
    assert_eq!(drawn("<or>a a <and>a b </and><and>b a </and></or>"), "top\n  [C2] a\n  = C2\n  & b\n");
    assert_eq!(drawn("<and>a b a </and>"), "top\n  a\n  & b\n");
    // Each formula counts, even where it is the same again.
    let review = read(&of_formula("<atleast min=\"2\">a a b c </atleast>")).review;
    assert_eq!(paths(&review), sets("a b+c"));
}

#[test]
fn a_cause_is_suspected_and_named_in_reading_order() {
    let review = fixture("nested.xml").review;
    assert!(review.causes.values().all(|cause| cause.state == State::Suspected));
    let numbers: Vec<u32> = review.reading_order().iter().map(|id| id.number()).collect();
    assert_eq!(numbers, (1..=u32::try_from(review.causes.len()).unwrap()).collect::<Vec<_>>());
    assert_eq!(review.next_ids.cause, numbers.last().unwrap() + 1);
    assert_eq!(review.problem.unwrap().number(), 1);
}

#[test]
fn parts_of_formulas_are_worded_in_the_language_of_the_labels() {
    let formula = "<and><or>a b c d </or>e </and>";
    let worded = |text: &str, environment| {
        let review = open_psa::read(text, environment).unwrap().review;
        review.causes.values().nth(1).unwrap().statement.clone()
    };
    let plain = of_formula(formula);
    assert_eq!(worded(&plain, Language::Japanese), "「a」、「b」、「c」など4通りのいずれか");
    assert_eq!(worded(&plain, Language::English), "One of 4: “a”, “b”, “c”, …");
    let label = |label: &str| {
        plain.replace("name=\"a\"/>\n", "").replacen(
            "<define-basic-event name=\"a\"/>",
            &format!("<define-basic-event name=\"a\"><label>{label}</label></define-basic-event>"),
            1,
        )
    };
    assert_eq!(
        worded(&label("弁の故障"), Language::English),
        "「弁の故障」、「b」、「c」など4通りのいずれか"
    );
    assert_eq!(worded(&label("valve"), Language::Japanese), "One of 4: “valve”, “b”, “c”, …");
    let long = worded(&label(&"弁".repeat(100)), Language::English);
    assert!(long.starts_with(&format!("「{}…」、", "弁".repeat(40))), "{long}");
}

#[test]
fn choices_of_many_share_what_they_ask_of_the_rest() {
    let events: String = ('a'..='t').map(|name| format!("{name} ")).collect();
    let review = read(&of_formula(&format!("<atleast min=\"9\">{events}</atleast>"))).review;
    let found = analyse(&review).recurrence_paths;
    // 20 over 9.
    assert_eq!(found.count.to_string(), "167960");
    assert_eq!(found.by_size.len(), 9);
    assert!(review.causes.len() < 21 + 9 * 11, "{}", review.causes.len());
    let links = review.links().count();
    assert!(links < 1_500, "{links} links");
    let part = review.causes.values().find(|cause| cause.statement.starts_with("At least")).unwrap();
    assert_eq!(part.statement, "At least 8 of 19: “b”, “c”, “d”, …");
}

#[test]
fn deep_formulas_and_long_chains_are_read() {
    const DEPTH: usize = 100_000;
    // Each level alternates, so that none can be taken into the next.
    let (open, close) = ("<or>a <and>b ", "</and></or>");
    let nested = format!("{}c {}", open.repeat(DEPTH / 2), close.repeat(DEPTH / 2));
    let review = read(&of_formula(&nested)).review;
    assert_eq!(review.reading_order().len(), review.causes.len());
    assert!(review.causes.len() > DEPTH / 2);
    for operator in ["or", "and"] {
        let nested = format!(
            "{}c {}",
            format!("<{operator}>a ").repeat(DEPTH),
            format!("</{operator}>").repeat(DEPTH)
        );
        assert_eq!(read(&of_formula(&nested)).review.causes.len(), 3);
    }
    let gates: String = (0..DEPTH)
        .map(|gate| format!("<define-gate name=\"g{gate}\"><gate name=\"g{}\"/></define-gate>\n", gate + 1))
        .collect();
    let last = format!("<define-gate name=\"g{DEPTH}\"><basic-event name=\"a\"/></define-gate>");
    assert_eq!(read(&model(&(gates + &last))).review.causes.len(), DEPTH + 2);
}

#[test]
fn marks_before_the_text_and_other_line_ends_do_not_matter() {
    let text = of_formula("<or>a b </or>");
    let expected = read(&text);
    assert_eq!(read(&text.replace('\n', "\r\n")), expected);
    assert_eq!(read(&format!("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n{text}")), expected);
    assert_eq!(read(&text.replace("opsa-mef", "open-psa")), expected);
}

#[test]
fn the_documented_model_reads_as_documented() {
    let guide = fs::read_to_string(root().join("docs/open-psa.md")).unwrap();
    let example = guide.split("```xml\n").nth(1).unwrap().split("```").next().unwrap();
    let expected = "Customer records were read by a stranger\n  password\n  plug-in\n  & flaw\n";
    assert_eq!(outline::write(&read(example).review).replace("? ", ""), expected);
}
