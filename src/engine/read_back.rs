//! What is there to read back, in which order, and what did the room answer?

use serde::Serialize;

use crate::document::{CauseId, Explanation, ReadBack, Review};
use crate::engine::sentences::read_aloud;
use crate::language::{Language, tr};

/// One question to the room: these causes, therefore this effect; does it hold?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadBackQuestion {
    /// The effect.
    pub effect: CauseId,
    /// Which of its explanations, from 0.
    pub explanation: usize,
    /// What the room answered.
    pub verdict: Option<ReadBack>,
}

impl ReadBackQuestion {
    /// The explanation as it is read aloud.
    pub fn sentence(&self, review: &Review, language: Language) -> String {
        read_aloud(review, self.effect, self.explanation, language).unwrap_or_default()
    }

    /// The causes that act together in it, in reading order.
    pub fn causes(&self, review: &Review) -> Vec<CauseId> {
        let explanations = review.causes.get(&self.effect).map_or(&[][..], |it| it.explanations.as_slice());
        let explanation = explanations.get(self.explanation);
        explanation.into_iter().flat_map(Explanation::members).collect()
    }
}

/// All explanations of the tree in reading order. Causes that act together are one question; a refuted cause explains
/// nothing and needs no explanation, so nothing is asked of it.
pub fn read_back_questions(review: &Review) -> Vec<ReadBackQuestion> {
    let question = |(effect, explanation, it): (CauseId, usize, &Explanation)| ReadBackQuestion {
        effect,
        explanation,
        verdict: it.read_back,
    };
    review.placed_explanations().map(question).collect()
}

/// How far the tree was read back, and what came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// All explanations of the tree.
    pub explanations: usize,
    /// Those that hold.
    pub holds: usize,
    /// Those that do not.
    pub fails: usize,
    /// Those the room was unsure of.
    pub unsure: usize,
}

impl Certificate {
    /// The certificate of a review as it stands.
    pub fn of(review: &Review) -> Self {
        let mut certificate = Self::default();
        for explanation in review.standing_explanations() {
            certificate.explanations += 1;
            match explanation.read_back {
                Some(ReadBack::Holds) => certificate.holds += 1,
                Some(ReadBack::Fails) => certificate.fails += 1,
                Some(ReadBack::Unsure) => certificate.unsure += 1,
                None => {}
            }
        }
        certificate
    }

    /// How many were read back.
    pub const fn read(&self) -> usize {
        self.holds + self.fails + self.unsure
    }

    /// How many nobody has read back yet.
    pub const fn unread(&self) -> usize {
        self.explanations - self.read()
    }

    /// Whether every explanation was read back and holds.
    pub const fn is_complete(&self) -> bool {
        self.holds == self.explanations
    }

    /// The certificate in a sentence.
    pub fn sentence(&self, language: Language) -> String {
        tr!(
            language,
            "read-back-certificate",
            read = self.read(),
            all = self.explanations,
            fails = self.fails,
            unsure = self.unsure
        )
    }
}
