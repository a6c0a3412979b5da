//! What a command reads: files, the clock, rule sets.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use zhenggai::core::closure::policy::Policy;
use zhenggai::core::day::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::moment::Moment;
use zhenggai::fault::{FILE_UNREADABLE, Fault};
use zhenggai::notice::decode::{LIMIT, text};
use zhenggai::shelf::Beside;
use zhenggai::wire::policy;
use zhenggai::wire::policy::shelf::{BuiltIn, Shelf};

/// A file that was read.
pub(super) struct Input {
    /// Its name as people know it, without the folder.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// Why a command cannot go on: where, a code and a sentence.
pub(super) struct Trouble {
    /// The file or the option.
    pub(super) place: String,
    /// The stable code.
    pub(super) code: String,
    /// The sentence.
    pub(super) sentence: String,
}

impl Trouble {
    /// What the front door says of the file or option at `place`.
    pub(super) fn of(place: impl Display, fault: &Fault, language: Language) -> Self {
        Self { place: place.to_string(), code: fault.code().to_string(), sentence: fault.sentence(language) }
    }
}

/// Reads a file, or standard input for `-`; one byte more than a notice may have at most, so that one that
/// is too large is refused without being read whole.
pub(super) fn read(path: &Path, language: Language) -> Result<Input, Trouble> {
    read_up_to(u64::try_from(LIMIT).unwrap_or(u64::MAX), path, language)
}

/// Reads a file, or standard input for `-`, up to one byte more than `limit`.
pub(super) fn read_up_to(limit: u64, path: &Path, language: Language) -> Result<Input, Trouble> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let most = limit.saturating_add(1);
    let mut bytes = Vec::new();
    // Windows says that access is denied where a folder is opened.
    let read = if path.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(Input { name, bytes }),
        Err(error) => Err(no_file(path, &error, language)),
    }
}

/// Why a file cannot be read.
pub(super) fn no_file(path: &Path, error: &io::Error, language: Language) -> Trouble {
    let fault = Fault::FileUnreadable { kind: error.kind(), message: error.to_string() };
    Trouble::of(path.display(), &fault, language)
}

/// Why a file cannot be written.
pub(super) fn unwritable(path: &Path, error: &io::Error, language: Language) -> Trouble {
    let sentence = match (error.kind(), language) {
        (io::ErrorKind::AlreadyExists, Language::Zh) => "已有这个文件，未改动；请换一个名字".to_owned(),
        (io::ErrorKind::AlreadyExists, Language::En) => {
            "there is such a file already; it was left alone, choose another name".to_owned()
        }
        (_, Language::Zh) => format!("无法写入：{error}"),
        (_, Language::En) => format!("it cannot be written: {error}"),
    };
    Trouble { place: path.display().to_string(), code: FILE_UNREADABLE.to_string(), sentence }
}

/// The rule set with this id, or in this file. Its base and its calendar may lie beside it.
pub(super) fn policy(word: &str, language: Language) -> Result<Policy, Trouble> {
    let text = policy_text(word, language)?;
    let read = policy::read_from(&text, &Beside::new(Path::new(word)));
    read.map_err(|fault| Trouble::of(word, &fault.into(), language))
}

/// The text of the rule set with this id, or in this file.
pub(super) fn policy_text(word: &str, language: Language) -> Result<String, Trouble> {
    let path = Path::new(word);
    match BuiltIn.policy(word) {
        Some(text) => Ok(text),
        None if !path.exists() => Err(no_policy(word, language)),
        None => {
            let bytes = read(path, language)?.bytes;
            let decoded = text(&bytes).map_err(|fault| Trouble::of(word, &fault.into(), language))?;
            Ok(decoded.1)
        }
    }
}

fn no_policy(word: &str, language: Language) -> Trouble {
    let known = policy::BUILT_IN.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
    let sentence = match language {
        Language::Zh => format!("没有规则集“{word}”：内置的有 {known}；也找不到这个文件"),
        Language::En => {
            format!("there is no rule set `{word}`: built in are {known}; nor is there such a file")
        }
    };
    Trouble { place: "--policy".to_owned(), code: FILE_UNREADABLE.to_string(), sentence }
}

/// The ledger whose entries stand in a file, a line of JSON each.
pub(super) fn ledger(path: &Path, language: Language) -> Result<Ledger, Trouble> {
    let input = read_up_to(LEDGER, path, language)?;
    zhenggai::lines::ledger(&String::from_utf8_lossy(&input.bytes))
        .map_err(|bad| Trouble::of(format_args!("{}:{}", path.display(), bad.line), &bad.fault, language))
}

/// How many bytes of a ledger are read at most: 1 GiB.
const LEDGER: u64 = 1 << 30;

/// The readers of `--disclosure`.
pub(super) fn readers(word: &str, language: Language) -> Result<Disclosure, Trouble> {
    word.parse().map_err(|invalid: Invalid| Trouble::of("--disclosure", &invalid.into(), language))
}

/// Writes a file.
pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>, language: Language) -> Result<(), Trouble> {
    std::fs::write(path, bytes).map_err(|error| unwritable(path, &error, language))
}

/// The day that was asked for.
pub(super) fn day(option: &str, word: &str, language: Language) -> Result<Day, Trouble> {
    word.parse().map_err(|invalid: Invalid| Trouble::of(option, &invalid.into(), language))
}

/// The day of `--as-of`, or today.
pub(super) fn day_or_today(as_of: Option<&str>, language: Language) -> Result<Day, Trouble> {
    match as_of {
        Some(word) => day("--as-of", word, language),
        None => clock().map(|(_, today)| today).map_err(|it| Trouble::of("--as-of", &it.into(), language)),
    }
}

/// The moment and the day, by the system's clock and time zone.
pub(super) fn clock() -> Result<(Moment, Day), Invalid> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let moment = Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))?;
    let today = chrono::Local::now().date_naive().to_string().parse()?;
    Ok((moment, today))
}
