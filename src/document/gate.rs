//! What has to be on record before an action goes a stage further?

use crate::document::{Action, ActionKind, MeasureOutcome, Stage, StagingOutcome};

/// Something that has to be on record before an action goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// It has passed in the staging environment.
    StagingPassed,
    /// It is said when it goes to production.
    WindowSet,
    /// Its users have been told of that.
    WindowAnnounced,
    /// Its measure has shown that it works.
    MeasureMet,
}

impl Action {
    /// What is missing on the way to a stage: for production a trial that was passed and an announced window, for verified
    /// the result of the measure.
    ///
    /// Only gates that lie ahead count: an action may always go back, and one that is in production already, such as in an older
    /// file, goes on from there. An interim action stops the harm at once and needs neither trial nor window.
    pub fn lacks_for(&self, stage: Stage) -> Vec<Requirement> {
        let (from, to) = (self.stage.position(), stage.position());
        let is_crossed = |gate: Stage| gate.position() > from && gate.position() <= to;
        let mut lacks = Vec::new();
        if is_crossed(Stage::Production) && self.kind != ActionKind::Interim {
            lacks.extend(self.production_lacks());
        }
        if is_crossed(Stage::Verified) && self.measure.result.outcome != MeasureOutcome::Met {
            lacks.push(Requirement::MeasureMet);
        }
        lacks
    }

    /// What should have been on record for the stage that it has reached, and is not.
    pub fn lacks_behind(&self) -> Vec<Requirement> {
        self.lacks_from(Stage::Proposed)
    }

    /// What is missing where this record takes the place of `before`, or of none: a whole record passes the same gates as a
    /// step from stage to stage. An interim action has passed none, so that one that becomes permanent or horizontal has
    /// them all ahead.
    pub fn lacks_in_place_of(&self, before: Option<&Self>) -> Vec<Requirement> {
        let has_passed =
            |before: &&Self| before.kind != ActionKind::Interim || self.kind == ActionKind::Interim;
        self.lacks_from(before.filter(has_passed).map_or(Stage::Proposed, |before| before.stage))
    }

    fn lacks_from(&self, stage: Stage) -> Vec<Requirement> {
        Self { stage, ..self.clone() }.lacks_for(self.stage)
    }

    fn production_lacks(&self) -> impl Iterator<Item = Requirement> {
        let records = [
            (Requirement::StagingPassed, self.staging.outcome == StagingOutcome::Passed),
            (Requirement::WindowSet, self.window.start.is_some()),
            (Requirement::WindowAnnounced, self.window.announced.is_some()),
        ];
        records.into_iter().filter_map(|(requirement, is_met)| (!is_met).then_some(requirement))
    }
}

impl Stage {
    /// How far along it is; what was rejected stands at the beginning, and may be taken up from there.
    const fn position(self) -> u8 {
        match self {
            Self::Rejected | Self::Proposed => 0,
            Self::Planned => 1,
            Self::Staging => 2,
            Self::Production => 3,
            Self::Verified => 4,
        }
    }

    /// The next stage, if there is one: what was rejected is proposed again.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Rejected => Some(Self::Proposed),
            Self::Proposed => Some(Self::Planned),
            Self::Planned => Some(Self::Staging),
            Self::Staging => Some(Self::Production),
            Self::Production => Some(Self::Verified),
            Self::Verified => None,
        }
    }

    /// The stage before, if there is one.
    pub const fn previous(self) -> Option<Self> {
        match self {
            Self::Rejected | Self::Proposed => None,
            Self::Planned => Some(Self::Proposed),
            Self::Staging => Some(Self::Planned),
            Self::Production => Some(Self::Staging),
            Self::Verified => Some(Self::Production),
        }
    }
}
