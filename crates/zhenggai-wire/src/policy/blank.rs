//! A file to begin with: commented, and ready to be changed.

use std::fmt::Write;

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::id::PolicyId;
use zhenggai_core::language::Language;
use zhenggai_core::say::policy::{Section, sections};

/// A commented rule set file that builds on `below`, which it names `base`: it can be read as it stands, and says the
/// same as its base.
#[must_use]
pub fn file(id: &PolicyId, base: &str, below: &Policy, language: Language) -> String {
    let zh = language == Language::Zh;
    let mut text = String::from(if zh {
        "# 这套规则以base所指的规则集为基础：这里没有写的，一律照用；写了的，以这里为准。\n\
         # 每一项都要写明出处（source）和可靠程度（confidence）：\n\
         #   confirmed 已对照原文；practice 归纳自做法；unconfirmed 未核实。\n\
         # 写好后用 zhenggai policy lint、explain、diff 核对。各项写法见 docs/policy.md。\n\n"
    } else {
        "# This set builds on the one that `base` names: what is not said here holds as there, what is said here counts.\n\
         # Each value names its source and how sure it is:\n\
         #   confirmed: read in the text; practice: found in practice; unconfirmed: not checked.\n\
         # Read it with zhenggai policy lint, explain and diff. docs/policy.md says how each part is written.\n\n"
    });
    let (title_zh, title_en) =
        (format!("{}（本地）", below.title_zh), format!("{} (our own)", below.title_en));
    let _written = write!(
        text,
        "id = \"{id}\"\nbase = \"{base}\"\nversion = \"1\"\ntitle_zh = \"{title_zh}\"\ntitle_en = \"{title_en}\"\n\n"
    );
    text.push_str(if zh {
        "# 本规则集从哪一天起施行；一个台账适用反馈之日的规则。\n# valid_from = \"2026-01-01\"\n\n"
    } else {
        "# From which day it is in force; a dossier keeps the rules of the day of its feedback.\n# valid_from = \"2026-01-01\"\n\n"
    });
    for ([title_zh, title_en], example) in EXAMPLES {
        let heading = if zh { title_zh } else { title_en };
        let section = sections(below, language).into_iter().find(|it| it.title == *heading);
        comment(&mut text, section, heading, zh);
        let limit = below.terms.limits.first().map_or("report", |limit| limit.event.as_str());
        for line in example.replace("{limit}", limit).lines() {
            let _written = writeln!(text, "# {line}");
        }
        text.push('\n');
    }
    text
}

/// What the base says, as comments, and how it is changed.
fn comment(text: &mut String, section: Option<Section>, heading: &str, zh: bool) {
    let _written = writeln!(text, "# ── {heading}");
    for line in section.into_iter().flat_map(|section| section.lines) {
        let _written = writeln!(text, "#    {}", line.text);
    }
    text.push_str(if zh {
        "# 要改，去掉行首的#：\n"
    } else {
        "# To change it, remove the # in front:\n"
    });
}

/// Headings of sections in both languages, and how such a section is written.
const EXAMPLES: &[([&str; 2], &str)] = &[
    (
        ["各项时限", "Time limits"],
        "[[time_limits]]\nevent = \"{limit}\"\nmonths = 3\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
    (
        ["销号规则", "Closure rules"],
        "[[rules]]\ncode = \"MORE_THAN_MEETINGS\"\nweight = \"warns\"  # blocks, warns, off\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
    (
        ["自定条件", "Conditions of its own"],
        "[[conditions]]\nid = \"two-vouchers\"\ntitle_zh = \"涉资金的措施须有两份凭证\"\ntitle_en = \"Two vouchers where money is concerned\"\nweight = \"blocks\"\nlevels = [\"measure\"]\nnatures = [\"recovery\"]\nask = { evidence = { kind = \"voucher\", at_least = 2 } }\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
    (
        ["审核步骤", "Steps of the review"],
        "[[reviews]]\nid = \"joint\"\ntitle_zh = \"三方会审\"\ntitle_en = \"Joint review\"\nduties = [\"discipline_body\", \"organisation_department\", \"inspection_office\"]\nat_least = 2\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
    (
        ["公示", "Public notice"],
        "[public_notice]\nworking_days = 5\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
    (
        ["延期", "Extensions"],
        "[extension]\ndays_before = 10\nmost = 1\nlongest = { months = 3 }\ngranted_by = [\"inspection_office\"]\nsource = \"\"\nconfidence = \"confirmed\"\n",
    ),
];
