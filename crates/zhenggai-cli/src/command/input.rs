//! What a command reads: files, the clock, rule sets.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use zhenggai::core::closure::policy::Policy;
use zhenggai::core::day::Day;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::core::moment::Moment;
use zhenggai::fault::{FILE_UNREADABLE, Fault};
use zhenggai::notice::decode::LIMIT;
use zhenggai::wire::policy;

/// A file that was read.
pub(super) struct Input {
    /// Its name as people know it, without the folder.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// Why a command cannot go on: a code and a sentence.
pub(super) struct Trouble {
    /// The stable code.
    pub(super) code: String,
    /// The sentence.
    pub(super) sentence: String,
}

impl Trouble {
    /// What the front door says.
    pub(super) fn of(fault: &Fault, language: Language) -> Self {
        Self { code: fault.code().to_string(), sentence: fault.sentence(language) }
    }
}

/// Reads a file, or standard input for `-`; one byte more than a notice may have at most, so that one that
/// is too large is refused without being read whole.
pub(super) fn read(path: &Path, language: Language) -> Result<Input, Trouble> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let most = u64::try_from(LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(Input { name, bytes }),
        Err(error) => Err(no_file(path, &error, language)),
    }
}

fn no_file(path: &Path, error: &io::Error, language: Language) -> Trouble {
    let shown = path.display();
    let sentence = match (error.kind(), language) {
        (io::ErrorKind::NotFound, Language::Zh) => format!("找不到文件“{shown}”"),
        (io::ErrorKind::NotFound, Language::En) => format!("there is no file `{shown}`"),
        (io::ErrorKind::PermissionDenied, Language::Zh) => format!("无权读取“{shown}”"),
        (io::ErrorKind::PermissionDenied, Language::En) => format!("`{shown}` may not be read"),
        (_, Language::Zh) => format!("无法读取“{shown}”：{error}"),
        (_, Language::En) => format!("`{shown}` cannot be read: {error}"),
    };
    Trouble { code: FILE_UNREADABLE.to_string(), sentence }
}

/// The rule set with this id, or in this file.
pub(super) fn policy(word: &str, language: Language) -> Result<Policy, Trouble> {
    let read = match policy::built_in(word) {
        Some(built_in) => built_in,
        None => {
            let input = read(Path::new(word), language)?;
            policy::read(&String::from_utf8_lossy(&input.bytes))
        }
    };
    read.map_err(|fault| {
        let fault = Fault::from(fault);
        Trouble { code: fault.code().to_string(), sentence: format!("{word}: {}", fault.sentence(language)) }
    })
}

/// The moment and the day, by the system's clock and time zone.
pub(super) fn clock() -> Result<(Moment, Day), Invalid> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let moment = Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))?;
    let today = chrono::Local::now().date_naive().to_string().parse()?;
    Ok((moment, today))
}
