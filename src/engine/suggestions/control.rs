//! Which public control does an action follow?

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::language::{Language, tr};

/// One control of a public catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Control {
    /// A safeguard of the CIS Controls, version 8: 7.4.
    Cis {
        /// The control, from 1 to 18.
        control: usize,
        /// The safeguard in it, from 1.
        safeguard: usize,
    },
    /// A subcategory of the NIST Cybersecurity Framework 2.0: PR.PS-02.
    Csf(String),
    /// A risk of the OWASP Top 10, 2021: A03.
    Owasp(usize),
    /// A section of chapter 1 of IPA's "How to Secure Your Website": 1.1.
    Ipa(usize),
}

/// How many safeguards each of the CIS Controls, version 8, has.
const CIS_SAFEGUARDS: [usize; 18] = [5, 7, 14, 12, 6, 8, 7, 12, 7, 7, 5, 8, 11, 9, 7, 14, 9, 5];

/// The categories of the NIST Cybersecurity Framework 2.0, and their subcategories: 106 in all. The numbers have gaps, for what
/// version 1.1 had and 2.0 has elsewhere was not given away again.
const CSF_SUBCATEGORIES: [(&str, &[usize]); 22] = [
    ("GV.OC", &[1, 2, 3, 4, 5]),
    ("GV.RM", &[1, 2, 3, 4, 5, 6, 7]),
    ("GV.RR", &[1, 2, 3, 4]),
    ("GV.PO", &[1, 2]),
    ("GV.OV", &[1, 2, 3]),
    ("GV.SC", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("ID.AM", &[1, 2, 3, 4, 5, 7, 8]),
    ("ID.RA", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("ID.IM", &[1, 2, 3, 4]),
    ("PR.AA", &[1, 2, 3, 4, 5, 6]),
    ("PR.AT", &[1, 2]),
    ("PR.DS", &[1, 2, 10, 11]),
    ("PR.PS", &[1, 2, 3, 4, 5, 6]),
    ("PR.IR", &[1, 2, 3, 4]),
    ("DE.CM", &[1, 2, 3, 6, 9]),
    ("DE.AE", &[2, 3, 4, 6, 7, 8]),
    ("RS.MA", &[1, 2, 3, 4, 5]),
    ("RS.AN", &[3, 6, 7, 8]),
    ("RS.CO", &[2, 3]),
    ("RS.MI", &[1, 2]),
    ("RC.RP", &[1, 2, 3, 4, 5, 6]),
    ("RC.CO", &[3, 4]),
];

/// How many risks the OWASP Top 10 has.
const OWASP_RISKS: usize = 10;

/// How many sections chapter 1 of IPA's "How to Secure Your Website" has.
const IPA_SECTIONS: usize = 11;

/// A text is not the name of a control.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a control such as `CIS 7.4`, `CSF PR.PS-02`, `OWASP A03` or `IPA 1.1`")]
pub struct ControlError(pub String);

impl FromStr for Control {
    type Err = ControlError;

    fn from_str(text: &str) -> Result<Self, ControlError> {
        read(text).ok_or_else(|| ControlError(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Control> {
    let (catalogue, name) = text.split_once(' ')?;
    match catalogue {
        "CIS" => {
            let (control, safeguard) = name.split_once('.')?;
            let (control, safeguard) = (number(control)?, number(safeguard)?);
            let most = *CIS_SAFEGUARDS.get(control.checked_sub(1)?)?;
            (safeguard <= most).then_some(Control::Cis { control, safeguard })
        }
        "CSF" => {
            let (category, subcategory) = name.split_once('-')?;
            let (_, known) = CSF_SUBCATEGORIES.iter().find(|(name, _)| *name == category)?;
            let is_two_digits = subcategory.len() == 2;
            let subcategory = number(subcategory.trim_start_matches('0'))?;
            (is_two_digits && known.contains(&subcategory)).then(|| Control::Csf(name.to_owned()))
        }
        "OWASP" => {
            let risk = name.strip_prefix('A').filter(|digits| digits.len() == 2)?;
            let risk = number(risk.trim_start_matches('0'))?;
            (risk <= OWASP_RISKS).then_some(Control::Owasp(risk))
        }
        "IPA" => {
            let section = number(name.strip_prefix("1.")?)?;
            (section <= IPA_SECTIONS).then_some(Control::Ipa(section))
        }
        _ => None,
    }
}

/// A whole number from 1, written without a sign and without leading zeros.
fn number(text: &str) -> Option<usize> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if is_plain { text.parse().ok() } else { None }
}

impl TryFrom<String> for Control {
    type Error = ControlError;

    fn try_from(text: String) -> Result<Self, ControlError> {
        text.parse()
    }
}

impl fmt::Display for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cis { control, safeguard } => write!(f, "CIS {control}.{safeguard}"),
            Self::Csf(name) => write!(f, "CSF {name}"),
            Self::Owasp(risk) => write!(f, "OWASP A{risk:02}"),
            Self::Ipa(section) => write!(f, "IPA 1.{section}"),
        }
    }
}

impl Control {
    /// The control with the whole name of its catalogue.
    pub fn word(&self, language: Language) -> String {
        match self {
            Self::Cis { control, safeguard } => {
                tr!(language, "control-cis", number = format!("{control}.{safeguard}"))
            }
            Self::Csf(name) => tr!(language, "control-csf", number = name.as_str()),
            Self::Owasp(risk) => tr!(language, "control-owasp", number = format!("A{risk:02}:2021")),
            Self::Ipa(section) => tr!(language, "control-ipa", number = format!("1.{section}")),
        }
    }
}
