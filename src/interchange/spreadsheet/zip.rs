//! Parts in one file, as ZIP (PKWARE APPNOTE 6.3), without times, so that the same parts give the same bytes.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A ZIP file being written.
#[derive(Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    /// The records of the directory at its end.
    directory: Vec<u8>,
    count: u16,
}

impl Archive {
    /// Adds a part with an ASCII name.
    ///
    /// # Errors
    /// Where it cannot be compressed.
    pub(super) fn add(&mut self, name: &str, text: &str) -> io::Result<()> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes())?;
        let data = encoder.finish()?;
        let start = self.bytes.len() as u32;
        let shared = Self::shared(name, text, data.len() as u32);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&shared);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(data);
        // Made by version 2.0 on FAT; no comment, the first disk, no attributes.
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&shared);
        self.directory.extend([0; 10]);
        self.directory.extend(start.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
        Ok(())
    }

    /// What a part's head and its record in the directory have in common.
    fn shared(name: &str, text: &str, compressed: u32) -> Vec<u8> {
        // Read by version 2.0, no flags, deflated, at midnight of the first day that ZIP knows, 1 January 1980.
        let mut shared = vec![0x14, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        for number in [checksum(text.as_bytes()), compressed, text.len() as u32] {
            shared.extend(number.to_le_bytes());
        }
        shared.extend((name.len() as u16).to_le_bytes());
        shared.extend([0; 2]);
        shared
    }

    /// The file.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let (start, length) = (self.bytes.len() as u32, self.directory.len() as u32);
        self.bytes.extend(self.directory);
        self.bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// The CRC-32 of ISO 3309.
fn checksum(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    let add = |sum: u32, &byte: &u8| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ (POLYNOMIAL & (sum & 1).wrapping_neg()))
    };
    !bytes.iter().fold(u32::MAX, add)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(super::checksum(b"123456789"), 0xCBF4_3926);
    }
}
