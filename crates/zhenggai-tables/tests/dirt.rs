//! Ledgers in styles of their own: what an office really hands in.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use encoding_rs::GB18030;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use serde_json::Value;
use zhenggai_core::language::Language;
use zhenggai_tables::header::Headers;
use zhenggai_tables::{lint, open, read, record};

fn told(bytes: &[u8]) -> Value {
    let book = open::workbook(bytes).unwrap();
    let reading = read::read(&book, &Headers::built_in());
    let feedback = Some("2024-01-15".parse().unwrap());
    let notes = lint::lint(&book, &reading, feedback);
    serde_json::to_value(record::record("f", &reading, &notes, feedback, Language::En)).unwrap()
}

fn written(write: impl FnOnce(&mut Workbook)) -> Value {
    let mut book = Workbook::new();
    write(&mut book);
    told(&book.save_to_buffer().unwrap())
}

fn line(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        sheet.write(row, column, *cell).unwrap();
    }
}

fn merge(sheet: &mut Worksheet, first: (u32, u16), last: (u32, u16), text: &str) {
    sheet.merge_range(first.0, first.1, last.0, last.1, text, &Format::new()).unwrap();
}

/// `sheet!cell code`, of every note that weighs at least as much as a warning, or of all.
fn notes(read: &Value, with_info: bool) -> Vec<String> {
    let list = read["diagnostics"].as_array().unwrap().iter();
    let wanted = list.filter(|it| with_info || it["severity"] != "info");
    wanted
        .map(|it| format!("{} {}", it["cell"].as_str().unwrap_or("-"), it["code"].as_str().unwrap()))
        .collect()
}

fn texts<'v>(list: &'v Value, key: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap_or("-")).collect()
}

#[test]
fn three_header_rows_and_units_that_share_a_cell() {
    let read = written(|book| {
        let sheet = book.add_worksheet();
        sheet.set_name("总台账").unwrap();
        merge(sheet, (0, 0), (0, 9), "某区整改总台账");
        for (column, words) in [(0, "项次"), (1, "问题描述"), (2, "整改举措")] {
            merge(sheet, (1, column), (3, column), words);
        }
        merge(sheet, (1, 3), (1, 6), "责任落实");
        merge(sheet, (2, 3), (3, 3), "责任领导");
        merge(sheet, (2, 4), (2, 5), "责任单位");
        line(sheet, 3, &["", "", "", "", "牵头", "配合"]);
        merge(sheet, (2, 6), (3, 6), "责任人");
        merge(sheet, (1, 7), (3, 7), "时限\n要求");
        merge(sheet, (1, 8), (3, 8), "完成情况");
        merge(sheet, (1, 9), (3, 9), "督办领导批示");
        merge(sheet, (4, 0), (5, 0), "1");
        merge(sheet, (4, 1), (5, 1), "项目推进缓慢");
        line(
            sheet,
            4,
            &[
                "",
                "",
                "倒排工期",
                "副区长",
                "住建局",
                "财政局、各街道",
                "科长",
                "2024年6月底前",
                "已完成",
                "请抓紧",
            ],
        );
        line(
            sheet,
            5,
            &[
                "",
                "",
                "一是建台账；二是周调度",
                "同上",
                "〃",
                "审计局",
                "科长",
                "集中整改期内",
                "正在推进",
                "",
            ],
        );
        line(
            sheet,
            6,
            &[
                "2",
                "资金闲置",
                "清理账户",
                "副区长",
                "财政局（牵头），审计局、各街道（配合）",
                "",
                "科长",
                "２０２４年三季度",
                "整改中",
                "",
            ],
        );
        line(sheet, 8, &["填表人：办公室", "", "", "审核人：主任"]);
    });
    let sheet = &read["sheets"][0];
    assert_eq!(sheet["header_rows"], serde_json::json!([2, 3, 4]));
    let columns = &sheet["columns"];
    for (letter, field) in [
        ("A", "finding_no"),
        ("B", "finding"),
        ("C", "measure"),
        ("D", "lead_leaders"),
        ("E", "lead_units"),
        ("F", "coop_units"),
        ("G", "responsible_persons"),
        ("H", "due"),
        ("I", "status"),
    ] {
        assert_eq!(columns[letter], field, "{letter}");
    }
    assert!(columns["J"].is_null());
    let rows = read["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0]["coop_units"], serde_json::json!(["财政局", "各街道"]));
    assert_eq!(rows[0]["extra"]["督办领导批示"], "请抓紧");
    assert_eq!(rows[1]["lead_leaders"], serde_json::json!(["副区长"]));
    assert_eq!(rows[1]["lead_units"], serde_json::json!(["住建局"]));
    assert_eq!(rows[1]["due"]["anchor"], "concentrated_period");
    assert_eq!(rows[1]["measures"].as_array().unwrap().len(), 1);
    assert_eq!(rows[2]["lead_units"], serde_json::json!(["财政局"]));
    assert_eq!(rows[2]["coop_units"], serde_json::json!(["审计局", "各街道"]));
    assert_eq!(rows[2]["due"]["date"], "2024-09-30");
    assert_eq!(
        notes(&read, true),
        ["J2 HEADER_UNKNOWN_COLUMN", "D6 DITTO", "E6 DITTO", "H7 FULLWIDTH_DIGITS"]
    );
    assert_eq!(texts(&sheet["skipped_rows"], "why"), ["title", "empty", "foot"]);
}

#[test]
fn a_flat_csv_in_gb18030_repeats_its_findings() {
    let csv = "问题编号,巡察反馈问题,整改措施,责任领导,责任部门,完成时限,状态\r\n\
               1,作风不实,下沉一线,局长,办公室,20240630,已完成\r\n\
               1,作风不实,精简会议,局长,办公室,45473,进行中\r\n\
               2,纪律松弛,开展督查,副局长,机关纪委,2024/2/30,否\r\n\
               4,台账不清,重建台账,,,待定,差不多了\r\n\
               4,档案不全,补正档案,局长,档案室,2023年6月底前,√,多,余\r\n";
    let (bytes, ..) = GB18030.encode(csv);
    let read = told(&bytes);
    assert_eq!(read["encoding"], "gb18030");
    assert_eq!(texts(&read["findings"], "text"), ["作风不实", "纪律松弛", "台账不清", "档案不全"]);
    assert_eq!(texts(&read["rows"], "finding"), ["F1", "F1", "F2", "F3", "F4"]);
    assert_eq!(read["rows"][4]["extra"]["surplus_fields"], serde_json::json!(["多", "余"]));
    assert_eq!(
        notes(&read, true),
        [
            "F2 DUE_COMPACT",
            "F3 DUE_SERIAL",
            "F4 DUE_INVALID",
            "A5 ID_GAP",
            "D5 LEADER_MISSING",
            "E5 UNIT_MISSING",
            "F5 DUE_UNKNOWN",
            "G5 STATUS_UNKNOWN",
            "A6 DUP_ID",
            "A6 FIELD_COUNT",
            "F6 DUE_BEFORE_FEEDBACK",
        ]
    );
}

#[test]
fn rows_are_numbered_where_findings_are_not() {
    let read = written(|book| {
        let sheet = book.add_worksheet();
        line(sheet, 0, &["序号", "存在问题", "整改措施", "责任单位", "整改时限", "整改进展", "整改状态"]);
        for (row, cells) in [
            ["", "学习不够", "补课", "甲科", "立行立改", "已补", "已完成"],
            ["", "", "考试", "甲科、乙科", "2024年5月31日前", "", "未完成"],
            ["", "调研不够", "下乡", "丙科", "长期坚持", "每月一次", "持续推进"],
            ["", "", "写报告", "丙科", "2024年6-8月", "已写", "已完成"],
        ]
        .iter()
        .enumerate()
        {
            let row = u32::try_from(row).unwrap() + 1;
            line(sheet, row, cells);
            sheet.write(row, 0, row).unwrap();
        }
        // 序号 1 to 30 was filled in beforehand.
        for row in 5..30_u32 {
            sheet.write(row, 0, row).unwrap();
        }
    });
    assert_eq!(read["sheets"][0]["columns"]["A"], "row_no");
    assert_eq!(texts(&read["rows"], "printed_id"), ["1", "2", "3", "4"]);
    assert_eq!(texts(&read["rows"], "finding"), ["F1", "F1", "F2", "F2"]);
    assert_eq!(read["rows"][3]["due"]["start"], "2024-06-01");
    assert!(notes(&read, true).is_empty(), "{:?}", notes(&read, true));
}

#[test]
fn bands_restart_the_numbers_and_the_header_stands_again() {
    let read = written(|book| {
        let sheet = book.add_worksheet();
        let header = [
            "序号",
            "反馈问题",
            "整改任务",
            "整改措施",
            "牵头领导",
            "牵头单位",
            "完成时限",
            "是否完成",
            "印证材料",
        ];
        merge(sheet, (0, 0), (0, 8), "某校党委巡视整改台账");
        line(sheet, 1, &["填报单位：某校党委", "", "", "", "", "填报日期：2024年6月30日"]);
        line(sheet, 2, &header);
        line(sheet, 3, &["一、聚焦办学方向方面"]);
        line(
            sheet,
            4,
            &[
                "1",
                "思政课不强",
                "配齐教师",
                "1.招聘8名；\n2.转岗3名。",
                "校长",
                "人事处",
                "2024年8月",
                "是",
                "聘用合同",
            ],
        );
        line(sheet, 5, &["", "", "", "集体备课", "校长", "教务处", "2024年8月", "否", ""]);
        line(
            sheet,
            6,
            &["2", "科研经费沉淀", "清理结余", "收回结余", "副校长", "财务处", "2024-07-15", "是", ""],
        );
        line(sheet, 7, &header);
        line(sheet, 8, &["（二）聚焦队伍建设方面"]);
        line(
            sheet,
            9,
            &["1", "职称评审不公", "修订办法", "修订评审办法", "-", "人事处", "", "是", "办法文本"],
        );
        line(sheet, 10, &["小计", "", "", "5条", "", "", "", "2"]);
        line(sheet, 11, &["注：完成时限以方案为准。"]);
    });
    assert_eq!(
        texts(&read["sheets"][0]["skipped_rows"], "why"),
        ["title", "title", "aspect", "header_repeat", "aspect", "subtotal", "note"]
    );
    assert_eq!(texts(&read["findings"], "printed_id"), ["1", "2", "1"]);
    assert_eq!(texts(&read["findings"], "aspect")[2], "（二）聚焦队伍建设方面");
    assert_eq!(texts(&read["rows"], "task"), ["F1.T1", "F1.T1", "F2.T1", "F3.T1"]);
    assert_eq!(
        notes(&read, true),
        [
            "I7 COMPLETED_NO_EVIDENCE",
            "A8 HEADER_REPEATED",
            "E10 LEADER_MISSING",
            "G10 DUE_MISSING",
            "H11 SUM_MISMATCH"
        ]
    );
}

#[test]
fn dates_formulas_errors_and_strange_characters() {
    let read = written(|book| {
        let sheet = book.add_worksheet();
        line(
            sheet,
            0,
            &[
                "编号",
                "问题表现",
                "具体措施",
                "分管领导",
                "责任单位",
                "完成时间",
                "落实情况",
                "完成状态",
                "备注",
            ],
        );
        for row in 1..8_u32 {
            sheet.write(row, 0, row).unwrap();
            line(sheet, row, &["", "问题", "", "副局长", "甲科"]);
            sheet.write(row, 1, format!("问题{row}")).unwrap();
            sheet.write(row, 2, format!("措施{row}")).unwrap();
        }
        let day = ExcelDateTime::from_ymd(2024, 6, 1).unwrap();
        sheet.write_with_format(1, 5, &day, &Format::new().set_num_format("yyyy\"年\"m\"月\"")).unwrap();
        sheet.write_with_format(2, 5, &day, &Format::new().set_num_format("yyyy/m/d h:mm")).unwrap();
        sheet.write_formula(3, 5, Formula::new("=[1]Sheet1!A1").set_result("2024年6月底前")).unwrap();
        sheet.write_formula(4, 5, Formula::new("=A1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(5, 5, 2024.6).unwrap();
        sheet.write(6, 5, "已完成").unwrap();
        sheet.write(7, 5, "2024年6月30日 18:00").unwrap();
        sheet.write(1, 6, "=cmd|' /C calc'!A0").unwrap();
        sheet.write(2, 6, "已印发\u{b}文件").unwrap();
        sheet.write(3, 6, "-").unwrap();
        sheet.set_row_hidden(4).unwrap();
        sheet.set_column_hidden(8).unwrap();
        let hidden = book.add_worksheet();
        hidden.set_name("旧稿").unwrap().set_hidden(true);
        line(hidden, 0, &["序号", "反馈问题", "整改措施", "责任单位"]);
    });
    assert_eq!(
        notes(&read, true),
        [
            "I1 HIDDEN_COLUMN",
            "F2 DUE_MONTH_FORMAT",
            "G2 FORMULA_INJECTION",
            "G3 CONTROL_CHAR",
            "F4 FORMULA",
            "A5 HIDDEN_ROW",
            "F5 ERROR_VALUE",
            "F5 FORMULA",
            "F7 DUE_UNKNOWN",
            "- HIDDEN_SHEET",
        ]
    );
    let dates: Vec<&str> =
        read["rows"].as_array().unwrap().iter().map(|it| it["due"]["date"].as_str().unwrap_or("-")).collect();
    assert_eq!(dates, ["2024-06-30", "2024-06-01", "2024-06-30", "-", "2024-06-30", "-", "2024-06-30"]);
    assert_eq!(read["rows"][1]["progress"], "已印发文件");
    assert_eq!(read["sheets"][1]["role"], "hidden");
}

#[test]
fn no_number_no_finding_and_twice_in_two_sheets() {
    let read = written(|book| {
        for name in ["一组", "二组"] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            line(sheet, 0, &["反馈的问题", "整改措施（逐条填写）", "主责单位", "协办单位", "整改期限"]);
            line(sheet, 1, &["", "无主的措施", "甲科", "", "2024年7月"]);
            line(sheet, 2, &["会风不实", "少开会", "甲科", "乙科", "2024年7月"]);
            line(sheet, 3, &["", "", "甲科", "", "2024年8月"]);
        }
        let notes = book.add_worksheet();
        notes.set_name("说明").unwrap();
        line(notes, 0, &["请如实填写。"]);
    });
    assert_eq!(texts(&read["sheets"], "role"), ["ledger", "ledger", "notes"]);
    assert_eq!(
        notes(&read, false),
        [
            "A2 FINDING_MISSING",
            "B4 MEASURE_MISSING",
            "A2 FINDING_MISSING",
            "B3 DUP_ROW",
            "B4 MEASURE_MISSING"
        ]
    );
}

#[test]
fn tabs_semicolons_and_utf16() {
    for (mark, name) in [('\t', "tab"), (';', "semicolon")] {
        let csv = "序号,问题,措施,责任单位,时限\n1,甲问题,\"改一,改二\",甲科,2024年底\n"
            .replace("改一,改二", "改一改二");
        let csv = csv.replace(',', &mark.to_string());
        let bytes: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(csv.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let read = told(&bytes);
        assert_eq!(read["encoding"], "utf-16", "{name}");
        assert_eq!(read["rows"][0]["due"]["date"], "2024-12-31", "{name}");
    }
}
