//! Which circumstances of the incident call for an action, whatever its causes are?

use jiff::{SignedDuration, Unit};
use serde::Deserialize;

use crate::document::{Encryption, Incident, Question, Review, State};
use crate::engine::suggestions::phrase::Phrase;
use crate::engine::wording::Text;

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
    /// Somebody seems to have meant harm: an attack, or theft by an insider.
    WrongfulPurpose,
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
        let says = |text: &Text, list| says(text, &phrases(list));
        let discovery = Text::new(&incident.questions.discovery.text);
        let is_plain = matches!(incident.encryption, Encryption::Absent | Encryption::Partial);
        note(is_plain, Circumstance::NotEncrypted);
        note(unnoticed_minutes.is_some(), Circumstance::DetectedLate);
        note(says(&discovery, FOUND_OUTSIDE), Circumstance::FoundOutside);
        note(says(&information, CREDENTIALS), Circumstance::Credentials);
        note(says_card_data(incident), Circumstance::CardData);
        note(says(&information, PERSONAL_DATA), Circumstance::PersonalData);
        note(least(times.detected, times.contained).is_some(), Circumstance::ContainedLate);
        note(was_meant(review), Circumstance::WrongfulPurpose);
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
const WRONGFUL_PURPOSE: &str = include_str!("../../../assets/catalogue/words/wrongful-purpose.txt");
const TRUNCATED_CARD: &str = include_str!("../../../assets/catalogue/words/truncated-card.txt");
/// Words that say that something is not so.
const DENIED: &str = include_str!("../../../assets/catalogue/words/denied.txt");

fn phrases(list: &str) -> Vec<Phrase> {
    list.lines().filter_map(Phrase::parse).collect()
}

fn says(text: &Text, phrases: &[Phrase]) -> bool {
    phrases.iter().any(|phrase| phrase.is_in(text))
}

/// What is said of the information concerned.
fn information(incident: &Incident) -> Text {
    Text::new(&format!("{}、{}", incident.volume.items, incident.questions.information.text))
}

/// Whether card data are among the information, and more of a number than its last digits.
fn says_card_data(incident: &Incident) -> bool {
    let (card, truncated) = (phrases(CARD_DATA), phrases(TRUNCATED_CARD));
    let said = [incident.volume.items.as_str(), incident.questions.information.text.as_str()];
    let mut parts =
        said.into_iter().flat_map(|text| text.split(['・', '、', '，', '。', ',', ';'])).map(Text::new);
    parts.any(|part| says(&part, &card) && !says(&part, &truncated))
}

/// Whether the review speaks of an attack or of theft: its head, the seven answers, the problem, or what led to it directly unless that
/// is refuted. A sentence that says there is no sign of one does not count.
fn was_meant(review: &Review) -> bool {
    let incident = &review.incident;
    let answers = Question::ALL.into_iter().map(|it| incident.questions.answer(it).text.as_str());
    let problem = review.problem.and_then(|id| review.causes.get(&id));
    let links = problem.into_iter().flat_map(|it| &it.explanations).flat_map(|it| &it.causes);
    let causes = links.filter_map(|link| review.causes.get(&link.cause));
    let causes = problem.into_iter().chain(causes).filter(|it| it.state != State::Refuted);
    let head = [incident.title.as_str(), incident.summary.as_str()];
    let said = head.into_iter().chain(answers).chain(causes.map(|it| it.statement.as_str()));
    let (harm, denied) = (phrases(WRONGFUL_PURPOSE), phrases(DENIED));
    let mut sentences = said.flat_map(|text| text.split(['。', '\n', ';'])).map(Text::new);
    sentences.any(|text| says(&text, &harm) && !says(&text, &denied))
}

/// The least time between two moments in minutes, if it is long.
fn gap(from: crate::document::Moment, to: crate::document::Moment) -> Option<i64> {
    let least = to.earliest()?.duration_since(from.latest()?);
    (least > LATE).then(|| least.round(Unit::Minute).map(|it| it.as_mins()).unwrap_or_default())
}
