//! How is it said what is wrong with a model, and what was left out?

use crate::interchange::open_psa::error::{Fault, Malformed, OpenPsaError};
use crate::interchange::open_psa::left_out::LeftOut;
use crate::language::{Explain, Language, tr};

impl Explain for OpenPsaError {
    fn message(&self, language: Language) -> String {
        let fault = self.fault.message(language);
        match self.line {
            Some(line) => tr!(language, "open-psa-line", line = line, fault = fault),
            None => fault,
        }
    }

    fn remedy(&self, language: Language) -> String {
        self.fault.remedy(language)
    }
}

impl Explain for Fault {
    fn message(&self, language: Language) -> String {
        match self {
            Self::Malformed(malformed) => malformed.words(language),
            Self::NotOpenPsa { element: Some(element) } => {
                tr!(language, "open-psa-other-xml", element = element.as_str())
            }
            Self::NotOpenPsa { element: None } => tr!(language, "open-psa-no-xml"),
            Self::Encoding { name } => tr!(language, "open-psa-encoding", name = name.as_str()),
            Self::Entity { name } => tr!(language, "open-psa-entity", name = name.as_str()),
            Self::StrayText { text } => tr!(language, "open-psa-stray-text", text = text.as_str()),
            Self::UnknownElement { element, inside } => {
                tr!(
                    language,
                    "open-psa-unknown-element",
                    element = element.as_str(),
                    inside = inside.as_str()
                )
            }
            Self::MissingAttribute { element, attribute } => {
                tr!(
                    language,
                    "open-psa-missing-attribute",
                    element = element.as_str(),
                    attribute = *attribute
                )
            }
            Self::WrongValue { attribute, value, .. } => {
                tr!(language, "open-psa-wrong-value", attribute = *attribute, value = value.as_str())
            }
            Self::NotRead { element } => tr!(language, "open-psa-not-read", element = element.as_str()),
            Self::TooDeep { most } => tr!(language, "open-psa-too-deep", most = *most),
            Self::NotCoherent { gate, operator } => {
                tr!(language, "open-psa-not-coherent", gate = gate.as_str(), operator = operator.as_str())
            }
            Self::EmptyOperator { gate, operator } => {
                tr!(language, "open-psa-empty-operator", gate = gate.as_str(), operator = operator.as_str())
            }
            Self::NoFormula { gate } => tr!(language, "open-psa-no-formula", gate = gate.as_str()),
            Self::SeveralFormulas { gate } => {
                tr!(language, "open-psa-several-formulas", gate = gate.as_str())
            }
            Self::OutOfRange { gate, min, count } => {
                tr!(
                    language,
                    "open-psa-out-of-range",
                    gate = gate.as_str(),
                    min = min.as_str(),
                    count = *count
                )
            }
            Self::TooManyChoices { gate, min, count } => {
                tr!(language, "open-psa-too-many-choices", gate = gate.as_str(), min = *min, count = *count)
            }
            Self::Undefined { gate, name } => {
                tr!(language, "open-psa-undefined", gate = gate.as_str(), name = name.as_str())
            }
            Self::WrongKind { gate, name, wanted, found } => {
                tr!(
                    language,
                    "open-psa-wrong-kind",
                    gate = gate.as_str(),
                    name = name.as_str(),
                    wanted = *wanted,
                    found = *found
                )
            }
            Self::DefinedTwice { name, first } => {
                tr!(language, "open-psa-defined-twice", name = name.as_str(), first = *first)
            }
            Self::Cycle { gates } => tr!(language, "open-psa-cycle", gates = gates.join(" → ")),
            Self::SeveralTops { gates } => {
                let gates = gates.join(&tr!(language, "list-separator"));
                tr!(language, "open-psa-several-tops", gates = gates)
            }
            Self::NoGate => tr!(language, "open-psa-no-gate"),
            Self::Constant { gate, value: true } => {
                tr!(language, "open-psa-always", gate = gate.as_str())
            }
            Self::Constant { gate, value: false } => {
                tr!(language, "open-psa-never", gate = gate.as_str())
            }
        }
    }

    fn remedy(&self, language: Language) -> String {
        match self {
            Self::Malformed(_) => tr!(language, "open-psa-malformed-remedy"),
            Self::NotOpenPsa { .. } => tr!(language, "open-psa-other-xml-remedy"),
            Self::Encoding { .. } => tr!(language, "open-psa-encoding-remedy"),
            Self::Entity { .. } => tr!(language, "open-psa-entity-remedy"),
            Self::StrayText { .. } | Self::UnknownElement { .. } => {
                tr!(language, "open-psa-unknown-element-remedy")
            }
            Self::MissingAttribute { attribute, .. } => {
                tr!(language, "open-psa-missing-attribute-remedy", attribute = *attribute)
            }
            Self::WrongValue { expected, .. } => {
                tr!(language, "open-psa-wrong-value-remedy", expected = *expected)
            }
            Self::NotRead { .. } => tr!(language, "open-psa-not-read-remedy"),
            Self::TooDeep { .. } => tr!(language, "open-psa-too-deep-remedy"),
            Self::NotCoherent { .. } => tr!(language, "open-psa-not-coherent-remedy"),
            Self::EmptyOperator { .. } => tr!(language, "open-psa-empty-operator-remedy"),
            Self::NoFormula { .. } => tr!(language, "open-psa-no-formula-remedy"),
            Self::SeveralFormulas { .. } => tr!(language, "open-psa-several-formulas-remedy"),
            Self::OutOfRange { count, .. } => {
                tr!(language, "open-psa-out-of-range-remedy", count = *count)
            }
            Self::TooManyChoices { .. } => tr!(language, "open-psa-too-many-choices-remedy"),
            Self::Undefined { name, .. } => {
                tr!(language, "open-psa-undefined-remedy", name = name.as_str())
            }
            Self::WrongKind { found, .. } => {
                tr!(language, "open-psa-wrong-kind-remedy", found = *found)
            }
            Self::DefinedTwice { .. } => tr!(language, "open-psa-defined-twice-remedy"),
            Self::Cycle { .. } => tr!(language, "open-psa-cycle-remedy"),
            Self::SeveralTops { .. } => tr!(language, "open-psa-several-tops-remedy"),
            Self::NoGate => tr!(language, "open-psa-no-gate-remedy"),
            Self::Constant { .. } => tr!(language, "open-psa-constant-remedy"),
        }
    }
}

impl Malformed {
    fn words(&self, language: Language) -> String {
        match self {
            Self::CutOff => tr!(language, "open-psa-cut-off"),
            Self::WrongEnd { open, closed } => {
                tr!(language, "open-psa-wrong-end", open = open.as_str(), closed = closed.as_str())
            }
            Self::NotOpen { closed } => tr!(language, "open-psa-not-open", closed = closed.as_str()),
            Self::Attributes { element } => {
                tr!(language, "open-psa-attributes", element = element.as_str())
            }
            Self::Ampersand => tr!(language, "open-psa-ampersand"),
            Self::AfterEnd => tr!(language, "open-psa-after-end"),
            Self::Markup => tr!(language, "open-psa-markup"),
        }
    }
}

impl Explain for LeftOut {
    fn message(&self, language: Language) -> String {
        let counted = [
            ("open-psa-house-events", self.house_events),
            ("open-psa-decided", self.decided),
            ("open-psa-unused", self.unused),
            ("open-psa-groups", self.common_cause_groups),
            ("open-psa-event-trees", self.event_tree_elements),
        ];
        let told = counted.into_iter().filter(|&(_, count)| count > 0);
        let list: Vec<String> = told.map(|(key, count)| tr!(language, key, count = count)).collect();
        tr!(language, "open-psa-left-out", list = list.join(&tr!(language, "list-separator")))
    }

    fn remedy(&self, language: Language) -> String {
        if self.common_cause_groups > 0 {
            return tr!(language, "open-psa-groups-remedy");
        }
        tr!(language, "open-psa-left-out-remedy")
    }
}
