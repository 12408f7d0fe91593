//! Where the links run, and how far everything reaches: what is in view is found without looking at the rest.

use crate::drawing::figures::why_tree::forest::Forest;
use crate::drawing::figures::why_tree::links::{self, Tracer};
use crate::drawing::figures::why_tree::paint::Painter;
use crate::drawing::figures::why_tree::references::Curve;
use crate::drawing::figures::why_tree::{EdgeKind, Reference, TreeEdge};
use crate::drawing::sketch::Sketch;
use crate::layout::{Extents, Point, Rect, Size};

/// Where the links run. Plans that follow one another share it as long as no card moves.
#[derive(Debug, Default)]
pub(super) struct Routes {
    /// The size of the whole.
    pub(super) size: Size,
    /// The links and gates, in the order of their groups; the curves from references come last.
    pub(super) links: Vec<TreeEdge>,
    /// What stands for causes that stand elsewhere.
    pub(super) references: Vec<Reference>,
    /// The left edge of the problem and of each level of whys.
    pub(super) columns: Vec<f32>,
    /// For each card the number of the first of its links.
    pub(super) first_links: Vec<usize>,
    /// The slips that a curve leads from, in the order of the curves.
    pub(super) curves: Vec<usize>,
    /// Where the groups behind the cards reach.
    pub(super) behind: Extents,
    /// Where the cards reach.
    pub(super) in_front: Extents,
}

impl Routes {
    /// Finds out where the links of `forest` run.
    pub(super) fn of(forest: &Forest, painter: Painter<'_>) -> Self {
        let mut routes = Self { columns: forest.columns(), ..Self::default() };
        let mut behind = routes.trace_links(forest, painter);
        routes.place_references(forest, &mut behind);
        behind.extend(forest.tray_reach());
        routes.behind = Extents::of(behind);
        routes.in_front = Extents::of(forest.placed().map(|it| it.face.reach(&it.rect)));
        routes
    }

    /// How many groups are links that lead straight to a cause or a gate.
    pub(super) fn first_curve(&self) -> usize {
        self.links.len() - self.curves.len()
    }

    /// Finds out where the links run; returns how far each reaches.
    fn trace_links(&mut self, forest: &Forest, painter: Painter<'_>) -> Vec<Rect> {
        // About one and a half links a cause, and a gate for every two of them.
        let most = 2 * forest.len();
        let mut traced = Traced { links: Vec::with_capacity(most), reach: Vec::with_capacity(most) };
        self.first_links.reserve(forest.len());
        for effect in 0..forest.len() {
            let first = traced.links.len();
            self.first_links.push(first);
            links::trace(painter, forest, effect, first, &mut traced);
        }
        self.links = traced.links;
        traced.reach
    }

    /// Finds out where the references and their curves stand, and how far each reaches.
    fn place_references(&mut self, forest: &Forest, reach: &mut Vec<Rect>) {
        let Self { links, curves, references, .. } = self;
        let first_curve = links.len();
        for (place, slip) in forest.slips().iter().enumerate() {
            let Some(target) = forest.card(slip.cause) else { continue };
            let effect = forest.cause(slip.effect);
            let from = Point::new(slip.rect.right(), slip.rect.middle_y());
            let to = Point::new(target.rect.left(), target.rect.middle_y());
            let (cause, kind, group) = (Some(slip.cause), EdgeKind::Shared, links.len());
            links.push(TreeEdge { effect, cause, kind, from, to, group });
            curves.push(place);
            reach.push(Curve::of(&slip.rect, &target.rect, forest.level()).reach());
        }
        for slip in forest.slips() {
            let effect = forest.cause(slip.effect);
            let group = links.len() + references.len();
            references.push(Reference { effect, cause: slip.cause, rect: slip.rect, group });
            reach.push(slip.rect);
        }
        // A curve that goes round by the right, and the knob of a folded card, reach beyond the cards.
        let curves = reach[first_curve..links.len()].iter().map(Rect::right);
        let knobs = forest.placed().filter_map(|it| it.face.knob(&it.rect)).map(|it| it.right());
        let right = curves.chain(knobs).fold(0.0, f32::max);
        self.size = Size::new(forest.size().width.max(right), forest.size().height);
    }
}

/// Takes down where links run.
struct Traced {
    links: Vec<TreeEdge>,
    reach: Vec<Rect>,
}

impl Tracer for Traced {
    fn trace(&mut self, edge: TreeEdge, reach: Rect, _draw: impl FnOnce() -> Sketch) {
        self.links.push(edge);
        self.reach.push(reach);
    }
}
