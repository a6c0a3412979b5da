//! The store in memory keeps the contract, but for outliving its process.

use zhenggai_store::store::MemoryStore;

use crate::contract::Site;

struct Nowhere;

impl Site for Nowhere {
    type Kept = MemoryStore;

    fn create(&self) -> MemoryStore {
        MemoryStore::new()
    }
}

crate::contract::conform_in_everything!(Nowhere);
