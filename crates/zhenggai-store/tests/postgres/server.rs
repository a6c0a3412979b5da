//! A PostgreSQL server of our own, on loopback, in a temporary folder, with its flushes on.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The server runs under this shell, which stops it and sweeps up once its input closes: that is, when the test ends,
/// however it ends. $1 the folder, $2 the port, $3 the programs, the rest what begins each call.
const WATCH: &str = r#"
folder=$1 port=$2 programs=$3
shift 3
cd "$folder" || exit 1
trap '' INT TERM
"$@" "$programs/initdb" -D "$folder/data" -A trust -U zhenggai -E UTF8 --no-locale --no-sync >"$folder/said" 2>&1 &&
"$@" "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories='$folder' -c shared_buffers=16MB" start \
  >>"$folder/said" 2>&1 && echo ready || { cat "$folder/said" "$folder/log" >&2; }
cat >/dev/null
"$@" "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1
rm -rf "$folder"
"#;

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    /// Holds the pipe that keeps the server alive.
    _watch: Child,
    /// Its connection string.
    pub(crate) address: String,
    folder: PathBuf,
    programs: PathBuf,
}

impl Server {
    /// The server that the tests of this process share.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Server> = OnceLock::new();
        SHARED.get_or_init(|| Self::start().unwrap())
    }

    /// Starts one, three times at most: another program may take the port.
    pub(crate) fn start() -> Result<Self, String> {
        let programs =
            programs().ok_or("no initdb, pg_ctl and postgres in PATH or /usr/lib/postgresql/*/bin")?;
        let mut said = String::new();
        for _ in 0..3 {
            match Self::try_start(&programs) {
                Ok(server) => return Ok(server),
                Err(error) => said = error,
            }
        }
        Err(said)
    }

    fn try_start(programs: &Path) -> Result<Self, String> {
        let folder = tempfile::Builder::new().prefix("zhenggai-postgres-").tempdir().unwrap().keep();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
        let runner = runner(&folder)?;
        let mut watch = Command::new("sh")
            .args(["-c", WATCH, "watch"])
            .args([folder.as_os_str(), port.as_ref(), programs.as_os_str()])
            .args(runner)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .map_err(|error| error.to_string())?;
        let mut first = String::new();
        BufReader::new(watch.stdout.take().unwrap()).read_line(&mut first).unwrap();
        if first.trim() != "ready" {
            return Err("PostgreSQL does not start; what it says stands above".to_owned());
        }
        let address = format!("host=127.0.0.1 port={port} user=zhenggai dbname=postgres");
        Ok(Self { _watch: watch, address, folder, programs: programs.to_owned() })
    }

    /// Pulls the plug, and starts it again: the server does not finish anything.
    pub(crate) fn crash_and_start(&self) {
        self.restart("immediate");
    }

    /// Changes a setting, and starts it again.
    pub(crate) fn set(&self, setting: &str) {
        let file = self.folder.join("data/postgresql.auto.conf");
        fs::write(file, format!("{setting}\n")).unwrap();
        self.restart("fast");
    }

    fn restart(&self, mode: &str) {
        let call = runner(&self.folder).unwrap();
        let status = Command::new(&call[0])
            .args(&call[1..])
            .arg(self.programs.join("pg_ctl"))
            .arg("-D")
            .arg(self.folder.join("data"))
            .arg("-l")
            .arg(self.folder.join("log"))
            .args(["-w", "-m", mode, "restart"])
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.unwrap().success(), "the server does not start again");
    }
}

/// A name for a schema that no other test of this process uses.
pub(crate) fn fresh() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("s{}", COUNT.fetch_add(1, Ordering::SeqCst))
}

/// PostgreSQL refuses to run as root: then it runs as `postgres`, whose the folder becomes.
fn runner(folder: &Path) -> Result<Vec<String>, String> {
    let is_root = fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0);
    if !is_root {
        return Ok(vec!["env".to_owned()]);
    }
    let number = |flag| {
        let said = Command::new("id").args([flag, "postgres"]).output().map_err(|error| error.to_string())?;
        let said = String::from_utf8_lossy(&said.stdout).trim().parse::<u32>();
        said.map_err(|_| "root cannot run PostgreSQL, and there is no user `postgres`".to_owned())
    };
    std::os::unix::fs::chown(folder, Some(number("-u")?), Some(number("-g")?))
        .map_err(|error| error.to_string())?;
    Ok(["runuser", "-u", "postgres", "--"].map(str::to_owned).to_vec())
}

/// The folder of the server's programs: of `PATH`, or the newest that Debian installs.
fn programs() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|folder| {
            let folder = folder.ok()?;
            Some((folder.file_name().to_str()?.parse().ok()?, folder.path().join("bin")))
        })
        .collect();
    versions.sort();
    let installed = versions.into_iter().rev().map(|(_, folder)| folder);
    env::split_paths(&path)
        .chain(installed)
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file()))
}
