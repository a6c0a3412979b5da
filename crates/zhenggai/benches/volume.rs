//! A hundred thousand rows: reading and writing beside bare calamine, bare rust_xlsxwriter and openpyxl, on the same file.
//!
//! `cargo bench -p zhenggai --bench volume`; `PYTHON` names a Python that has openpyxl. Each case is a process of
//! its own, so that its peak memory is its own; where the system does not tell it, `-` stands for it.

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
import sys, time, openpyxl
start = time.perf_counter()
cells = 0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):
    cells += len(row)
print(time.perf_counter() - start)
";

const WRITE_PY: &str = "
import sys, time, openpyxl
rows = list(openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True))
start = time.perf_counter()
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet()
for row in rows:
    sheet.append(row)
book.save(sys.argv[2])
print(time.perf_counter() - start)
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

fn case(name: &str, path: &Path) -> f64 {
    let bytes = fs::read(path).unwrap();
    let start;
    match name {
        "read calamine" => {
            start = Instant::now();
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
            let range = book.worksheet_range_at(0).unwrap().unwrap();
            assert_eq!(range.height(), usize::try_from(ROWS).unwrap() + 1);
        }
        "read cells" => {
            start = Instant::now();
            let book = open::workbook(&bytes).unwrap();
            assert_eq!(book.sheets.first().unwrap().rows.len(), usize::try_from(ROWS).unwrap() + 1);
        }
        "read ledger" => {
            start = Instant::now();
            let book = open::workbook(&bytes).unwrap();
            let reading = read::read(&book, &Headers::built_in());
            assert_eq!(reading.rows.len(), usize::try_from(ROWS).unwrap());
            assert!(lint::lint(&book, &reading, None).len() < 200_000);
        }
        "write rust_xlsxwriter" => {
            start = Instant::now();
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
            start = Instant::now();
            let day = Day::new(2024, 7, 1).unwrap();
            let given = Given { dossier: &dossier, assessment: None, day, filler: None, paper: Paper::A3 };
            let written = write::workbook(&given).unwrap();
            let took = start.elapsed().as_secs_f64();
            fs::write(path.with_extension("ledger.xlsx"), written).unwrap();
            return took;
        }
        other => panic!("no case {other}"),
    }
    start.elapsed().as_secs_f64()
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

fn main() {
    let path = env::temp_dir().join("zhenggai-volume.xlsx");
    if let Ok(name) = env::var("ZHENGGAI_VOLUME_CASE") {
        let took = case(&name, &path);
        println!("{took} {}", peak().map_or_else(|| "-".to_owned(), |peak| peak.to_string()));
        return;
    }
    generate(&path);
    println!("{ROWS} rows, {} columns, {} bytes", HEADER.len(), fs::metadata(&path).unwrap().len());
    println!("{:<28}{:>10}{:>12}", "case", "seconds", "peak MB");
    let mut times = Vec::new();
    for name in CASES {
        let this = env::current_exe().unwrap();
        let best = (0..3).map(|_| measured(Command::new(&this).env("ZHENGGAI_VOLUME_CASE", name)));
        let best = best.min_by(|one, other| one.0.total_cmp(&other.0)).unwrap();
        println!("{name:<28}{:>10.2}{:>12}", best.0, best.1);
        times.push((name, best.0));
    }
    for (name, script) in [("read openpyxl", READ_PY), ("write openpyxl", WRITE_PY)] {
        let python = env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let out = path.with_extension("openpyxl.xlsx");
        let script = format!(
            "{script}\ntry:\n    import resource\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n\
             except ImportError:\n    print('-')\n"
        );
        let mut call = Command::new(python);
        call.args(["-c", &script]).arg(&path).arg(&out);
        if !call.output().is_ok_and(|done| done.status.success()) {
            eprintln!("{name}: skipped, this Python has no openpyxl (set PYTHON)");
            continue;
        }
        let (took, peak) = measured(&mut call);
        println!("{name:<28}{took:>10.2}{peak:>12}");
        times.push((name, took));
    }
    let time = |name: &str| times.iter().find(|(known, _)| *known == name).map(|(_, time)| *time);
    for (what, of, by) in [
        ("reading a ledger, times bare calamine", "read ledger", "read calamine"),
        ("reading cells, times bare calamine", "read cells", "read calamine"),
        ("openpyxl read-only, times reading a ledger", "read openpyxl", "read ledger"),
        ("openpyxl write-only, times writing a ledger", "write openpyxl", "write ledger"),
        ("writing a ledger, times bare rust_xlsxwriter", "write ledger", "write rust_xlsxwriter"),
    ] {
        if let (Some(of), Some(by)) = (time(of), time(by)) {
            println!("{what}: {:.2}", of / by);
        }
    }
}

/// Seconds, and peak memory as printed.
fn measured(call: &mut Command) -> (f64, String) {
    let done = call.output().unwrap();
    let words = String::from_utf8_lossy(&done.stdout).into_owned();
    let mut words = words.split_whitespace();
    let took = words.next().and_then(|word| word.parse().ok());
    let took = took.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    (took, words.next().unwrap_or("-").to_owned())
}
