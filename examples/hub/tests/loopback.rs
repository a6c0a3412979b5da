//! The hub over loopback: who is let in, what is refused, what comes through.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use tempfile::TempDir;
use zhenggai::book::Asked;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::moment::Moment;
use zhenggai::field::FieldBook;
use zhenggai::wire::hash::sha256;
use zhenggai::wire::said;
use zhenggai_hub::settings::Settings;
use zhenggai_hub::{Hub, routes};

const OPENING: &str = include_str!("../../two-devices/opening.jsonl");
const OFFICE: &str = include_str!("../../two-devices/office.jsonl");

struct Running {
    address: SocketAddr,
    folder: TempDir,
    _server: tokio::runtime::Runtime,
}

/// A hub on a free port, which ends with the test.
fn running(more: &str) -> Running {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("hub.zg");
    let token = |name: &str| sha256(name.as_bytes());
    let text = format!(
        "listen = \"127.0.0.1:0\"\nstore = '{}'\n{more}\n\
         [devices.writer]\ntoken = \"{}\"\ndossiers = {{ riverside = \"write\" }}\n\
         [devices.reader]\ntoken = \"{}\"\ndossiers = {{ riverside = \"read\" }}\n\
         [devices.other]\ntoken = \"{}\"\ndossiers = {{ elsewhere = \"write\" }}\n",
        store.display(),
        token("w"),
        token("r"),
        token("o"),
    );
    let settings: Settings = toml::from_str(&text).unwrap();
    let server = tokio::runtime::Runtime::new().unwrap();
    let hub = Arc::new(Hub::new(&settings).unwrap());
    let listener = server.block_on(tokio::net::TcpListener::bind(settings.listen)).unwrap();
    let address = listener.local_addr().unwrap();
    server.spawn(async move { axum::serve(listener, routes(hub)).await });
    Running { address, folder, _server: server }
}

impl Running {
    /// The status and the body of an answer.
    fn ask(&self, method: &str, path: &str, token: Option<&str>, body: &[u8]) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let bearer = token.map(|it| format!("Authorization: Bearer {it}\r\n")).unwrap_or_default();
        let length = body.len();
        write!(
            stream,
            "{method} /v1/dossiers/{path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n{bearer}Content-Length: {length}\r\n\r\n"
        )
        .unwrap();
        // What is too large is refused before all of it is sent.
        let _ = stream.write_all(body);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let (head, rest) = answer.split_at(end);
        let status = String::from_utf8_lossy(head).split(' ').nth(1).unwrap().parse().unwrap();
        (status, rest[4..].to_vec())
    }

    fn office(&self) -> FieldBook {
        let asked = |line: &str, millis: i64| {
            let Command { author, effective_on, event } = said::decode(line).unwrap();
            let now = Moment::from_millis(1_728_000_000_000 + millis).unwrap();
            Asked { event, author, effective_on, origin: None, now }
        };
        let (dossier, device) = (DossierId::new("riverside").unwrap(), DeviceId::new("office").unwrap());
        let path = self.folder.path().join("office.zg");
        let mut book = FieldBook::create(&path, dossier, device, None, asked(OPENING, 0)).unwrap();
        for (at, line) in (1..).zip(OFFICE.lines()) {
            book.record(asked(line, at)).unwrap();
        }
        book
    }
}

fn all_of(book: &mut FieldBook) -> Vec<u8> {
    let mut bundle = Vec::new();
    book.bundle(None, &mut bundle).unwrap();
    bundle
}

#[test]
fn what_one_hands_in_another_fetches() {
    let hub = running("");
    let mut office = hub.office();
    let bundle = all_of(&mut office);
    let entries = office.book().ledger().len();
    let (status, body) = hub.ask("POST", "riverside/bundles", Some("w"), &bundle);
    assert_eq!(status, 200);
    let said: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(said, serde_json::json!({"new": entries, "known": 0, "lacking": []}));
    let (_, again) = hub.ask("POST", "riverside/bundles", Some("w"), &bundle);
    let again: serde_json::Value = serde_json::from_slice(&again).unwrap();
    assert_eq!(again["new"], 0);
    let nothing = br#"{"format":"zhenggai-have/1","dossier":"riverside","devices":[]}"#;
    let (status, bundle) = hub.ask("POST", "riverside/missing", Some("r"), nothing);
    assert_eq!(status, 200);
    let path = hub.folder.path().join("phone.zg");
    let mut phone = FieldBook::join(&path, DeviceId::new("phone").unwrap(), &mut bundle.as_slice()).unwrap();
    assert_eq!(phone.verify().unwrap().fingerprint, office.verify().unwrap().fingerprint);
    let (status, have) = hub.ask("GET", "riverside/have", Some("r"), b"");
    assert_eq!((status, String::from_utf8(have).unwrap()), (200, office.have().unwrap()));
}

#[test]
fn nobody_is_let_in_without_a_token_that_may_do_it() {
    let hub = running("");
    let bundle = all_of(&mut hub.office());
    for (token, path, method, status) in [
        (None, "riverside/have", "GET", 401),
        (Some("x"), "riverside/have", "GET", 401),
        (Some("o"), "riverside/have", "GET", 403),
        (Some("w"), "elsewhere/have", "GET", 403),
        (Some("r"), "riverside/bundles", "POST", 403),
        (Some("o"), "riverside/bundles", "POST", 403),
        // A bundle of one dossier does not pass under the name of another.
        (Some("o"), "elsewhere/bundles", "POST", 422),
        (None, "riverside/nothing", "GET", 404),
    ] {
        let body = if method == "POST" { bundle.as_slice() } else { b"" };
        assert_eq!(hub.ask(method, path, token, body).0, status, "{token:?} {method} {path}");
    }
    // What somebody has of another dossier is not answered either.
    let have = br#"{"format":"zhenggai-have/1","dossier":"elsewhere","devices":[]}"#;
    assert_eq!(hub.ask("POST", "riverside/missing", Some("r"), have).0, 403);
}

#[test]
fn what_is_damaged_or_too_large_is_refused_and_nothing_is_kept() {
    let hub = running("most_bytes = 100_000");
    let bundle = all_of(&mut hub.office());
    let (status, body) = hub.ask("POST", "riverside/bundles", Some("w"), &bundle[..bundle.len() / 2]);
    let said: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!((status, said["code"].as_str()), (422, Some("BUNDLE_CUT")), "{said}");
    assert_eq!(hub.ask("POST", "riverside/bundles", Some("w"), &vec![0; 200_000]).0, 413);
    let (status, said) = hub.ask("POST", "riverside/missing", Some("r"), b"{");
    assert_eq!(status, 422, "{}", String::from_utf8_lossy(&said));
    let (_, have) = hub.ask("GET", "riverside/have", Some("r"), b"");
    assert!(String::from_utf8(have).unwrap().contains("\"devices\":[]"));
}

#[test]
fn who_does_not_finish_is_told_so_and_holds_up_nobody() {
    let hub = running("seconds = 1\nat_a_time = 1");
    let mut slow = TcpStream::connect(hub.address).unwrap();
    let head = "POST /v1/dossiers/riverside/bundles HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer w\r\nContent-Length: 1000\r\n\r\n";
    slow.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 12];
    slow.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 408");
    assert_eq!(hub.ask("GET", "riverside/have", Some("r"), b"").0, 200);
}

#[test]
fn a_token_that_is_no_digest_keeps_the_hub_from_starting() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("hub.zg");
    let text = format!(
        "listen = \"127.0.0.1:0\"\nstore = '{}'\n[devices.a]\ntoken = \"open\"\ndossiers = {{}}\n",
        store.display()
    );
    let settings: Settings = toml::from_str(&text).unwrap();
    assert!(Hub::new(&settings).unwrap_err().to_string().contains("`a`"));
}
