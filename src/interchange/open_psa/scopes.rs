//! Which event does a name mean, where it is written?

use rustc_hash::FxHashMap;

use crate::interchange::open_psa::names::{Name, Names};

/// The fault trees and components of a model, and the events that are defined in them.
///
/// Every event can be found from inside the fault tree or component that defines it, and by the way that leads there:
/// `cooling.pump-a.fails`. A public event, which every event is unless its role says otherwise, can be found from everywhere.
#[derive(Debug)]
pub(super) struct Scopes {
    containers: Vec<Container>,
    inner: FxHashMap<(usize, Name), usize>,
    events: FxHashMap<(usize, Name), usize>,
    public: FxHashMap<Name, usize>,
}

#[derive(Debug)]
struct Container {
    outer: Option<usize>,
    name: Option<Name>,
}

/// How many bytes of the way to an event are said at most, for it may be said of every event.
const LONGEST_WAY: usize = 200;

/// The place of the whole model among the containers.
pub(super) const WHOLE_MODEL: usize = 0;

impl Default for Scopes {
    fn default() -> Self {
        Self {
            containers: vec![Container { outer: None, name: None }],
            inner: FxHashMap::default(),
            events: FxHashMap::default(),
            public: FxHashMap::default(),
        }
    }
}

impl Scopes {
    /// The fault tree or component `name` in `outer`; one that stands there already is continued.
    pub(super) fn container(&mut self, outer: usize, name: Name) -> usize {
        *self.inner.entry((outer, name)).or_insert_with(|| {
            self.containers.push(Container { outer: Some(outer), name: Some(name) });
            self.containers.len() - 1
        })
    }

    /// Takes note of an event.
    ///
    /// # Errors
    /// The event that has the same name already.
    pub(super) fn define(
        &mut self,
        container: usize,
        name: Name,
        is_public: bool,
        event: usize,
    ) -> Result<(), usize> {
        if is_public && let Some(first) = self.public.insert(name, event) {
            return Err(first);
        }
        match self.events.insert((container, name), event) {
            Some(first) => Err(first),
            None => Ok(()),
        }
    }

    /// The event that `name` means in `container`: the nearest around it, else the public one, else the one that the
    /// parts of the name lead to.
    pub(super) fn find(&self, names: &Names<'_>, container: usize, name: Name) -> Option<usize> {
        let around = self.outwards(container).find_map(|container| self.events.get(&(container, name)));
        around.or_else(|| self.public.get(&name)).copied().or_else(|| {
            let (way, last) = names.text(name).rsplit_once('.')?;
            let last = names.find(last)?;
            self.outwards(container).find_map(|container| {
                let inside = way.split('.').try_fold(container, |container, part| {
                    self.inner.get(&(container, names.find(part)?)).copied()
                })?;
                self.events.get(&(inside, last)).copied()
            })
        })
    }

    /// The way to an event of `container`, with a dot after each part; of a very long one, the end.
    pub(super) fn way(&self, names: &Names<'_>, container: usize) -> String {
        let mut way = String::new();
        let parts = self.outwards(container).filter_map(|container| self.containers.get(container)?.name);
        for part in parts.map(|name| names.text(name)) {
            if way.len() + part.len() > LONGEST_WAY {
                return "….".to_owned() + &way;
            }
            way.insert(0, '.');
            way.insert_str(0, part);
        }
        way
    }

    fn outwards(&self, container: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(container), |&container| self.containers.get(container)?.outer)
    }
}
