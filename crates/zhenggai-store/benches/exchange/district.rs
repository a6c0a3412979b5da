//! An invented district's record: a hundred devices of towns, offices and stations, each writing a thousand entries of the
//! kinds and in the proportions of a year's rectification. Texts are put together at random, digests and times are
//! random, every fiftieth entry of a device bears a signature of random bytes.

use std::collections::HashMap;

use serde_json::{Value, json};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::moment::Moment;
use zhenggai_store::raw::{Envelope as _, RawEntry};
use zhenggai_wire::canonical;
use zhenggai_wire::hash::digest;

const THINGS: &str = "财政资金 专项经费 工程款 公务接待 固定资产 会议记录 谈心谈话 招标文件 合同台账 巡河记录 农田水利 饮水工程 村级账目 党费收缴 干部档案 选人用人 评标专家 物资采购 车辆管理 办公用房 学习制度 信访件 环保督察 低保名单 危房改造 帮扶项目 产业奖补 合作社 村务公开 土地流转 集体林权 河道采砂 校园食堂 医保报销 养老补贴 惠农补贴 工程变更 竣工决算 往来款项 公款存放";
const ACTS: &str = "核查 补正 清退 上报 公示 约谈 督促 完善 修订 张贴 复核 追缴 归档 督办 通报 培训 抽查 移交 验收 盘点 重新评估 集中清理 逐项对账 实地走访 建立台账";
const PAPERS: &str = "凭证 名册 台账 清单 附件 影像 审批表 会议纪要 公示照片 银行回单 合同副本 验收单 签到表 制度文本 情况说明 询问笔录 现场照片 整改报告 票据 决算书";
const PLACES: &str =
    "河东 河西 南山 北岭 新桥 青石 白塔 双溪 龙泉 柳林 大坪 高台 石门 清水 黄沙 东升 长安 永兴 平安 太平";
const BODIES: &str = "镇党委 乡政府 水务站 财政所 供销社";

/// Numbers that look random and are the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }

    fn word<'w>(&mut self, words: &'w str) -> &'w str {
        let all: Vec<&str> = words.split(' ').collect();
        all.get(usize::try_from(self.below(all.len() as u64)).unwrap_or_default())
            .copied()
            .unwrap_or_default()
    }

    fn text(&mut self) -> String {
        let clauses: Vec<String> = (0..=self.below(3))
            .map(|_| {
                let (act, thing, paper) = (self.word(ACTS), self.word(THINGS), self.word(PAPERS));
                format!("{act}{thing}{paper}{}份", self.below(400) + 1)
            })
            .collect();
        let end = match self.below(3) {
            0 => "。".to_owned(),
            1 => format!("，涉及金额{}.{:02}万元。", self.below(900), self.below(100)),
            _ => format!("，{}{}已核对。", self.word(PLACES), self.word(BODIES)),
        };
        clauses.join("，") + &end
    }

    fn day(&mut self) -> String {
        format!("2022-{:02}-{:02}", self.below(12) + 1, self.below(28) + 1)
    }
}

/// The event that a device writes as its `seq`th, and in which duty.
fn event(dice: &mut Dice, device: u64, seq: u64) -> (Value, &'static str) {
    let item = format!("measure:F{}.M{}", dice.below(60) + 1, dice.below(5) + 1);
    let unit = "responsible_unit";
    match dice.below(100) {
        0..35 => {
            let status = ["in_progress", "basically_complete", "complete"];
            let status = status.get(dice.below(3) as usize);
            let acts: &[&str] = if dice.below(2) == 0 { &["check"] } else { &["meet", "train"] };
            let text = dice.text();
            (
                json!({"kind": "work_reported", "item": item, "status": status, "acts": acts, "text": text}),
                unit,
            )
        }
        35..55 => {
            let sum = digest(DigestAlgorithm::Sha256, &dice.roll().to_be_bytes()).to_string();
            let title = format!("{}{}", dice.word(THINGS), dice.word(PAPERS));
            let event = json!({"kind": "evidence_submitted", "id": format!("E{device}-{seq}"), "item": item,
                "evidence_kind": "register", "title": title, "digest": sum, "captured_on": dice.day(),
                "disclosure": "internal"});
            (event, unit)
        }
        55..70 => {
            let evidence = format!("E{device}-{}", dice.below(seq) + 1);
            (
                json!({"kind": "evidence_reviewed", "evidence": evidence, "decision": "accepted"}),
                "inspection_office",
            )
        }
        70..80 => {
            let event =
                json!({"kind": "reviewed", "item": item, "decision": "returned", "comment": dice.text()});
            (event, "inspection_office")
        }
        80..86 => {
            let due = json!({"kind": "by", "day": dice.day(), "precision": "day"});
            (json!({"kind": "deadline_set", "item": item, "due": due}), unit)
        }
        86..92 => (json!({"kind": "closure_requested", "item": item}), unit),
        92..96 => (json!({"kind": "closed", "item": item, "reason": "implemented"}), "inspection_office"),
        _ => {
            let money = |dice: &mut Dice| format!("{}.{:02}", dice.below(900_000), dice.below(100));
            let event = json!({"kind": "recovery_recorded", "id": format!("Y{device}-{seq}"), "item": item,
                "recovery_kind": "recovered", "due_yuan": money(dice), "paid_yuan": money(dice)});
            (event, unit)
        }
    }
}

/// The record, in the order in which somebody who hears from all would take it.
pub(crate) fn record(devices: u64, each: u64) -> Vec<RawEntry> {
    let mut dice = Dice(2_022);
    let mut last: HashMap<u64, (u64, String)> = HashMap::new();
    let mut made: Vec<RawEntry> = Vec::new();
    let mut millis = 1_640_995_200_000_i64;
    for _ in 0..devices * each {
        let device = dice.below(devices);
        millis += i64::try_from(dice.below(600_000)).unwrap_or_default();
        let (seq, prev) = last.get(&device).map_or((1, None), |(seq, id)| (seq + 1, Some(id.clone())));
        let (event, duty) = event(&mut dice, device, seq);
        let place = PLACES.split(' ').nth(usize::try_from(device % 20).unwrap_or_default());
        let body = BODIES.split(' ').nth(usize::try_from(device / 20).unwrap_or_default());
        let name = format!("{}{}", place.unwrap_or_default(), body.unwrap_or_default());
        let moment = Moment::from_millis(millis).expect("a moment");
        let mut body = json!({
            "v": 1, "dossier": "riverside-2021", "device": format!("device-{device:02}"), "seq": seq,
            "recorded_at": {"moment": moment.to_string(), "counter": 0},
            "effective_on": moment.to_string().get(..10),
            "author": {"duty": duty, "party": {"id": format!("unit-{device}"), "kind": "body", "name": name}},
            "event": event,
        });
        if let Some(prev) = prev {
            body["prev"] = prev.into();
        }
        // One in three has heard of another device's entry of late.
        if dice.below(3) == 0 && !made.is_empty() {
            let back = usize::try_from(dice.below(200)).unwrap_or_default();
            if let Some(seen) =
                made.iter().rev().nth(back).filter(|seen| seen.device().as_str() != body["device"])
            {
                body["parents"] = json!([seen.id().to_string()]);
            }
        }
        let id =
            digest(DigestAlgorithm::Sha256, &canonical::bytes(&body).expect("canonical bytes")).to_string();
        last.insert(device, (seq, id.clone()));
        let mut line = json!({"id": id, "body": body});
        if seq % 50 == 0 {
            let hex: String = (0..8).map(|_| format!("{:016x}", dice.roll())).collect();
            let key = digest(DigestAlgorithm::Sha256, &device.to_be_bytes()).to_string();
            line["signature"] = json!({"algorithm": "ed25519", "key": key, "hex": hex});
        }
        made.push(RawEntry::read(&line.to_string()).expect("an entry"));
    }
    made
}
