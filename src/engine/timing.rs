//! Do the times of the facts on both ends bear a link out, contradict it, or leave it open?

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;

use crate::document::{CauseId, Fact, FactId, Moment, Nature, Review};
use crate::language::{Language, tr};

/// What the times say of one link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// The cause begins first, and nothing says that it had ended.
    BeginsBefore,
    /// The cause begins after its effect.
    BeginsAfter,
    /// The cause is a condition, and had ended before its effect began.
    HadEnded,
    /// No fact tells when the cause was so.
    CauseUndated,
    /// No fact tells when the effect was so.
    EffectUndated,
    /// Neither end has a time.
    BothUndated,
    /// Both ends have times, but they are too coarse, or too far apart among themselves, to tell which came first.
    TooCoarse,
    /// The cause is a condition that may have ended before its effect began.
    MayHaveEnded,
}

/// The verdict on a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeVerdict {
    /// 矛盾.
    Contradiction,
    /// 整合.
    Consistent,
    /// 不明.
    Unknown,
}

/// A link, and what the times of the facts say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTime {
    /// The effect.
    pub effect: CauseId,
    /// The cause.
    pub cause: CauseId,
    /// What the times say.
    pub timing: Timing,
    /// The facts with a time that support the cause.
    pub cause_facts: Vec<FactId>,
    /// The facts with a time that support the effect; none where the time of the incident stands in for them.
    pub effect_facts: Vec<FactId>,
}

impl Timing {
    /// Whether the link can be, cannot be, or may be.
    pub const fn verdict(self) -> TimeVerdict {
        match self {
            Self::BeginsBefore => TimeVerdict::Consistent,
            Self::BeginsAfter | Self::HadEnded => TimeVerdict::Contradiction,
            Self::CauseUndated
            | Self::EffectUndated
            | Self::BothUndated
            | Self::TooCoarse
            | Self::MayHaveEnded => TimeVerdict::Unknown,
        }
    }
}

impl LinkTime {
    /// What the times say, in a sentence.
    pub fn sentence(&self, language: Language) -> String {
        let key = match self.timing {
            Timing::BeginsBefore => "time-begins-before",
            Timing::BeginsAfter => "time-begins-after",
            Timing::HadEnded => "time-had-ended",
            Timing::CauseUndated => "time-cause-undated",
            Timing::EffectUndated => "time-effect-undated",
            Timing::BothUndated => "time-both-undated",
            Timing::TooCoarse => "time-too-coarse",
            Timing::MayHaveEnded => "time-may-have-ended",
        };
        tr!(language, key, cause = self.cause.to_string(), effect = self.effect.to_string())
    }
}

/// What the times of the facts say of every link of the review, by the names of effect and cause.
///
/// A fact's time is when its cause was so. A time is a stretch as long as its precision, on its own clock: what is told
/// to the day in Tokyo covers another stretch than the same day in London.
pub fn link_times(review: &Review) -> Vec<LinkTime> {
    let facts = supporting(review, |_| true);
    let links: BTreeSet<(CauseId, CauseId)> = review.links().collect();
    let of = |id: CauseId| facts.get(&id).map_or(&[][..], Vec::as_slice);
    let dated = |id| of(id).iter().filter(|(_, fact)| is_dated(fact)).map(|&(id, _)| id).collect();
    links
        .into_iter()
        .map(|(effect, cause)| LinkTime {
            effect,
            cause,
            timing: timing(review, (cause, of(cause)), (effect, of(effect))),
            cause_facts: dated(cause),
            effect_facts: dated(effect),
        })
        .collect()
}

/// The links, as effect and cause, that the times of the facts contradict: those of [`link_times`] with that verdict.
pub fn contradicted_links(review: &Review) -> BTreeSet<(CauseId, CauseId)> {
    // A link from a cause without a time is never contradicted, and most causes have none.
    let facts = supporting(review, is_dated);
    if facts.is_empty() {
        return BTreeSet::new();
    }
    let of = |id: CauseId| facts.get(&id).map_or(&[][..], Vec::as_slice);
    let dated = review.links().filter(|(_, cause)| facts.contains_key(cause));
    dated
        .filter(|&(effect, cause)| {
            timing(review, (cause, of(cause)), (effect, of(effect))).verdict() == TimeVerdict::Contradiction
        })
        .collect()
}

/// The facts that support each cause, of those that `counts` takes.
fn supporting(review: &Review, counts: impl Fn(&Fact) -> bool) -> BTreeMap<CauseId, Vec<(FactId, &Fact)>> {
    let mut facts: BTreeMap<CauseId, Vec<(FactId, &Fact)>> = BTreeMap::new();
    for (&id, fact) in review.facts.iter().filter(|(_, fact)| counts(fact)) {
        for &cause in &fact.supports {
            facts.entry(cause).or_default().push((id, fact));
        }
    }
    facts
}

/// What the times of the facts that support the two ends of a link say of it.
pub(super) fn timing(
    review: &Review,
    cause: (CauseId, &[(FactId, &Fact)]),
    effect: (CauseId, &[(FactId, &Fact)]),
) -> Timing {
    let (cause, cause_facts) = cause;
    let (effect, effect_facts) = effect;
    let begun = Beginning::of(cause_facts);
    let happened = Beginning::of(effect_facts).or_else(|| {
        // The header tells when the problem occurred, where no fact does.
        let occurred = review.incident.times.occurred.filter(|_| review.problem == Some(effect));
        occurred.map(Beginning::at)
    });
    let (begun, happened) = match (begun, happened) {
        (Some(begun), Some(happened)) => (begun, happened),
        (None, Some(_)) => return Timing::CauseUndated,
        (Some(_), None) => return Timing::EffectUndated,
        (None, None) => return Timing::BothUndated,
    };
    if is_over(happened.last, begun.first) {
        return Timing::BeginsAfter;
    }
    if review.causes.get(&cause).is_some_and(|it| it.factor.nature == Some(Nature::Condition))
        && let Some(ended) = Ending::of(cause_facts)
    {
        if is_over(ended.latest, happened.first) {
            return Timing::HadEnded;
        }
        if !is_over(happened.seen, ended.earliest) {
            return Timing::MayHaveEnded;
        }
    }
    if is_over(begun.seen, happened.first) { Timing::BeginsBefore } else { Timing::TooCoarse }
}

fn is_dated(fact: &Fact) -> bool {
    fact.time.start.is_some() || fact.time.end.is_some()
}

/// Whether what is over by `end` is over before what begins no earlier than `start`; false where one is not known.
fn is_over(end: Option<Timestamp>, start: Option<Timestamp>) -> bool {
    matches!((end, start), (Some(end), Some(start)) if end <= start)
}

/// When something began, as far as the facts tell.
struct Beginning {
    /// No fact has it any earlier.
    first: Option<Timestamp>,
    /// By then some fact has it.
    seen: Option<Timestamp>,
    /// By then every fact has it: nobody claims that it began later.
    last: Option<Timestamp>,
}

impl Beginning {
    /// The beginning that facts tell of; `None` where none of them has a time.
    fn of(facts: &[(FactId, &Fact)]) -> Option<Self> {
        let dated: Vec<&Fact> = facts.iter().map(|&(_, fact)| fact).filter(|fact| is_dated(fact)).collect();
        if dated.is_empty() {
            return None;
        }
        let starts = |fact: &&Fact| fact.time.start;
        let first = dated.iter().map(|fact| starts(fact)?.earliest()).collect::<Option<Vec<_>>>();
        let last = dated.iter().map(|fact| starts(fact)?.latest()).collect::<Option<Vec<_>>>();
        // What lasted until some time had begun by then.
        let seen = dated.iter().filter_map(|fact| fact.time.start.or(fact.time.end)?.latest());
        Some(Self {
            first: first.and_then(|times| times.into_iter().min()),
            seen: seen.min(),
            last: last.and_then(|times| times.into_iter().max()),
        })
    }

    fn at(moment: Moment) -> Self {
        Self { first: moment.earliest(), seen: moment.latest(), last: moment.latest() }
    }
}

/// When something ended, as far as the facts tell.
struct Ending {
    earliest: Option<Timestamp>,
    latest: Option<Timestamp>,
}

impl Ending {
    /// The end of the fact that lasted longest; `None` where some fact has no end, for then it may last to this day.
    fn of(facts: &[(FactId, &Fact)]) -> Option<Self> {
        let dated = facts.iter().filter(|(_, fact)| is_dated(fact));
        let ends = dated.map(|(_, fact)| fact.time.end).collect::<Option<Vec<_>>>()?;
        let latest = ends.iter().map(Moment::latest).collect::<Option<Vec<_>>>();
        Some(Self {
            earliest: ends.iter().filter_map(Moment::earliest).max(),
            latest: latest.and_then(|times| times.into_iter().max()),
        })
    }
}
