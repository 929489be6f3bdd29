use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

/// A SHA-256.
pub(super) type Sha = [u8; 32];

pub(super) fn sha(bytes: &[u8]) -> Sha {
    Sha256::digest(bytes).into()
}

/// The digest of several things in a row; where one ends and the next begins counts.
pub(super) fn sha_of_parts(parts: &[&[u8]]) -> Sha {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Copies what may be larger than memory, and gives its digest.
pub(super) fn copy(mut from: impl Read, mut to: impl Write) -> io::Result<Sha> {
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(hash.finalize().into()),
            length => {
                hash.update(&buffer[..length]);
                to.write_all(&buffer[..length])?;
            }
        }
    }
}

/// The first bytes of the SHA-256, in hexadecimal.
pub(super) fn digest(bytes: &[u8], length: usize) -> String {
    hex(&sha(bytes)[..length])
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
