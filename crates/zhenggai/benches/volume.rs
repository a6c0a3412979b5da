//! A hundred thousand rows: reading and writing beside bare calamine, bare rust_xlsxwriter and openpyxl, on the same file.
//!
//! `cargo bench -p zhenggai --bench volume`; `PYTHON` names a Python that has openpyxl. Each case is a process of
//! its own, so that its peak memory is its own; where the system does not tell it, `-` stands for it. The cases take
//! turns, and of each the best run counts, by the time of the processor: a machine that does other work besides makes
//! all of them slow alike. `ZHENGGAI_VOLUME_ROUNDS` says how many turns there are, `ZHENGGAI_VOLUME_ONLY` which cases, by
//! a word of their names.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench prints what it measured, and may fail where it cannot measure"
)]

use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::{Format, Workbook};
use zhenggai::core::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::id::{DeviceId, DossierId, PartyId};
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::moment::Moment;
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::table::{self, Beginning, Taken};
use zhenggai::tables::header::Headers;
use zhenggai::tables::intake::plan::Answers;
use zhenggai::tables::write::{self, given::Given, given::Paper};
use zhenggai::tables::{lint, open, read};
use zhenggai::wire::policy;

const ROWS: u32 = 100_000;
const HEADER: [&str; 11] = [
    "序号",
    "反馈问题",
    "整改任务",
    "整改措施",
    "牵头领导",
    "责任单位",
    "配合单位",
    "完成时限",
    "整改进展",
    "状态",
    "佐证材料",
];

const READ_PY: &str = "
import openpyxl
begin()
cells = 0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):
    cells += len(row)
end()
";

/// Every sheet of a workbook, its cells and nothing else.
const WRITE_PY: &str = "
import openpyxl
given = openpyxl.load_workbook(sys.argv[1], read_only=True)
sheets = [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in given if sheet.sheet_state == 'visible']
begin()
book = openpyxl.Workbook(write_only=True)
for title, rows in sheets:
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
book.save(sys.argv[2])
end()
";

/// Around each script: its times and its peak memory, as a case prints them.
const AROUND_PY: &str = "
import sys, time
def begin():
    global wall, cpu
    wall, cpu = time.perf_counter(), time.process_time()
def end():
    wall_end, cpu_end = time.perf_counter(), time.process_time()
    try:
        import resource
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    except ImportError:
        peak = '-'
    print(wall_end - wall, cpu_end - cpu, peak)
";

/// The cells of a row of the file that all read.
fn cells(row: u32) -> [String; 11] {
    let finding = row / 5;
    [
        finding.to_string(),
        format!("第{finding}个问题：工作推进不够有力，责任压得不实"),
        format!("任务{}", row / 2),
        format!("措施{row}：修订制度并组织专项检查，逐项对账销号"),
        format!("副局长{}", row % 17),
        format!("第{}科室", row % 61),
        format!("第{}科室、第{}科室", row % 47, row % 31),
        format!("2024年{}月底前", row % 12 + 1),
        format!("已完成第{row}项，形成台账"),
        ["已完成", "正在推进", "未启动"].get(usize::try_from(row % 3).unwrap()).unwrap().to_string(),
        format!("佐证{row}；照片{row}"),
    ]
}

fn generate(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, words) in (0..).zip(HEADER) {
        sheet.write(0, column, words).unwrap();
    }
    for row in 0..ROWS {
        for (column, cell) in (0..).zip(cells(row)) {
            sheet.write(row + 1, column, cell).unwrap();
        }
    }
    book.save(path).unwrap();
}

/// Runs a case; what it needs is made before the watch starts.
fn case(name: &str, path: &Path) -> Watch {
    let bytes = fs::read(path).unwrap();
    let start;
    match name {
        "read calamine" => {
            start = Watch::start();
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
            let range = book.worksheet_range_at(0).unwrap().unwrap();
            assert_eq!(range.height(), usize::try_from(ROWS).unwrap() + 1);
        }
        "read cells" => {
            start = Watch::start();
            let book = open::workbook(&bytes).unwrap();
            assert_eq!(book.sheets.first().unwrap().rows.len(), usize::try_from(ROWS).unwrap() + 1);
        }
        "read ledger" => {
            start = Watch::start();
            let book = open::workbook(&bytes).unwrap();
            let reading = read::read(&book, &Headers::built_in());
            assert_eq!(reading.rows.len(), usize::try_from(ROWS).unwrap());
            assert!(lint::lint(&book, &reading, None).len() < 200_000);
        }
        "write rust_xlsxwriter" => {
            start = Watch::start();
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            let format = Format::new().set_text_wrap();
            for row in 0..ROWS {
                for (column, cell) in (0..).zip(cells(row)) {
                    sheet.write_with_format(row, column, cell, &format).unwrap();
                }
            }
            assert!(!book.save_to_buffer().unwrap().is_empty());
        }
        "write ledger" => {
            let dossier = dossier(&bytes);
            start = Watch::start();
            let day = Day::new(2024, 7, 1).unwrap();
            let given = Given { dossier: &dossier, assessment: None, day, filler: None, paper: Paper::A3 };
            let written = write::workbook(&given).unwrap();
            let took = start.stop();
            fs::write(path.with_extension("ledger.xlsx"), written).unwrap();
            return took;
        }
        other => panic!("no case {other}"),
    }
    start.stop()
}

/// Seconds by the clock and of the processor, since the start and then between both.
struct Watch {
    since: Instant,
    wall: f64,
    cpu: Option<f64>,
}

impl Watch {
    fn start() -> Self {
        Self { since: Instant::now(), wall: 0.0, cpu: cpu() }
    }

    fn stop(self) -> Self {
        let wall = self.since.elapsed().as_secs_f64();
        let cpu = cpu().zip(self.cpu).map(|(end, start)| end - start);
        Self { wall, cpu, ..self }
    }
}

/// Seconds of the processor that this process has taken, where the system tells.
fn cpu() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
    let ticks: f64 = fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// The dossier that the file makes.
fn dossier(bytes: &[u8]) -> Dossier {
    let name = Name::new("name", "整改办").unwrap();
    let party = Party { id: PartyId::new("office").unwrap(), kind: PartyKind::Body, name };
    let author = Author { party, duty: Duty::RectificationOffice };
    let on = Day::new(2024, 7, 1).unwrap();
    let taken = Taken { author, on, now: Moment::from_millis(1_720_000_000_000).unwrap() };
    let rules = policy::built_in("cn.party-inspection.2015").unwrap().unwrap();
    let beginning = Beginning {
        dossier: DossierId::new("d").unwrap(),
        device: DeviceId::new("reader").unwrap(),
        title: "整改台账".to_owned(),
        feedback: None,
        rules: None,
    };
    let mut book = table::begin(beginning, rules, &taken).unwrap();
    let reading = table::read(bytes, &Headers::built_in(), None, &mut |_| {}).unwrap().reading;
    let plan = table::plan(&reading, &book, on, &Answers::new()).unwrap();
    table::import(&plan, &mut book, &taken, &mut |_| {}).unwrap();
    book.as_of(on).dossier.clone().unwrap()
}

/// The greatest amount of memory that this process has held, in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

const CASES: [&str; 5] =
    ["read calamine", "read cells", "read ledger", "write rust_xlsxwriter", "write ledger"];
const SCRIPTS: [(&str, &str); 2] = [("read openpyxl", READ_PY), ("write openpyxl", WRITE_PY)];

/// A run, with its peak memory as printed.
struct Run {
    wall: f64,
    cpu: f64,
    peak: String,
}

fn main() {
    let path = env::temp_dir().join("zhenggai-volume.xlsx");
    if let Ok(name) = env::var("ZHENGGAI_VOLUME_CASE") {
        let took = case(&name, &path);
        let told = |it: Option<String>| it.unwrap_or_else(|| "-".to_owned());
        let (cpu, peak) = (took.cpu.map(|it| it.to_string()), peak().map(|it| it.to_string()));
        println!("{} {} {}", took.wall, told(cpu), told(peak));
        return;
    }
    let rounds = env::var("ZHENGGAI_VOLUME_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(3);
    let only = env::var("ZHENGGAI_VOLUME_ONLY").unwrap_or_default();
    let python = env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    generate(&path);
    println!("{ROWS} rows, {} columns, {} bytes", HEADER.len(), fs::metadata(&path).unwrap().len());
    let mut best: Vec<(&str, Run)> = Vec::new();
    let mut keep = |name, run: Run| match best.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) if known.cpu <= run.cpu => {}
        Some((_, known)) => *known = run,
        None => best.push((name, run)),
    };
    for _ in 0..rounds {
        for name in CASES.into_iter().filter(|name| name.contains(&only)) {
            let this = env::current_exe().unwrap();
            match measured(Command::new(this).env("ZHENGGAI_VOLUME_CASE", name)) {
                Ok(run) => keep(name, run),
                Err(why) => panic!("{name}: {why}"),
            }
        }
        for (name, script) in SCRIPTS.into_iter().filter(|(name, _)| name.contains(&only)) {
            // What openpyxl writes is what zhenggai wrote, without its looks.
            let from =
                if name.starts_with("read") { path.clone() } else { path.with_extension("ledger.xlsx") };
            let mut call = Command::new(&python);
            call.args(["-c", &format!("{AROUND_PY}{script}")])
                .arg(from)
                .arg(path.with_extension("openpyxl.xlsx"));
            match measured(&mut call) {
                Ok(run) => keep(name, run),
                Err(why) => eprintln!("{name}: skipped (PYTHON names a Python that has openpyxl): {why}"),
            }
        }
    }
    println!("{:<28}{:>10}{:>12}{:>10}", "case", "seconds", "processor", "peak MB");
    for (name, Run { wall, cpu, peak }) in &best {
        println!("{name:<28}{wall:>10.2}{cpu:>12.2}{peak:>10}");
    }
    let run = |name: &str| best.iter().find(|(known, _)| *known == name).map(|(_, run)| run);
    for (what, of, by) in [
        ("reading a ledger, times bare calamine", "read ledger", "read calamine"),
        ("reading cells, times bare calamine", "read cells", "read calamine"),
        ("openpyxl read-only, times reading a ledger", "read openpyxl", "read ledger"),
        ("openpyxl write-only, times writing a ledger", "write openpyxl", "write ledger"),
        ("writing a ledger, times bare rust_xlsxwriter", "write ledger", "write rust_xlsxwriter"),
    ] {
        if let (Some(of), Some(by)) = (run(of), run(by)) {
            println!(
                "{what}: {:.2} by the clock, {:.2} of the processor",
                of.wall / by.wall,
                of.cpu / by.cpu
            );
        }
    }
}

/// The times and the peak memory that a run prints; else what it says of its trouble.
fn measured(call: &mut Command) -> Result<Run, String> {
    let done = call.output().map_err(|why| why.to_string())?;
    let words = String::from_utf8_lossy(&done.stdout).into_owned();
    let mut words = words.split_whitespace();
    let wall = words.next().and_then(|word| word.parse().ok());
    let wall: f64 = wall.ok_or_else(|| String::from_utf8_lossy(&done.stderr).into_owned())?;
    // Where the system does not tell the time of the processor, that of the clock stands for it.
    let cpu = words.next().and_then(|word| word.parse().ok()).unwrap_or(wall);
    Ok(Run { wall, cpu, peak: words.next().unwrap_or("-").to_owned() })
}
