//! Which circumstances of the incident call for an action, whatever its causes are?

use jiff::{SignedDuration, Unit};
use serde::Deserialize;

use crate::document::{Encryption, Incident, Review};
use crate::engine::suggestions::wording::{Phrase, Text};

/// Something about an incident that calls for an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// The information was not encrypted, or only a part of it was.
    NotEncrypted,
    /// More than a day went by between the occurrence and its detection.
    DetectedLate,
    /// Somebody outside noticed first.
    FoundOutside,
    /// Passwords or keys are among the information.
    Credentials,
    /// Card data are among the information.
    CardData,
    /// Information about persons is concerned.
    PersonalData,
    /// More than a day went by between the detection and the containment.
    ContainedLate,
}

/// From how long on it is said that an incident was detected or contained late.
const LATE: SignedDuration = SignedDuration::from_hours(24);

/// What is known of the incident that calls for actions.
pub(in crate::engine) struct Situation {
    circumstances: Vec<Circumstance>,
    /// How long the incident went on unnoticed at least, in minutes, if that is long.
    pub(in crate::engine) unnoticed_minutes: Option<i64>,
}

impl Situation {
    /// The situation of a review.
    pub(in crate::engine) fn of(review: &Review) -> Self {
        let incident = &review.incident;
        let times = &incident.times;
        let least = |from: Option<_>, to: Option<_>| gap(from?, to?);
        let unnoticed_minutes = least(times.occurred, times.detected);
        let mut circumstances = Vec::new();
        let mut note = |is_so: bool, circumstance| {
            if is_so {
                circumstances.push(circumstance);
            }
        };
        let information = information(incident);
        let says = |text: &Text, words: &[&str]| {
            words.iter().filter_map(|word| Phrase::parse(word)).any(|phrase| phrase.is_in(text))
        };
        let discovery = Text::of(&incident.questions.discovery.text);
        let is_plain = matches!(incident.encryption, Encryption::Absent | Encryption::Partial);
        note(is_plain, Circumstance::NotEncrypted);
        note(unnoticed_minutes.is_some(), Circumstance::DetectedLate);
        note(says(&discovery, &words(FOUND_OUTSIDE)), Circumstance::FoundOutside);
        note(says(&information, &words(CREDENTIALS)), Circumstance::Credentials);
        note(says(&information, &words(CARD_DATA)), Circumstance::CardData);
        note(says(&information, &words(PERSONAL_DATA)), Circumstance::PersonalData);
        note(least(times.detected, times.contained).is_some(), Circumstance::ContainedLate);
        Self { circumstances, unnoticed_minutes }
    }

    /// Whether a circumstance holds.
    pub(in crate::engine) fn holds(&self, circumstance: Circumstance) -> bool {
        self.circumstances.contains(&circumstance)
    }
}

/// Words by which a circumstance is known, in both languages.
const FOUND_OUTSIDE: &str = include_str!("../../../assets/catalogue/words/found-outside.txt");
const CREDENTIALS: &str = include_str!("../../../assets/catalogue/words/credentials.txt");
const CARD_DATA: &str = include_str!("../../../assets/catalogue/words/card-data.txt");
const PERSONAL_DATA: &str = include_str!("../../../assets/catalogue/words/personal-data.txt");

fn words(list: &'static str) -> Vec<&'static str> {
    list.lines().filter(|line| !line.is_empty()).collect()
}

/// What is said of the information concerned.
fn information(incident: &Incident) -> Text {
    Text::of(&format!("{}、{}", incident.volume.items, incident.questions.information.text))
}

/// The least time between two moments in minutes, if it is long.
fn gap(from: crate::document::Moment, to: crate::document::Moment) -> Option<i64> {
    let least = to.earliest()?.duration_since(from.latest()?);
    (least > LATE).then(|| least.round(Unit::Minute).map(|it| it.as_mins()).unwrap_or_default())
}
