//! Documents named in 《》 and what was done with them.

use core::ops::Range;
use std::sync::LazyLock;

use super::prose::Prose;
use super::sentence::is_boundary;
use crate::cue::Cues;
use crate::reading::DocumentReading;

/// What a verb does with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// Makes, changes, issues, drafts or repeals it, in the word of the field.
    Makes(&'static [&'static str]),
    /// Studies it.
    Studies,
    /// Applies it.
    Applies,
    /// Only refers to it.
    Cites,
}

static VERBS: LazyLock<Cues<Verb>> = LazyLock::new(|| {
    Cues::new(&[
        (Verb::Makes(&["制定"]), "制定 制订 拟定印发"),
        (Verb::Makes(&["制定", "修订"]), "制（修）订 制(修)订 制修订 修（制）订 修(制)订"),
        (Verb::Makes(&["出台"]), "出台 发布 颁布 公布"),
        (Verb::Makes(&["修订"]), "修订 修改 修编 修正"),
        (Verb::Makes(&["完善"]), "完善 健全 细化 优化"),
        (Verb::Makes(&["印发"]), "印发 制发 下达"),
        (Verb::Makes(&["下发"]), "下发"),
        (Verb::Makes(&["废止"]), "废止 废除 停止执行 宣布失效"),
        (Verb::Makes(&["起草"]), "起草 草拟 拟定 拟订"),
        (Verb::Makes(&["编制"]), "编制 编写"),
        (Verb::Makes(&["建立"]), "建立"),
        (Verb::Makes(&["新建"]), "新建"),
        (Verb::Makes(&["汇编"]), "汇编 编印 编纂 编辑印制"),
        (Verb::Studies, "学习 传达 研读 学深悟透 宣讲 宣传 解读 收看 观看 培训 领会 研学 重温"),
        (Verb::Applies, "执行 落实 贯彻 遵守 遵循 实施 恪守 抓好"),
        (
            Verb::Cites,
            "按照 根据 依据 依照 对照 参照 遵照 围绕 结合 违反 引用 转发 发放 征订 签订 签署 提交 \
            报送 上报 提请 撰写 形成 发出 查阅",
        ),
    ])
});

/// Words that say a document is not in force yet, behind its title or in it.
const DRAFTS: &[&str] = &["初稿", "征求意见", "意见征求", "草案", "送审稿", "讨论稿", "征集意见"];

/// Words before a verb that say it is still to be done.
const TO_DO: &[&str] = &["正在", "拟", "计划", "将", "准备", "抓紧", "推进", "着手", "委托", "待"];

/// Words after which a title is the object of what follows, not of what precedes.
const OBJECTS: &[&str] = &["对", "将", "把", "就", "以", "由", "在", "从", "为"];

/// Prints and marks between two titles of one row.
const JOINTS: &[&str] = &["", "、", "和", "及", "以及", "与", "，", ",", "或", "、以及", "并"];

/// The documents of a notice, in order. `annex` tells which proses belong to a list behind the notice: there
/// a heading gives the verb for the titles below it.
pub(super) fn documents(
    proses: &[Prose<'_>],
    titles: &[Vec<Range<usize>>],
    annex: impl Fn(usize) -> bool,
) -> Vec<DocumentReading> {
    let mut found = Vec::new();
    let mut heading: Vec<&'static str> = Vec::new();
    for (position, (prose, titles)) in proses.iter().zip(titles).enumerate() {
        let is_annex = annex(position);
        let Some(first) = titles.first() else {
            let announces = is_annex || prose.text().ends_with(['：', ':']);
            let named = if announces { made(prose, 0..prose.text().len()) } else { Vec::new() };
            if !announces || !named.is_empty() {
                heading = named;
            }
            continue;
        };
        let is_listed = first.start <= 24 || is_annex;
        let mut begin = 0;
        for row in rows(prose, titles) {
            let mut deed = deed(prose, begin, row, next_title(titles, row));
            if deed.is_open && is_listed && !heading.is_empty() {
                deed = Deed { actions: heading.clone(), is_made: true, ..deed };
            }
            begin = row.last().map_or(begin, |last| last.end);
            found.extend(row.iter().map(|title| reading(prose, title, &deed)));
        }
    }
    found
}

fn next_title<'t>(titles: &'t [Range<usize>], row: &[Range<usize>]) -> Option<&'t Range<usize>> {
    let end = row.last()?.end;
    titles.get(titles.partition_point(|title| title.start < end))
}

/// Titles that stand in one row and share their verb.
fn rows<'t>(prose: &Prose<'_>, titles: &'t [Range<usize>]) -> Vec<&'t [Range<usize>]> {
    titles.chunk_by(|left, right| is_joint(prose.part(left.end..right.start))).collect()
}

/// Whether `between` only joins two titles; a remark in brackets may stand in it.
fn is_joint(between: &str) -> bool {
    if between.len() > 60 {
        return false;
    }
    let remark = between.strip_prefix(['（', '(']).and_then(|rest| rest.split_once(['）', ')']));
    let joint = remark.map_or(between, |(_, rest)| rest);
    JOINTS.contains(&joint)
}

/// What was done with the titles of a row.
struct Deed {
    actions: Vec<&'static str>,
    is_made: bool,
    is_draft: bool,
    /// No verb stands at the row.
    is_open: bool,
}

fn reading(prose: &Prose<'_>, title: &Range<usize>, deed: &Deed) -> DocumentReading {
    let inner = title.start + '《'.len_utf8()..title.end.saturating_sub('》'.len_utf8());
    let name = prose.words(inner.clone());
    let named_draft = DRAFTS.iter().any(|word| prose.part(inner.clone()).contains(word));
    DocumentReading {
        title: name,
        actions: deed.actions.clone(),
        institutional: deed.is_made,
        draft: deed.is_made && (deed.is_draft || named_draft),
        span: prose.span(title.clone()),
        stretch: prose.stretch(title.clone()),
    }
}

/// What is done with the titles of `row`; the text from byte `begin` on may govern it.
fn deed(prose: &Prose<'_>, begin: usize, row: &[Range<usize>], next: Option<&Range<usize>>) -> Deed {
    let text = prose.text();
    let (start, end) = (row.first().map_or(begin, |t| t.start), row.last().map_or(begin, |t| t.end));
    let lead = prose.part(begin..start);
    let boundary = lead.char_indices().rev().find(|(_, c)| is_boundary(*c));
    let from = begin + boundary.map_or(0, |(at, c)| at + c.len_utf8());
    let limit = next.map_or(text.len(), |next| next.start);
    let tail = prose.part(end..limit);
    let behind = end..end + tail.find(is_boundary).unwrap_or(tail.len());
    let is_draft_behind = {
        let near: String = prose.part(behind.clone()).chars().take(12).collect();
        DRAFTS.iter().any(|word| near.contains(word))
    };
    let found = before(prose, from..start).or_else(|| after(prose, behind)).or_else(|| in_row(prose, begin));
    match found {
        Some((Verb::Makes(_), actions, is_draft)) => {
            let is_draft = is_draft || is_draft_behind || actions.contains(&"起草");
            Deed { actions, is_made: true, is_draft, is_open: false }
        }
        Some((_, actions, _)) => Deed { actions, is_made: false, is_draft: false, is_open: false },
        None => Deed { actions: vec!["引用"], is_made: false, is_draft: false, is_open: true },
    }
}

type Found = (Verb, Vec<&'static str>, bool);

/// The verb before a title: the nearest, with those it is joined to. One that only describes the title
/// (修订后的《…》) is passed over; one that is denied makes nothing.
fn before(prose: &Prose<'_>, within: Range<usize>) -> Option<Found> {
    let lead = prose.part(within.clone());
    let is_object = OBJECTS.iter().any(|word| lead.ends_with(word));
    if is_object {
        return None;
    }
    let cues: Vec<_> = VERBS.all(prose.text(), within.clone()).collect();
    let groups: Vec<&[(Range<usize>, Verb)]> =
        cues.chunk_by(|left, right| is_joined(prose.part(left.0.end..right.0.start))).collect();
    let group = groups.into_iter().rev().find(|group| {
        let describes = group.last().map_or("", |(last, _)| prose.part(last.end..within.end));
        let is_description = describes.ends_with('的') && describes.len() <= 9 && !describes.contains('新');
        !is_description
    })?;
    let begin = group.first().map_or(within.end, |(first, _)| first.start);
    let ahead = prose.part(within.start..begin);
    if ["未", "没有", "不", "无"].iter().any(|denial| ahead.ends_with(denial)) {
        return Some((Verb::Cites, vec!["引用"], false));
    }
    let is_to_do = TO_DO.iter().any(|word| ahead.ends_with(word)) || ahead.contains("委托");
    Some(named(group.iter().map(|(_, verb)| *verb), is_to_do))
}

/// Whether `between` joins two verbs.
fn is_joined(between: &str) -> bool {
    matches!(
        between,
        "" | "、"
            | "并"
            | "和"
            | "或"
            | "及"
            | "与"
            | "了"
            | "并且"
            | "后"
            | "研究"
            | "完成"
            | "完成并"
            | "了并"
    )
}

/// The strongest of joined verbs, and their words.
fn named(verbs: impl Iterator<Item = Verb> + Clone, is_to_do: bool) -> Found {
    let mut actions = Vec::new();
    for verb in verbs.clone() {
        if let Verb::Makes(words) = verb {
            actions.extend(words.iter().filter(|word| !actions.contains(*word)).copied().collect::<Vec<_>>());
        }
    }
    if !actions.is_empty() {
        return (Verb::Makes(&[]), actions, is_to_do);
    }
    let has = |wanted: Verb| verbs.clone().any(|verb| verb == wanted);
    if has(Verb::Studies) {
        (Verb::Studies, vec!["学习"], false)
    } else if has(Verb::Applies) {
        (Verb::Applies, vec!["执行"], false)
    } else {
        (Verb::Cites, vec!["引用"], false)
    }
}

/// The verb behind a title: 对《…》进行修订, 《…》已印发. What a document demands is not done with it.
fn after(prose: &Prose<'_>, within: Range<usize>) -> Option<Found> {
    let cues: Vec<_> = VERBS.all(prose.text(), within.clone()).collect();
    let group = cues.chunk_by(|left, right| is_joined(prose.part(left.0.end..right.0.start))).next()?;
    let begin = group.first().map_or(within.start, |(first, _)| first.start);
    let ahead = prose.part(within.start..begin);
    if ["要求", "规定", "精神", "有关", "等文件", "未"].iter().any(|word| ahead.contains(word)) {
        return Some((Verb::Cites, vec!["引用"], false));
    }
    let is_to_do = TO_DO.iter().any(|word| ahead.ends_with(word));
    Some(named(group.iter().map(|(_, verb)| *verb), is_to_do))
}

/// The verb in another cell of the row of a table.
fn in_row(prose: &Prose<'_>, begin: usize) -> Option<Found> {
    let text = prose.text();
    if begin > 0 || !text.contains('\t') {
        return None;
    }
    let actions: Vec<&'static str> = text
        .split('\t')
        .filter(|cell| !cell.contains('《'))
        .flat_map(|cell| VERBS.all(cell, 0..cell.len()))
        .filter_map(|(_, verb)| if let Verb::Makes(words) = verb { Some(words) } else { None })
        .flatten()
        .copied()
        .collect();
    (!actions.is_empty()).then_some((Verb::Makes(&[]), actions, false))
}

/// What a heading says was done with the titles below it.
fn made(prose: &Prose<'_>, within: Range<usize>) -> Vec<&'static str> {
    let mut actions = Vec::new();
    for (_, verb) in VERBS.all(prose.text(), within) {
        if let Verb::Makes(words) = verb {
            for word in words {
                if !actions.contains(word) {
                    actions.push(*word);
                }
            }
        }
    }
    actions
}
