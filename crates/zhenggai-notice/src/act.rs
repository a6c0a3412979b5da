//! Which acts a text reports: meetings, circulars, rules, inspections, corrections.
//!
//! It is the basis for telling a measure that consists of nothing but meetings, study and circulars from one
//! that changes something. It errs to one side only: words that no list knows are [`Act::Other`], so that
//! the acts of a text are nothing but talk only when every part of every sentence is known to be.

use std::sync::LazyLock;

use zhenggai_core::work::Act;

use crate::cue::Cues;
use crate::reading::Script;
use crate::script::folded;

/// What a phrase tells: an act, or nothing but resolve.
static PHRASES: LazyLock<Cues<Option<Act>>> = LazyLock::new(|| {
    Cues::new(&[
        (
            Some(Act::Meeting),
            "召开 党委会议 党组会议 会议审议 会议传达 专题会 推进会 调度会 座谈会 动员会 \
            部署会 党组会 党委会 常委会 党工委会 民主生活会 组织生活会 研讨会 协调会 反馈会 会商 \
            会议研究 专题研究 开会 听取汇报 集体研究 专题会议 批评和自我批评 谈心谈话 对照检查 \
            班子查摆 相互批评 批评意见",
        ),
        (
            Some(Act::Study),
            "学习 传达 研讨 培训 宣讲 党课 讲座 轮训 收看 观看 心得体会 知识测试 警示教育 研学 领学 \
            学习贯彻 宣传教育 宣传 参观 教育活动 党史学习教育 主题教育 读书班 辅导报告 专题报告 \
            撰写心得 学习强国 交流发言",
        ),
        (
            Some(Act::Circular),
            "部署 安排部署 工作安排 下发通知 通知 转发 发文 提出要求 明确要求 要求各 重申 强调 通报 \
            提醒 动员 倡议 公告 表态 印发通知 公开信",
        ),
        (
            Some(Act::Drafting),
            "起草 草拟 初稿 征求意见 意见征求 拟定 拟订 正在编制 正在制定 正在修订 研究制定",
        ),
        (
            Some(Act::RuleMade),
            "制定 制订 出台 修订 修改完善 废止 建章立制 建立 健全 完善 汇编 编制 印发 下发 制度",
        ),
        (
            Some(Act::Check),
            "检查 排查 核查 自查 督查 督察 督导 抽查 暗访 巡查 清查 核实 摸排 调研 回头看 走访 监测 \
            审计 评估 普查 比对 复核",
        ),
        (
            Some(Act::Recovery),
            "追缴 追回 清退 退还 退缴 退回 收回 收缴 上缴 补缴 挽回 核减 退赔 扣回 清欠 清收",
        ),
        (
            Some(Act::Accountability),
            "问责 追责 处分 诫勉 批评教育 约谈 提醒谈话 立案 移交线索 问题线索 组织处理 通报批评 \
            书面检查 免职 函询 移送司法 严肃处理 查处",
        ),
        (
            Some(Act::Correction),
            "完成 整改到位 已整改 整改问题 立行立改 边查边改 清理 建成 拆除 关停 关闭 修复 更换 补办 \
            补齐 补充 配齐 配备 新建 改造 改建 扩建 封堵 解决 办理 办结 纠正 取消 停止 叫停 调整 \
            规范 招录 招聘 引进 开通 投入 上线 验收 销号 通水 安装 购置 启用 注销 补发 发放 兑现 \
            拨付 提高到 下降 增长 提升至 换届 选派 减少 精简 压减 签订 整治 取缔 终止 建设 实施 \
            开展整治 优化 简化 公开 成立 组建 设立 落实到位 分解 明确责任 盘活 处置 搬迁 修缮 栽植 \
            移交 化解 达到 实现 入库 中标 开工 竣工 投用 划转 聘任 任命 交流轮岗 晋升",
        ),
        (
            None,
            "统一思想 思想认识 思想和行动 提高认识 政治站位 政治自觉 政治责任 政治任务 高度重视 \
            加强领导 组织领导 压实责任 压紧压实 责任意识 树牢 牢固树立 深刻认识 认领 照单全收 \
            四个意识 两个维护 四个自信 两个确立 浓厚氛围 良好氛围 入脑入心 见行见效 凝聚共识 \
            形成共识 增强紧迫感 紧迫性 第一时间 精神实质 高度自觉 行动自觉 思想自觉 学深悟透",
        ),
    ])
});

/// Words with which a title ends whose issue orders something and makes no rule.
const CIRCULARS: &[&str] = &["通知", "通报", "公告", "提醒函", "通告", "倡议书", "公开信", "讲话"];

/// The acts that `text` reports, each once, in the order of the vocabulary; none for an empty text.
///
/// ```
/// use zhenggai_core::work::Act;
/// use zhenggai_notice::act::acts;
/// assert_eq!(acts("召开党组会专题研究，传达学习有关精神。"), [Act::Meeting, Act::Study]);
/// assert_eq!(acts("召开调度会，已拆除违建8户。"), [Act::Meeting, Act::Correction]);
/// ```
#[must_use]
pub fn acts(text: &str) -> Vec<Act> {
    let text: String = folded(text, Script::Hant).chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = Vec::new();
    parts(&text).for_each(|part| of_part(part, &mut found));
    Act::ALL.iter().copied().filter(|act| found.contains(act)).collect()
}

/// Whether a folded text without white space reports acts, and nothing but talk: [`acts`] up to the first that is
/// none.
pub(crate) fn is_talk(text: &str) -> bool {
    let mut found: Vec<Act> = Vec::new();
    for part in parts(text) {
        of_part(part, &mut found);
        if !found.iter().all(|act| act.is_talk()) {
            return false;
        }
    }
    !found.is_empty()
}

/// The parts of sentences of `text` that have words.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    // A comma within a title parts nothing.
    let mut in_title = false;
    let parts = text.split(move |c| {
        in_title = match c {
            '《' => true,
            '》' | '。' => false,
            _ => in_title,
        };
        !in_title && matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '！' | '？')
    });
    parts.filter(|part| part.chars().any(char::is_alphabetic))
}

/// Adds the acts of a part of a sentence.
fn of_part(part: &str, found: &mut Vec<Act>) {
    let mut add = |act: Act| {
        if !found.contains(&act) {
            found.push(act);
        }
    };
    let has_title = part.contains('《');
    let (mut is_known, mut is_draft, mut is_made) = (false, false, false);
    for prose in outside_titles(part) {
        for (_, told) in PHRASES.all(prose, 0..prose.len()) {
            is_known = true;
            match told {
                // What is done with a document in 《》 depends on the document.
                Some(Act::RuleMade) if has_title => is_made = true,
                Some(act) => {
                    is_draft |= act == Act::Drafting;
                    add(act);
                }
                None => {}
            }
        }
    }
    if is_made && !is_draft {
        for title in titles(part) {
            let is_circular = CIRCULARS.iter().any(|end| title.ends_with(end));
            add(if is_circular { Act::Circular } else { Act::RuleMade });
        }
    }
    if !is_known {
        add(Act::Other);
    }
}

/// What stands in `part` outside of 《》.
fn outside_titles(part: &str) -> impl Iterator<Item = &str> {
    part.split('《').enumerate().map(|(index, piece)| {
        if index == 0 { piece } else { piece.rsplit_once('》').map_or("", |(_, behind)| behind) }
    })
}

/// The titles in `part`, without a remark in brackets at their end.
fn titles(part: &str) -> impl Iterator<Item = &str> {
    part.split('《').skip(1).map(|piece| {
        let title = piece.split_once('》').map_or(piece, |(title, _)| title);
        title.split(['（', '(']).next().unwrap_or(title)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_talk(text: &str) -> bool {
        let acts = acts(text);
        !acts.is_empty() && acts.into_iter().all(Act::is_talk)
    }

    #[test]
    fn meetings_study_and_circulars_alone_are_talk() {
        assert!(is_talk("召开党组会6次，逐条学习反馈意见，班子成员带头认领问题。"));
        assert!(is_talk("印发《关于做好巡察整改工作的通知》，对整改工作进行部署。"));
        assert!(is_talk("召開會議傳達學習。"));
        assert!(is_talk("(1)加强理论学习。组织集中研讨5次，举办专题培训班2期。"));
    }

    #[test]
    fn one_concrete_act_or_one_unknown_word_and_it_is_no_talk() {
        for text in [
            "召开推进会，已补办手续17个。",
            "传达学习后，追缴资金9.85万元。",
            "召开会议。受益群众1160户。",
            "学习有关规定，制定《工作规程》。",
            "开展专题学习，对校长进行约谈。",
            "召开会议部署，对52个项目逐一核查。",
            "厘清两个会议的议事内容。",
            "安排资金3万元。",
            "",
        ] {
            assert!(!is_talk(text), "{text}");
        }
    }

    #[test]
    fn a_draft_is_no_rule_yet() {
        assert_eq!(acts("起草《资金使用办法》。"), [Act::Drafting]);
        assert_eq!(acts("制定出台《工作考核细则》。"), [Act::RuleMade]);
        assert_eq!(acts("印发《关于规范管理的通知》。"), [Act::Circular]);
    }
}
