//! Fault trees that cannot be read: is each refused by a sentence that names the line and the gate?

use naze::interchange::open_psa::{self, Fault, Malformed, OpenPsaError};
use naze::language::{Explain, Language};
use proptest::prelude::proptest;

use super::open_psa::{model, of_formula};

fn refused(text: &str) -> OpenPsaError {
    match open_psa::read(text, Language::English) {
        Ok(_) => panic!("this was read:\n{text}"),
        Err(error) => error,
    }
}

/// The text is refused with just these words.
fn check(text: &str, expected: &str) {
    let error = refused(text);
    assert_eq!(error.message(Language::English), expected, "{text}");
    for language in [Language::English, Language::Japanese] {
        assert!(
            !error.remedy(language).is_empty() && !error.remedy(language).contains("open-psa-"),
            "{error}"
        );
    }
    let japanese = error.message(Language::Japanese);
    assert_eq!(Language::of_text(&japanese), Language::Japanese, "{japanese}");
    assert_eq!(expected.contains("Line "), japanese.contains("行目："), "{japanese}");
}

/// Gates with these formulas, one a line from line 3 on.
fn gates(formulas: &[(&str, &str)]) -> String {
    let gate =
        |(name, formula): &(&str, &str)| format!("<define-gate name=\"{name}\">{formula}</define-gate>\n");
    model(&formulas.iter().map(gate).collect::<String>())
}

#[test]
fn operators_that_are_not_coherent_are_refused_by_gate() {
    for operator in ["not", "xor", "nand", "nor", "iff", "imply", "cardinality"] {
        check(
            &of_formula(&format!("<or>a \n<{operator}>b c </{operator}></or>")),
            &format!("Line 4: the gate top uses <{operator}>."),
        );
    }
    let error = refused(&of_formula("<not>a </not>"));
    assert_eq!(error.fault, Fault::NotCoherent { gate: "top".to_owned(), operator: "not".to_owned() });
    assert_eq!(error.message(Language::Japanese), "3行目：ゲート top が <not> を使っています。");
}

#[test]
fn names_that_mean_nothing_are_refused() {
    let reference = |element: &str| gates(&[("top", &format!("<or>\n<{element} name=\"x1\"/></or>"))]);
    for element in ["gate", "basic-event", "house-event", "event"] {
        let expected = "Line 4: the gate top refers to x1, which is not defined, or is private elsewhere.";
        check(&reference(element), expected);
    }
    check(
        &gates(&[("top", "<gate name=\"a\"/>")]),
        "Line 3: the gate top refers to a by <gate>, but it was defined as a <basic-event>.",
    );
    check(
        &gates(&[("top", "<event type=\"house-event\" name=\"a\"/>")]),
        "Line 3: the gate top refers to a by <house-event>, but it was defined as a <basic-event>.",
    );
    let private = "<opsa-mef><define-fault-tree name=\"t\"><define-component name=\"c\" role=\"private\">
        <define-basic-event name=\"x\"/></define-component>
        <define-gate name=\"top\"><basic-event name=\"x\"/></define-gate></define-fault-tree></opsa-mef>";
    check(private, "Line 3: the gate top refers to x, which is not defined, or is private elsewhere.");
    let way = private
        .replace("<basic-event name=\"x\"/></define-gate>", "<basic-event name=\"c.y.x\"/></define-gate>");
    check(&way, "Line 3: the gate top refers to c.y.x, which is not defined, or is private elsewhere.");
}

#[test]
fn names_that_are_defined_twice_are_refused() {
    let again = "Line 4: top is defined already on line 3.";
    check(&gates(&[("top", "<basic-event name=\"a\"/>"), ("top", "<basic-event name=\"b\"/>")]), again);
    check(&gates(&[("a", "<basic-event name=\"b\"/>")]), "Line 6: a is defined already on line 3.");
    check(
        "<opsa-mef><define-fault-tree name=\"t\"><define-basic-event name=\"x\" role=\"private\"/>
         <define-house-event name=\"x\" role=\"private\"/></define-fault-tree></opsa-mef>",
        "Line 2: x is defined already on line 1.",
    );
}

#[test]
fn a_circle_is_spelled_out() {
    check(
        &gates(&[
            ("top", "<gate name=\"g1\"/>"),
            ("g1", "<or><basic-event name=\"a\"/><gate name=\"g2\"/></or>"),
            ("g2", "<and><gate name=\"g3\"/><basic-event name=\"a\"/></and>"),
            ("g3", "<gate name=\"g1\"/>"),
        ]),
        "Line 6: a gate leads to itself: g1 → g2 → g3 → g1.",
    );
    check(&gates(&[("top", "<gate name=\"top\"/>")]), "Line 3: a gate leads to itself: top → top.");
    let names: Vec<(String, String)> = (0..100_000)
        .map(|gate| (format!("g{gate}"), format!("<gate name=\"g{}\"/>", (gate + 1) % 100_000)))
        .collect();
    let names: Vec<(&str, &str)> = names.iter().map(|(name, formula)| (&**name, &**formula)).collect();
    check(
        &gates(&names),
        "Line 100002: a gate leads to itself: g0 → g1 → g2 → g3 → g4 → g5 → g6 → … → g99999 → g0.",
    );
}

#[test]
fn there_is_one_top_gate() {
    let two = gates(&[("one", "<basic-event name=\"a\"/>"), ("two", "<basic-event name=\"a\"/>")]);
    check(&two, "Line 4: there is more than one top gate: one, two.");
    let many: Vec<String> = (1..=20).map(|number| format!("g{number}")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (&**name, "<basic-event name=\"a\"/>")).collect();
    let expected = "Line 4: there is more than one top gate: g1, g2, g3, g4, g5, g6, g7, g8, ….";
    check(&gates(&many), expected);
    check(&model(""), "There is no gate in the model.");
}

#[test]
fn a_top_gate_that_is_decided_is_refused() {
    let always = "Line 3: the top gate top is always true, by its house events and constants.";
    let never = "Line 3: the top gate top is never true, by its house events and constants.";
    check(&of_formula("<or>a <house-event name=\"on\"/></or>"), always);
    check(
        &of_formula("<atleast min=\"2\">a <constant value=\"true\"/><house-event name=\"on\"/></atleast>"),
        always,
    );
    check(&of_formula("<and>a <house-event name=\"off\"/></and>"), never);
    check(
        &of_formula("<atleast min=\"2\">a <constant value=\"false\"/><house-event name=\"off\"/></atleast>"),
        never,
    );
    check(&of_formula("<constant value=\"true\"/>"), always);
}

#[test]
fn a_gate_has_one_formula_of_something() {
    check(&of_formula(""), "Line 3: the gate top has no formula.");
    check(&of_formula("a b "), "Line 3: the gate top has more than one formula.");
    check(&of_formula("<or>a \n<and></and></or>"), "Line 4: <and> in the gate top joins nothing.");
    check(&of_formula("<or/>"), "Line 3: <or> in the gate top joins nothing.");
}

#[test]
fn at_least_asks_for_a_number_there_can_be() {
    let choice = |min: &str| of_formula(&format!("<atleast {min}>a b c </atleast>"));
    for min in ["0", "4", "99999999999999999999999999"] {
        let expected = format!("Line 3: the gate top asks for at least {min} of 3.");
        check(&choice(&format!("min=\"{min}\"")), &expected);
    }
    for min in ["-1", "two", "1.5", "+2"] {
        let expected = format!("Line 3: min=\"{min}\" is not a value that can stand here.");
        check(&choice(&format!("min=\"{min}\"")), &expected);
    }
    check(&choice(""), "Line 3: <atleast> lacks the attribute min.");
    check(&choice("min=\" \""), "Line 3: <atleast> lacks the attribute min.");
    let events: String = (0..1000).map(|event| format!("<basic-event name=\"e{event}\"/>")).collect();
    let definitions = events.replace("<basic", "<define-basic");
    let many = format!(
        "<opsa-mef><define-fault-tree name=\"t\">{definitions}\n<define-gate name=\"top\"><atleast min=\"500\">{events}\
         </atleast></define-gate></define-fault-tree></opsa-mef>"
    );
    check(&many, "Line 2: at least 500 of 1000 in the gate top would take too many auxiliary causes.");
}

#[test]
fn what_is_not_xml_is_refused_with_its_line() {
    let text = gates(&[("top", "<or><basic-event name=\"a\"/></or>")]);
    check(&text.replace("</or>", "\n</and>"), "Line 4: <or> is open, but </and> is closed.");
    check("<opsa-mef/>\n</opsa-mef>", "Line 2: </opsa-mef> is closed, but is not open.");
    check(&text.replace(" name=\"a\"/></or>", " name=\"a/></or>"), {
        "Line 3: the file ends, or the element that begins here does, before it is complete."
    });
    check(
        "<opsa-mef>\n<!-- ",
        "Line 2: the file ends, or the element that begins here does, before it is complete.",
    );
    check(
        "<opsa-mef>\n",
        "Line 2: the file ends, or the element that begins here does, before it is complete.",
    );
    check(&text.replace("name=\"a\"", "name=a"), "Line 3: the attributes of <basic-event> cannot be read.");
    check(
        &text.replace("name=\"a\"", "name=\"a\" name=\"b\""),
        "Line 3: the attributes of <basic-event> cannot be read.",
    );
    check(&text.replace("name=\"a\"", "name=\"a&\""), {
        "Line 3: what follows & is neither the name of an entity nor the number of a character."
    });
    check("<opsa-mef/>\n<opsa-mef/>", "Line 2: something stands after the end of the model.");
    check("<opsa-mef/>\n\nmore", "Line 3: something stands after the end of the model.");
    let every_cut =
        (1..text.len() - 1).filter(|&length| open_psa::read(&text[..length], Language::English).is_ok());
    assert_eq!(every_cut.count(), 0, "no beginning of a model is read as one");
    assert!(matches!(refused("<opsa-mef>\n<\u{1}").fault, Fault::Malformed(Malformed::CutOff)));
}

#[test]
fn another_kind_of_text_is_refused() {
    check("<html>\n</html>", "Line 1: the file is XML, but no Open-PSA model: it begins with <html>.");
    check("<?xml version=\"1.0\"?>\n", "The file is not an Open-PSA model.");
    check("", "The file is not an Open-PSA model.");
    check("problem\n  cause", "The file is not an Open-PSA model.");
    let text = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<opsa-mef><label>弁</label></opsa-mef>";
    check(text, "Line 1: the file says that it is written in Shift_JIS, and only UTF-8 can be read.");
}

#[test]
fn entities_are_never_expanded() {
    let bomb = format!(
        "<!DOCTYPE opsa-mef [\n<!ENTITY a \"ha\">\n{}]>\n<opsa-mef><label>&z;</label></opsa-mef>",
        "<!ENTITY z \"&a;&a;&a;&a;&a;&a;&a;&a;\">\n".repeat(30)
    );
    check(&bomb, "Line 34: the entity &z; is not expanded.");
    check(&of_formula("<event name=\"&z;\"/>"), "Line 3: the entity &z; is not expanded.");
    check("<opsa-mef>\n<label>&#xD800;</label></opsa-mef>", {
        "Line 2: what follows & is neither the name of an entity nor the number of a character."
    });
    check("<!DOCTYPE opsa-mef SYSTEM \"file:///etc/passwd\">\n<opsa-mef/>", "There is no gate in the model.");
}

#[test]
fn elements_and_texts_in_the_wrong_place_are_refused() {
    check(
        &of_formula("<or>a \n<basic-events name=\"b\"/></or>"),
        "Line 4: <basic-events> has no meaning in <or>.",
    );
    check(&model("<define-gates/>"), "Line 3: <define-gates> has no meaning in <define-fault-tree>.");
    check("<opsa-mef><gate name=\"g\"/></opsa-mef>", "Line 1: <gate> has no meaning in <opsa-mef>.");
    check(&of_formula("<or>a \nor b </or>"), "Line 4: the text “or” stands where there can be none.");
    check(&model("<define-gate/>"), "Line 3: <define-gate> lacks the attribute name.");
    check(&of_formula("<or>a <gate/></or>"), "Line 3: <gate> lacks the attribute name.");
    check(
        &of_formula("<constant value=\"maybe\"/>"),
        "Line 3: value=\"maybe\" is not a value that can stand here.",
    );
    check(
        &model("<include file=\"more.xml\"/>"),
        "Line 3: <include> would change what follows from the tree, and is not read.",
    );
    check(
        &model("<define-substitution><hypothesis/></define-substitution>"),
        "Line 3: <define-substitution> would change what follows from the tree, and is not read.",
    );
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let deep = "elements stand inside each other more than 200000 deep.";
    check(&of_formula(&"<or>".repeat(300_000)), &format!("Line 3: {deep}"));
    let skipped = format!("<opsa-mef><attributes>\n{}", "<attributes>".repeat(300_000));
    check(&skipped, &format!("Line 2: {deep}"));
    let component = "<define-component name=\"c\">";
    check(&model(&component.repeat(21)), "Line 3: elements stand inside each other more than 20 deep.");
}

proptest! {
    /// Pieces of models in any order: each is read, or refused in words.
    #[test]
    fn any_pieces_are_read_or_refused_in_words(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
    ) {
        let text: String = pieces.concat();
        for text in [text.clone(), model(&text), of_formula(&text)] {
            if let Err(error) = open_psa::read(&text, Language::English) {
                for language in [Language::English, Language::Japanese] {
                    let words = error.message(language) + &error.remedy(language);
                    assert!(!words.contains("open-psa-"), "{words}");
                }
                assert!(error.line.is_none_or(|line| line <= text.lines().count() + 1));
            }
        }
    }
}

const PIECES: &[&str] = &[
    "<define-gate name=\"g\">",
    "</define-gate>",
    "<define-gate name=\"h\">",
    "<or>",
    "</or>",
    "<and>",
    "</and>",
    "<atleast min=\"2\">",
    "</atleast>",
    "<gate name=\"g\"/>",
    "<gate name=\"h\"/>",
    "<event name=\"a\"/>",
    "<basic-event name=\"b\"/>",
    "<house-event name=\"on\"/>",
    "<house-event name=\"off\"/>",
    "<constant value=\"true\"/>",
    "<label>",
    "</label>",
    "&amp;",
    "&x;",
    "&",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<",
    ">",
    "\"",
    "\n",
    "弁",
    "<define-component name=\"c\">",
    "</define-component>",
    "<event name=\"c.a\"/>",
    "<define-CCF-group name=\"k\">",
    "<members>",
    "</members>",
    "</define-CCF-group>",
    "<attributes>",
    "</attributes>",
    "<?",
    "?>",
    "<!DOCTYPE x [",
];
