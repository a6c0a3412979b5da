//! One byte is another, a part is moved, dropped or doubled: it is found out, and the store holds what it held.

use zhenggai_store::exchange::{Limits, verify};
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::verify::Checks;
use zhenggai_store::store::{MemoryStore, Scope, Store as _};

use crate::chain::Chain;
use crate::{store, take, whole};

fn file() -> Vec<u8> {
    let (phone, desk) = (Chain::new("甲", "phone").entries(3), Chain::new("甲", "desk").entries(2));
    let raws: Vec<RawEntry> = phone.iter().chain(&desk).map(|entry| RawEntry::of(entry).unwrap()).collect();
    whole(&mut store(&raws))
}

#[test]
fn every_byte_that_is_another_is_found_out() {
    let file = file();
    let mut codes = std::collections::BTreeMap::new();
    for at in 0..file.len() {
        for change in [0x01, 0x80, 0xff] {
            let mut other = file.clone();
            other[at] ^= change;
            let mut to = MemoryStore::new();
            let fault = take(&mut to, &other).expect_err(&format!("byte {at} by {change:#x}"));
            *codes.entry(fault.code().as_str()).or_insert(0) += 1;
            assert_eq!(to.count(Scope::All).unwrap(), 0);
            assert!(verify(&mut &other[..], &Checks::default(), Limits::default()).is_err());
        }
    }
    let expected = ["BUNDLE_CUT", "BUNDLE_DAMAGED", "BUNDLE_FOREIGN", "BUNDLE_TOO_LARGE", "BUNDLE_TOO_NEW"];
    assert_eq!(codes.keys().copied().collect::<Vec<_>>(), expected, "{codes:?}");
}

#[test]
fn every_cut_is_found_out_and_so_is_what_goes_on() {
    let file = file();
    for end in 0..file.len() {
        let mut to = MemoryStore::new();
        let fault = take(&mut to, &file[..end]).unwrap_err();
        let code = if end == 0 { "BUNDLE_FOREIGN" } else { "BUNDLE_CUT" };
        assert_eq!(fault.code().as_str(), code, "{end}: {fault}");
        assert!(end == 0 || fault.to_string().contains(&format!("byte {end}")), "{fault}");
        assert_eq!(to.count(Scope::All).unwrap(), 0);
    }
    let more = [&file[..], b"\n"].concat();
    assert_eq!(take(&mut MemoryStore::new(), &more).unwrap_err().code().as_str(), "BUNDLE_DAMAGED");
}
