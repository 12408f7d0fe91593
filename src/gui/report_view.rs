//! What the report step shows: which report, its pages as far as they are made, and where the reader is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::document::{CauseId, Review};
use crate::drawing::Scene;
use crate::gui::branches::{Branch, branches};
use crate::gui::export::ExportWatch;
use crate::language::Language;
use crate::layout::Size;
use crate::report::{Edition, Paper, Preview};

/// Which report it is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportChoice {
    /// For whom.
    pub edition: Edition,
    /// In which language; `None` for that of the window.
    pub language: Option<Language>,
    /// On which paper.
    pub paper: Paper,
    /// Issued on which day; `None` for today.
    pub issued: Option<Date>,
}

/// What pages are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesKey {
    /// The revision of the review.
    pub revision: u64,
    /// The report, with nothing left open.
    pub choice: ReportChoice,
    /// The causes whose branch is drawn as one card.
    pub folded: BTreeSet<CauseId>,
}

/// What the report step shows.
#[derive(Debug, Default)]
pub struct ReportView {
    /// Which report it is to be.
    pub choice: ReportChoice,
    /// The causes whose branch is drawn as one card.
    pub folded: BTreeSet<CauseId>,
    /// Where the reader is.
    pub reading: Reading,
    /// The export that runs.
    pub export: Option<Arc<ExportWatch>>,
    /// The file that was written last.
    pub written: Option<PathBuf>,
    pages: Option<Pages>,
    underway: Option<PagesKey>,
    /// What broke off is not tried again as it is.
    broken: Option<PagesKey>,
    /// The branches of a revision of the review.
    branches: Option<(u64, Arc<[Branch]>)>,
}

/// Where the reader is, in points of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// How large: 1 is as wide as there is room.
    pub zoom: f32,
    /// How far down.
    pub offset: f32,
    /// How much is in view.
    pub view: f32,
    /// How much there is.
    pub all: f32,
    /// Where to go in the next frame.
    pub goes_to: Option<f32>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { zoom: 1.0, offset: 0.0, view: 0.0, all: 0.0, goes_to: None }
    }
}

impl Reading {
    /// Makes everything larger by `factor`, keeping what is in the middle there.
    pub fn zoom_by(&mut self, factor: f32) {
        const SMALLEST: f32 = 0.3;
        const LARGEST: f32 = 4.0;
        let zoom = (self.zoom * factor).clamp(SMALLEST, LARGEST);
        let middle = self.offset + self.view / 2.0;
        self.goes_to = Some((middle * zoom / self.zoom - self.view / 2.0).max(0.0));
        self.zoom = zoom;
    }

    /// Goes on by as much as is in view, so that a few lines stay; back where `is_back`.
    pub fn turn(&mut self, is_back: bool) {
        const SHARE: f32 = 0.9;
        let step = self.view * SHARE;
        let last = (self.all - self.view).max(0.0);
        let to = if is_back { self.offset - step } else { self.offset + step };
        self.goes_to = Some(to.clamp(0.0, last));
    }

    /// Goes to the beginning.
    pub fn go_to_first(&mut self) {
        self.goes_to = Some(0.0);
    }

    /// Goes to the end.
    pub fn go_to_last(&mut self) {
        self.goes_to = Some((self.all - self.view).max(0.0));
    }
}

impl ReportView {
    /// The pages that are there, of the report that is chosen or of the one before.
    pub const fn pages(&mut self) -> Option<&mut Pages> {
        self.pages.as_mut()
    }

    /// The branches of the tree, of this revision of it.
    pub fn branches(&mut self, revision: u64, review: &Review) -> Arc<[Branch]> {
        let known = self.branches.take().filter(|(known, _)| *known == revision);
        let (_, branches) =
            self.branches.insert(known.unwrap_or_else(|| (revision, branches(review).into())));
        Arc::clone(branches)
    }

    /// Whether pages are being made.
    pub const fn is_underway(&self) -> bool {
        self.underway.is_some()
    }

    /// Whether the pages of `wanted` are to be made now: they are not there, and none other are being made.
    pub fn begin(&mut self, wanted: &PagesKey) -> bool {
        let is_there = self.pages.as_ref().is_some_and(|pages| pages.key == *wanted);
        if is_there || self.underway.is_some() || self.broken.as_ref() == Some(wanted) {
            return false;
        }
        self.underway = Some(wanted.clone());
        true
    }

    /// Takes pages that were made.
    pub fn take(&mut self, key: PagesKey, preview: Arc<Preview>) {
        // Those of a review that was closed meanwhile are of no use.
        if self.underway.as_ref() == Some(&key) {
            self.underway = None;
            self.pages = Some(Pages { key, preview, scenes: BTreeMap::new() });
        }
    }

    /// Takes note that a job broke off.
    pub fn break_off(&mut self) {
        self.broken = self.underway.take().or(self.broken.take());
        self.export = None;
    }

    /// Another review is shown now, by the same choice.
    pub fn forget(&mut self) {
        *self = Self { choice: self.choice, export: self.export.take(), ..Self::default() };
    }
}

/// Finished pages, and the pictures of those that were looked at.
#[derive(Debug)]
pub struct Pages {
    /// What they were made from.
    pub key: PagesKey,
    /// The pages.
    pub preview: Arc<Preview>,
    scenes: BTreeMap<usize, Arc<Scene>>,
}

impl Pages {
    /// The sizes of all pages, in points of the paper.
    pub fn sizes(&self) -> impl Iterator<Item = Size> + '_ {
        (0..self.preview.page_count()).map(|number| self.preview.page_size(number))
    }

    /// The picture of page `number`, from 0.
    pub fn scene(&mut self, number: usize) -> Arc<Scene> {
        const MOST_KEPT: usize = 16;
        if self.scenes.len() >= MOST_KEPT && !self.scenes.contains_key(&number) {
            let farthest = self.scenes.keys().copied().max_by_key(|it| it.abs_diff(number));
            farthest.map(|it| self.scenes.remove(&it));
        }
        let scene = self.scenes.entry(number).or_insert_with(|| Arc::new(self.preview.scene(number)));
        Arc::clone(scene)
    }
}
