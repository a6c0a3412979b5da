//! A register: things in the order in which they were entered, found by id.

use std::collections::BTreeMap;

/// Things in the order in which they were entered, each found by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register<K, V> {
    things: Vec<V>,
    places: BTreeMap<K, usize>,
}

impl<K, V> Default for Register<K, V> {
    fn default() -> Self {
        Self { things: Vec::new(), places: BTreeMap::new() }
    }
}

impl<K: Ord, V> Register<K, V> {
    /// Enters a thing. What stands under `id` already stays as it is.
    pub fn enter(&mut self, id: K, thing: V) {
        let next = self.things.len();
        if let std::collections::btree_map::Entry::Vacant(place) = self.places.entry(id) {
            place.insert(next);
            self.things.push(thing);
        }
    }

    /// Enters a thing in place of what stands under `id`, or at the end.
    pub fn put(&mut self, id: K, thing: V) {
        match self.get_mut(&id) {
            Some(known) => *known = thing,
            None => self.enter(id, thing),
        }
    }

    /// The thing with this id.
    pub fn get(&self, id: &K) -> Option<&V> {
        self.places.get(id).and_then(|place| self.things.get(*place))
    }

    /// The thing with this id, to be added to.
    pub fn get_mut(&mut self, id: &K) -> Option<&mut V> {
        self.places.get(id).and_then(|place| self.things.get_mut(*place))
    }

    /// Keeps only the things that `keep` tells to; the others keep their order.
    pub fn retain(&mut self, keep: impl Fn(&V) -> bool)
    where
        K: Clone,
    {
        if self.things.iter().all(&keep) {
            return;
        }
        let mut ids: Vec<(usize, K)> = self.places.iter().map(|(id, place)| (*place, id.clone())).collect();
        ids.sort_unstable_by_key(|(place, _)| *place);
        let things = core::mem::take(&mut self.things);
        self.places.clear();
        for ((_, id), thing) in ids.into_iter().zip(things) {
            if keep(&thing) {
                self.enter(id, thing);
            }
        }
    }

    /// Whether there is a thing with this id.
    pub fn contains(&self, id: &K) -> bool {
        self.places.contains_key(id)
    }

    /// All things, in the order in which they were entered.
    pub fn iter(&self) -> core::slice::Iter<'_, V> {
        self.things.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }
}

impl<'a, K: Ord, V> IntoIterator for &'a Register<K, V> {
    type Item = &'a V;
    type IntoIter = core::slice::Iter<'a, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
