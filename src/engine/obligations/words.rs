//! What is said of a deadline, and what it rests on?

use jiff::Timestamp;

use crate::engine::obligations::deadline::{Deadline, DeadlineState, Due, Start};
use crate::language::{Language, date, day_and_time, duration, tr};

/// The sentence that stands beside every deadline.
pub fn disclaimer(language: Language) -> String {
    tr!(language, "deadline-no-advice")
}

/// How much time is left, or by how much it is over where the minutes are negative.
fn time_left(minutes: i64, language: Language) -> String {
    let time = duration(language, minutes.saturating_abs());
    tr!(language, if minutes < 0 { "deadline-over" } else { "deadline-left" }, time = time)
}

impl Deadline<'_> {
    /// What is due to whom by when.
    pub fn sentence(&self, language: Language) -> String {
        let (report, recipient) =
            (self.obligation.report.of(language), self.obligation.recipient.of(language));
        let sentence = match self.due {
            Some(due) => {
                let by = due.words(language);
                tr!(language, "deadline", report = report, recipient = recipient, due = by)
            }
            None => tr!(language, "deadline-unknown", report = report, recipient = recipient),
        };
        // A report's name is small in the middle of a sentence, and begins this one.
        let mut letters = sentence.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// Whether it is due, sent or late, with the time that is left as of `now`, or by how much it is over.
    pub fn state_words(&self, now: Timestamp, language: Language) -> String {
        self.state.words(self.minutes_left(now), language)
    }

    /// Where the rule was read, and on which day.
    pub fn source(&self, language: Language) -> String {
        let as_of = date(language, self.obligation.as_of);
        tr!(language, "deadline-source", source = self.obligation.source.as_str(), date = as_of)
    }

    /// What it rests on: the rule, when it applies, where its time begins, what is not certain, the source and its day, and that
    /// it is no legal advice.
    pub fn basis(&self, language: Language) -> String {
        let obligation = self.obligation;
        let mut sentences = vec![
            tr!(language, "deadline-rule", rule = obligation.rule.of(language)),
            tr!(language, "deadline-applies", applies = obligation.applies.of(language)),
        ];
        sentences.extend(self.start.map(|start| start.sentence(language)));
        if let Some(instead_of) = &obligation.instead_of {
            sentences.push(tr!(language, "deadline-instead", when = instead_of.when.sentence(language)));
        }
        let note = obligation.note.of(language);
        if !note.is_empty() {
            sentences.push(tr!(language, "deadline-note", note = note));
        }
        sentences.push(self.source(language));
        sentences.push(disclaimer(language));
        sentences.join(&tr!(language, "deadline-space"))
    }
}

impl DeadlineState {
    /// The state in words, with the minutes that are left: not yet sent, 4 h left. What is over says so itself.
    pub fn words(self, minutes_left: Option<i64>, language: Language) -> String {
        match minutes_left.map(|minutes| time_left(minutes, language)) {
            None => self.word(language),
            Some(left) if self == Self::Late => left,
            Some(left) => {
                tr!(language, "deadline-state", state = self.word(language), left = left)
            }
        }
    }

    /// The state in a word or two.
    pub fn word(self, language: Language) -> String {
        let key = match self {
            Self::Due => "deadline-due",
            Self::Sent => "deadline-sent",
            Self::SentLate => "deadline-sent-late",
            Self::Late => "deadline-late",
        };
        tr!(language, key)
    }
}

impl Due {
    /// The time, as the wall clock of the start shows it.
    pub fn words(self, language: Language) -> String {
        match self {
            Self::At { instant, offset } => {
                let at = day_and_time(offset.to_datetime(instant));
                tr!(language, "deadline-at", time = at, offset = clock(offset))
            }
            Self::On { first, last, .. } if first == last => date(language, last),
            Self::On { first, last, .. } => {
                tr!(language, "deadline-days", first = date(language, first), last = date(language, last))
            }
        }
    }
}

impl Start {
    fn sentence(self, language: Language) -> String {
        let moment = |key, moment: crate::document::Moment| tr!(language, key, time = moment.to_string());
        match self {
            Self::Aware(aware) => moment("deadline-from-aware", aware),
            Self::Detected(detected) => moment("deadline-from-detected", detected),
            Self::Sent(sent) => moment("deadline-from-sent", sent),
            Self::BeforeDue(_) => tr!(language, "deadline-from-before"),
        }
    }
}

/// A distance from UTC: +09:00.
fn clock(offset: jiff::tz::Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
