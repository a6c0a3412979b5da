//! A workbook goes through a real office program and comes back: LibreOffice Calc, without a screen.
//!
//! Run by the suite `office` of `cargo xtask test`, which says so when there is no LibreOffice.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::kit::{book, export, import, ledger, plan};
use zhenggai::tables::intake::plan::Change;

/// Converts a file with LibreOffice; `to` is the format, by its ending.
fn converted(folder: &Path, file: &str, to: &str) -> Vec<u8> {
    let profile = folder.join("profile").to_string_lossy().replace('\\', "/");
    let out = folder.join(to);
    let done = Command::new("soffice")
        .arg("--headless")
        .arg(format!("-env:UserInstallation=file:///{}", profile.trim_start_matches('/')))
        .args(["--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(folder.join(file))
        .output()
        .unwrap();
    let stem = Path::new(file).file_stem().unwrap().to_string_lossy().into_owned();
    fs::read(out.join(format!("{stem}.{to}"))).unwrap_or_else(|_| panic!("{done:?}"))
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_workbook_that_was_opened_and_saved_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for to in ["xlsx", "ods", "xls"] {
        let mut book = book();
        import(&ledger("two-row-header-tasks.xlsx"), &mut book);
        fs::write(folder.path().join("export.xlsx"), export(&book)).unwrap();
        let again = plan(&converted(folder.path(), "export.xlsx", to), &book);
        assert!(again.steps.is_empty(), "{to}: {:?}", again.steps);
        assert!(again.refused.is_empty() && again.doubts.is_empty(), "{to}: {:?}", again.refused);
        assert_eq!((again.unchanged, again.absent), (12, 0), "{to}");
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn an_edit_in_the_office_program_is_just_that_edit() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = book();
    import(&ledger("two-row-header-tasks.xlsx"), &mut book);
    fs::write(folder.path().join("export.xlsx"), export(&book)).unwrap();
    // The flat format of LibreOffice is text: there an official's edit is made.
    let flat = String::from_utf8(converted(folder.path(), "export.xlsx", "fods")).unwrap();
    let edited =
        flat.replacen("已处置8户，1户因诉讼正在推进", "已处置9户", 1).replacen(">未完成<", ">已完成<", 1);
    assert_ne!(edited, flat);
    fs::write(folder.path().join("edited.fods"), edited).unwrap();
    let after = plan(&converted(folder.path(), "edited.fods", "xlsx"), &book);
    let told: Vec<(Change, &str, &str)> =
        after.steps.iter().map(|step| (step.change, step.before.as_str(), step.after.as_str())).collect();
    assert_eq!(told, [(Change::Report, "未完成：已处置8户，1户因诉讼正在推进", "已完成：已处置9户")]);
    assert_eq!(after.steps[0].item.to_string(), "measure:F2.T1.M2");
    assert!(after.refused.is_empty() && after.doubts.is_empty(), "{:?}", after.refused);
}

#[test]
#[ignore = "needs LibreOffice"]
fn the_gold_ledgers_read_the_same_in_older_formats() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["basic-single-header", "two-row-header-tasks"] {
        let bytes = ledger(&format!("{name}.xlsx"));
        fs::write(folder.path().join(format!("{name}.xlsx")), &bytes).unwrap();
        let first = crate::kit::read(&bytes);
        for to in ["xls", "ods"] {
            let other = crate::kit::read(&converted(folder.path(), &format!("{name}.xlsx"), to));
            assert_eq!(other.findings, first.findings, "{name}.{to}");
            assert_eq!(other.tasks, first.tasks, "{name}.{to}");
            for (one, two) in other.rows.iter().zip(&first.rows) {
                assert_eq!(one.measures, two.measures, "{name}.{to}");
                assert_eq!((&one.lead_units, &one.status), (&two.lead_units, &two.status), "{name}.{to}");
                let said = |row: &zhenggai::tables::reading::RowReading| {
                    row.due.said.as_ref().map(|it| it.told.clone())
                };
                assert_eq!(said(one), said(two), "{name}.{to}");
            }
            assert_eq!(other.rows.len(), first.rows.len(), "{name}.{to}");
        }
    }
}
