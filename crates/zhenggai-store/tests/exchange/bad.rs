//! Files that are no bundles, bundles that claim more than they hold, and bundles whose writer lies.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::language::Language;
use zhenggai_store::exchange::{Apply, Have, Limits, apply};
use zhenggai_store::fault::StoreFault;
use zhenggai_store::raw::RawEntry;
use zhenggai_store::store::{MemoryStore, Scope, Store as _};
use zhenggai_wire::hash::digest;

use crate::chain::Chain;
use crate::{store, take, whole};

const MAGIC: &[u8] = b"\x89ZGB\r\n\x1a\n";

fn summed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = digest(DigestAlgorithm::Sha256, &bytes);
    bytes.extend_from_slice(sum.bytes());
    bytes
}

fn begun(version: u16, header: &str) -> Vec<u8> {
    let mut bytes = [MAGIC, &version.to_be_bytes()].concat();
    bytes.extend_from_slice(&u32::try_from(header.len()).unwrap().to_be_bytes());
    bytes.extend_from_slice(header.as_bytes());
    summed(bytes)
}

fn header(entries: u64) -> Vec<u8> {
    let rest = r#""format":"zhenggai-bundle/1","heads":0,"part":1,"parts":1}"#;
    begun(1, &format!(r#"{{"dossier":"甲","entries":{entries},{rest}"#))
}

fn part(kind: u8, numbers: [u32; 4], rest: &[u8]) -> Vec<u8> {
    let mut bytes = vec![kind];
    numbers.iter().for_each(|number| bytes.extend_from_slice(&number.to_be_bytes()));
    bytes.extend_from_slice(rest);
    summed(bytes)
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn refused(file: &[u8]) -> StoreFault {
    let mut to = MemoryStore::new();
    to.append(&Chain::new("甲", "desk").entries(1)).unwrap();
    let fault = take(&mut to, file).unwrap_err();
    assert_eq!(to.count(Scope::All).unwrap(), 1);
    let (zh, en) = (fault.sentence(Language::Zh), fault.sentence(Language::En));
    assert!(zh.contains('包') && !en.contains(|c: char| c > '\u{2fff}'), "{zh} {en}");
    fault
}

fn code(file: &[u8]) -> &'static str {
    refused(file).code().as_str()
}

#[test]
fn files_of_other_kinds_are_foreign() {
    for file in
        [&b""[..], b"{\"id\":1}\n", b"SQLite format 3\0aaaaaaaa", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n...."]
    {
        assert_eq!(code(file), "BUNDLE_FOREIGN");
    }
    // A transport that changes line ends.
    let mut mended = header(0);
    mended.remove(4);
    assert_eq!(code(&mended), "BUNDLE_FOREIGN");
}

#[test]
fn a_newer_format_is_said_with_its_version() {
    let fault = refused(&begun(7, "something that nobody knows yet"));
    assert_eq!(fault.code().as_str(), "BUNDLE_TOO_NEW");
    assert!(fault.to_string().contains("format 7") && fault.to_string().contains("up to 1"), "{fault}");
}

#[test]
fn a_header_that_is_none_is_damage() {
    for text in ["", "{}", "[1]", "{\"format\":\"zhenggai-bundle/1\"}"] {
        assert_eq!(code(&begun(1, text)), "BUNDLE_DAMAGED", "{text}");
    }
    assert_eq!(code(&begun(0, "{}")), "BUNDLE_DAMAGED");
}

#[test]
fn a_gigabyte_that_a_kilobyte_claims_is_refused_before_it_is_asked_for() {
    let claims = [
        // The header itself, the count of entries, a part unpacked, a part packed.
        [MAGIC, &1_u16.to_be_bytes(), &0x4000_0000_u32.to_be_bytes()].concat(),
        header(1 << 40),
        [header(9), part(1, [9, 1 << 30, 10, 0], &[0; 10])].concat(),
        [header(9), part(1, [9, 10, 1 << 30, 0], &[0; 10])].concat(),
        [header(9), part(1, [9, 10, 10, 1 << 30], &[0; 10])].concat(),
    ];
    for (number, file) in claims.iter().enumerate() {
        let fault = refused(file);
        assert_eq!(fault.code().as_str(), "BUNDLE_TOO_LARGE", "{number}: {fault}");
        assert!(fault.to_string().contains("byte "), "{fault}");
    }
    // Within the limits, but not there.
    assert_eq!(code(&[header(9), part(1, [9, 1 << 20, 1 << 20, 0], &[0; 10])].concat()), "BUNDLE_CUT");
}

#[test]
fn a_bomb_unpacks_to_no_more_than_it_said() {
    let bomb = deflated(&vec![b'a'; 12 << 20]);
    assert!(bomb.len() < 20_000);
    let length = u32::try_from(bomb.len()).unwrap();
    for claimed in [10, 1 << 20, (12 << 20) - 1, (12 << 20) + 1] {
        let file = [header(9), part(1, [9, claimed, length, 0], &bomb)].concat();
        assert_eq!(code(&file), "BUNDLE_DAMAGED", "{claimed}");
    }
}

/// Columns that point a short text to one long author again and again: small file, large entries.
#[test]
fn entries_that_grow_while_they_are_unpacked_stop_at_the_limit() {
    let mut chain = Chain::new("甲", "phone");
    let raws: Vec<RawEntry> = chain.entries(200).iter().map(|entry| RawEntry::of(entry).unwrap()).collect();
    let file = whole(&mut store(&raws));
    let all: u64 = raws.iter().map(|raw| raw.line().len() as u64).sum();
    let longest = raws.iter().map(|raw| raw.line().len() as u64).max().unwrap();
    let limits = [
        Limits { total: all - 1, ..Limits::default() },
        Limits { entry: longest - 1, ..Limits::default() },
        Limits { entries: 199, ..Limits::default() },
        Limits { packed: 500, ..Limits::default() },
        Limits { unpacked: 500, ..Limits::default() },
        Limits { header: 20, ..Limits::default() },
    ];
    for limits in limits {
        let mut to = MemoryStore::new();
        let fault = apply(&mut to, &mut &file[..], &Apply { limits, ..Apply::default() }).unwrap_err();
        assert_eq!(fault.code().as_str(), "BUNDLE_TOO_LARGE", "{fault}");
        assert_eq!(to.count(Scope::All).unwrap(), 0);
    }
    let enough = Limits { total: all, entry: longest, entries: 200, ..Limits::default() };
    let mut to = MemoryStore::new();
    assert_eq!(
        apply(&mut to, &mut &file[..], &Apply { limits: enough, ..Apply::default() }).unwrap().new,
        200
    );
}

#[test]
fn parts_that_do_not_hold_what_they_should_are_damage() {
    let empty = deflated(b"");
    let length = u32::try_from(empty.len()).unwrap();
    let columns = deflated(&[0; 9]);
    let wide = u32::try_from(columns.len()).unwrap();
    for (what, parts) in [
        ("no entries in a part", part(1, [0, 9, wide, 0], &columns)),
        ("more entries than the header says", part(1, [10, 9, wide, 0], &columns)),
        ("no columns", part(1, [9, 0, length, 0], &empty)),
        ("empty columns", part(1, [9, 9, wide, 0], &columns)),
        ("an unknown part", part(9, [9, 9, wide, 0], &columns)),
        ("heads that were not announced", part(2, [1, 9, wide, 0], &columns)),
        ("an end too early", part(0, [0, 0, length, 32], &[&empty[..], &[0; 32]].concat())),
    ] {
        assert_eq!(code(&[header(9), parts].concat()), "BUNDLE_DAMAGED", "{what}");
    }
}

#[test]
fn what_somebody_has_is_read_or_refused() {
    let good = r#"{"devices":[{"device":"a","strands":[{"from":1,"marks":[]}]}],"dossier":"甲","format":"zhenggai-have/1"}"#;
    for text in ["", "{}", "[]", good, &good.replace("zhenggai-have/1", "zhenggai-have/2")] {
        let fault = Have::decode(text).unwrap_err();
        assert_eq!(fault.code().as_str(), "HAVE_MALFORMED");
        assert!(fault.sentence(Language::Zh).contains("已有清单"));
    }
}
