use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer as it came over the wire.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// Asks for an address without a browser, with one more header or none. Follows nothing and unpacks nothing, so that
/// tests see what was sent.
pub fn get(address: &str, header: &str) -> Answer {
    ask(address, header).unwrap_or_else(|error| panic!("{address} does not answer: {error}"))
}

fn ask(address: &str, header: &str) -> io::Result<Answer> {
    let (host, path) = address.trim_start_matches("http://").split_once('/').expect("an address with a path");
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let header = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    // HTTP/1.0: the body ends where the connection does, in one piece.
    write!(stream, "GET /{path} HTTP/1.0\r\nHost: {host}\r\n{header}\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Answer::read(bytes).ok_or(io::ErrorKind::InvalidData.into())
}

impl Answer {
    fn read(mut bytes: Vec<u8>) -> Option<Answer> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, head, body: bytes.split_off(end + 4) })
    }

    /// A header's value, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = |line: &&str| line.split(':').next().is_some_and(|key| key.eq_ignore_ascii_case(name));
        self.head.lines().find(found).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}
