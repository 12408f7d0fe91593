//! Made-up fault trees: does the review have the minimal path sets of the formulas, tried one combination after the other?

use std::collections::BTreeSet;

use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::{collection, prop_assert_eq};

use super::open_psa::{model, paths};
use naze::interchange::open_psa::{self, Fault};
use naze::language::Language;

/// How many basic events there are: a, b, c, …
const EVENTS: u32 = 7;

/// A formula of a gate; gates are counted from the bottom.
#[derive(Clone, Debug)]
enum Formula {
    Event(u32),
    /// One of the gates below, whatever their number.
    Gate(usize),
    House(bool),
    Constant(bool),
    And(Vec<Formula>),
    Or(Vec<Formula>),
    AtLeast(usize, Vec<Formula>),
}

fn formula() -> impl Strategy<Value = Formula> {
    let leaf = prop_oneof![
        6 => (0..EVENTS).prop_map(Formula::Event),
        3 => any::<usize>().prop_map(Formula::Gate),
        1 => any::<bool>().prop_map(Formula::House),
        1 => any::<bool>().prop_map(Formula::Constant),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let some = || collection::vec(inner.clone(), 1..6);
        prop_oneof![
            some().prop_map(Formula::And),
            some().prop_map(Formula::Or),
            (0..6_usize, some()).prop_map(|(min, of)| Formula::AtLeast(1 + min % of.len(), of)),
        ]
    })
}

impl Formula {
    fn xml(&self, below: usize) -> String {
        let all = |of: &[Self]| of.iter().map(|formula| formula.xml(below)).collect::<String>();
        match self {
            Self::Event(event) => format!("<basic-event name=\"{}\"/>", letter(*event)),
            Self::Gate(_) if below == 0 => "<event name=\"a\"/>".to_owned(),
            Self::Gate(gate) => format!("<gate name=\"gate-{}\"/>", gate % below),
            Self::House(value) => format!("<house-event name=\"{}\"/>", if *value { "on" } else { "off" }),
            Self::Constant(value) => format!("<constant value=\"{value}\"/>"),
            Self::And(of) => format!("<and>{}</and>", all(of)),
            Self::Or(of) => format!("<or>{}</or>", all(of)),
            Self::AtLeast(min, of) => format!("<atleast min=\"{min}\">{}</atleast>", all(of)),
        }
    }

    /// Whether it holds when of the events those in `set` do, and the gates below as they say.
    fn holds(&self, set: u32, below: &[bool]) -> bool {
        match self {
            Self::Event(event) => set & (1 << event) != 0,
            Self::Gate(_) if below.is_empty() => set & 1 != 0,
            Self::Gate(gate) => below[gate % below.len()],
            Self::House(value) | Self::Constant(value) => *value,
            Self::And(of) => of.iter().all(|formula| formula.holds(set, below)),
            Self::Or(of) => of.iter().any(|formula| formula.holds(set, below)),
            Self::AtLeast(min, of) => of.iter().filter(|formula| formula.holds(set, below)).count() >= *min,
        }
    }
}

fn letter(event: u32) -> char {
    char::from_u32(u32::from('a') + event).unwrap()
}

/// Whether the last gate holds.
fn top_holds(gates: &[Formula], set: u32) -> bool {
    let mut values: Vec<bool> = Vec::new();
    for gate in gates {
        let value = gate.holds(set, &values);
        values.push(value);
    }
    values.pop().unwrap()
}

/// The minimal sets of events for which the last gate holds.
fn expected(gates: &[Formula]) -> BTreeSet<BTreeSet<String>> {
    let holds = |set: u32| top_holds(gates, set);
    let is_minimal =
        |set: &u32| (0..EVENTS).all(|event| set & (1 << event) == 0 || !holds(set & !(1 << event)));
    let named =
        |set: u32| (0..EVENTS).filter(move |event| set & (1 << event) != 0).map(|it| letter(it).to_string());
    (0..1 << EVENTS).filter(|&set| holds(set)).filter(is_minimal).map(|set| named(set).collect()).collect()
}

/// The gates as a model, in which the last gate also refers to all that nothing else refers to, in a way that changes nothing.
fn written(gates: &[Formula]) -> String {
    let (top, others) = gates.split_last().unwrap();
    let all: String = (0..others.len()).map(|gate| format!("<gate name=\"gate-{gate}\"/>")).collect();
    let top = top.xml(others.len());
    let top = format!("<or>{top}<and><constant value=\"false\"/>{all}</and></or>");
    let mut text = format!("<define-gate name=\"top\">{top}</define-gate>\n");
    for (number, gate) in others.iter().enumerate().rev() {
        text += &format!("<define-gate name=\"gate-{number}\">{}</define-gate>\n", gate.xml(number));
    }
    model(&text)
}

proptest! {
    #[test]
    fn the_paths_are_the_minimal_sets_of_the_formulas(gates in collection::vec(formula(), 1..5)) {
        let expected = expected(&gates);
        let text = written(&gates);
        match open_psa::read(&text, Language::Japanese) {
            Ok(tree) => {
                prop_assert_eq!(tree.review.reading_order().len(), tree.review.causes.len());
                prop_assert_eq!(paths(&tree.review), expected, "{}", text);
            }
            Err(error) => {
                let value = matches!(error.fault, Fault::Constant { value: true, .. });
                let is_decided = matches!(error.fault, Fault::Constant { .. });
                assert!(is_decided, "{error}\n{text}");
                prop_assert_eq!(top_holds(&gates, if value { 0 } else { u32::MAX }), value, "{}", text);
            }
        }
    }
}

/// Choices that are too large to be written out have as many ways as those that are not.
#[test]
fn every_choice_has_as_many_paths_as_there_are_ways() {
    let choices = (2..=10).flat_map(|count| (1..=count).map(move |min| (count, min)));
    for (count, min) in choices.chain([(13, 6), (61, 2), (62, 61), (70, 1), (70, 70)]) {
        let names: Vec<String> = (0..count).map(|event| format!("e{event}")).collect();
        let events: String = names.iter().map(|name| format!("<basic-event name=\"{name}\"/>")).collect();
        let definitions: String = events.replace("<basic", "<define-basic");
        let text = model(&format!(
            "{definitions}<define-gate name=\"top\"><atleast min=\"{min}\">{events}</atleast></define-gate>"
        ));
        let review = open_psa::read(&text, Language::English).unwrap().review;
        let found = naze::engine::analyse(&review).recurrence_paths;
        let ways = (0..min).fold(1_u128, |ways, step| ways * (count - step) / (step + 1));
        assert_eq!(found.count.to_string(), ways.to_string(), "{min} of {count}");
        assert_eq!(found.by_size.len(), usize::try_from(min).unwrap());
    }
}
