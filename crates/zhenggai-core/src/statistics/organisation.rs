//! A tree of organisations, handed in as data: city, district, unit.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{DossierId, OrganisationId};
use crate::text::Name;

/// An organisation and the dossiers that are kept of it (组织).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: Name,
    /// The one above it; absent at the top.
    pub parent: Option<OrganisationId>,
    /// The dossiers that hang on it.
    pub dossiers: Vec<DossierId>,
}

/// How deep a tree of organisations, or of dossiers below dossiers, may be.
pub const DEEPEST: usize = 32;

/// Why a list of organisations is no tree. The number is the place in the list, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeFlaw {
    /// The id stands twice.
    Twice(usize),
    /// There is no such organisation above it.
    ParentUnknown(usize),
    /// It stands above itself.
    Ring(usize),
    /// It lies too deep.
    TooDeep(usize),
    /// One of its dossiers (the second number) hangs elsewhere already.
    DossierTwice(usize, usize),
}

/// A tree of organisations (组织树); it may have several at the top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organisations {
    all: Vec<Organisation>,
}

impl Organisations {
    /// The tree that these make up.
    ///
    /// # Errors
    /// The first flaw, when they make up none.
    pub fn new(all: Vec<Organisation>) -> Result<Self, TreeFlaw> {
        let mut parents: BTreeMap<&OrganisationId, Option<&OrganisationId>> = BTreeMap::new();
        for (place, one) in all.iter().enumerate() {
            if parents.insert(&one.id, one.parent.as_ref()).is_some() {
                return Err(TreeFlaw::Twice(place));
            }
        }
        let mut hung: BTreeSet<&DossierId> = BTreeSet::new();
        for (place, one) in all.iter().enumerate() {
            if one.parent.as_ref().is_some_and(|parent| !parents.contains_key(parent)) {
                return Err(TreeFlaw::ParentUnknown(place));
            }
            let up = |id: &&OrganisationId| parents.get(*id).copied().flatten();
            let above = core::iter::successors(one.parent.as_ref(), up).take(DEEPEST);
            let above: Vec<&OrganisationId> = above.collect();
            if above.contains(&&one.id) {
                return Err(TreeFlaw::Ring(place));
            }
            if above.len() == DEEPEST {
                return Err(TreeFlaw::TooDeep(place));
            }
            for (at, dossier) in one.dossiers.iter().enumerate() {
                if !hung.insert(dossier) {
                    return Err(TreeFlaw::DossierTwice(place, at));
                }
            }
        }
        Ok(Self { all })
    }

    /// Whether there is none at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Those at the top, as they were handed in.
    pub fn tops(&self) -> impl Iterator<Item = &Organisation> {
        self.all.iter().filter(|it| it.parent.is_none())
    }

    /// Those right below one, as they were handed in.
    pub fn below<'s>(&'s self, id: &'s OrganisationId) -> impl Iterator<Item = &'s Organisation> {
        self.all.iter().filter(move |it| it.parent.as_ref() == Some(id))
    }

    /// All dossiers that hang on one of them.
    pub fn dossiers(&self) -> impl Iterator<Item = &DossierId> {
        self.all.iter().flat_map(|it| &it.dossiers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(id: &str, parent: Option<&str>, dossiers: &[&str]) -> Organisation {
        Organisation {
            id: OrganisationId::new(id).unwrap(),
            name: Name::new("name", id).unwrap(),
            parent: parent.map(|it| OrganisationId::new(it).unwrap()),
            dossiers: dossiers.iter().map(|it| DossierId::new(it).unwrap()).collect(),
        }
    }

    #[test]
    fn what_is_no_tree_is_told_with_its_place() {
        let city = || one("city", None, &["d"]);
        for (list, flaw) in [
            (vec![city(), one("city", None, &[])], TreeFlaw::Twice(1)),
            (vec![city(), one("a", Some("b"), &[])], TreeFlaw::ParentUnknown(1)),
            (vec![city(), one("a", Some("b"), &[]), one("b", Some("a"), &[])], TreeFlaw::Ring(1)),
            (vec![city(), one("a", Some("a"), &[])], TreeFlaw::Ring(1)),
            (vec![city(), one("a", Some("city"), &["e", "d"])], TreeFlaw::DossierTwice(1, 1)),
        ] {
            assert_eq!(Organisations::new(list), Err(flaw));
        }
        let chain = |length: usize| {
            let link = |at: usize| {
                let parent = at.checked_sub(1).map(|above| format!("o{above}"));
                one(&format!("o{at}"), parent.as_deref(), &[])
            };
            Organisations::new((0..length).map(link).collect())
        };
        assert!(chain(DEEPEST).is_ok());
        assert_eq!(chain(DEEPEST + 1), Err(TreeFlaw::TooDeep(DEEPEST)));
    }
}
