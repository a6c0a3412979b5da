//! The digest of a file that stays outside the record, such as a photograph.

use std::io::Read;
use std::ops::ControlFlow;

use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_store::fault::StoreFault;
use zhenggai_wire::hash::Hashing;

use crate::fault::Fault;

/// How much is read at a time.
const PIECE: usize = 256 * 1024;

/// What names the bytes of a file, whoever keeps it (文件摘要).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// The digest of its bytes.
    pub digest: Digest,
    /// How many bytes there are.
    pub size: u64,
}

/// Reads `input` to its end, a piece at a time, and tells `told` after each piece how many bytes were read. `None` when
/// `told` breaks.
///
/// # Errors
/// `TRANSFER_FAILED` when it cannot be read.
pub fn proof(
    input: &mut dyn Read,
    algorithm: DigestAlgorithm,
    told: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Option<Proof>, Fault> {
    let mut hashing = Hashing::new(algorithm);
    let mut piece = vec![0; PIECE];
    let mut size = 0_u64;
    loop {
        let read = match input.read(&mut piece) {
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => {
                return Err(StoreFault::Interrupted { offset: size, message: error.to_string() }.into());
            }
        };
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok(Some(Proof { digest: hashing.digest(), size }));
        };
        hashing.take(bytes);
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if told(size).is_break() {
            return Ok(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use zhenggai_wire::hash::digest;

    use super::*;

    #[test]
    fn it_is_the_digest_of_all_bytes_whatever_the_pieces() {
        let bytes: Vec<u8> = (0..1_000_003_u32).map(|at| at.to_le_bytes()[0]).collect();
        for algorithm in [DigestAlgorithm::Sha256, DigestAlgorithm::Sm3] {
            let mut seen = Vec::new();
            let made = proof(&mut bytes.as_slice(), algorithm, &mut |size| {
                seen.push(size);
                ControlFlow::Continue(())
            });
            assert_eq!(made.unwrap(), Some(Proof { digest: digest(algorithm, &bytes), size: 1_000_003 }));
            assert!(seen.is_sorted() && seen.len() == 4, "{seen:?}");
        }
    }

    #[test]
    fn it_stops_when_it_is_told_to() {
        let bytes = vec![0; PIECE * 3];
        let mut pieces = 0;
        let made = proof(&mut bytes.as_slice(), DigestAlgorithm::Sha256, &mut |_| {
            pieces += 1;
            if pieces == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!((made.unwrap(), pieces), (None, 2));
    }
}
