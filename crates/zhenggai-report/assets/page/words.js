// What the page says itself, in both languages. `{name}` is filled in.
const WORDS = {
  zh: {
    title: "{regime}整改情况报告", as_of: "截至{day}", skip: "跳到正文", theme: "深色", print: "打印", language: "English",
    inspecting: "监督单位", inspected: "被监督单位", on_site: "现场", feedback: "反馈", rules: "规则集", readers: "公开范围",
    withheld: "部分内容不在公开范围内，未列入本报告，也未计入各项数字。", extract: "本台账由公开材料摘录而成：未刊登的不等于没有。",
    sections: "目录",
    overview: "总体情况", axes: "两条轴线", course: "销号进度", flow: "问题去向", deadlines: "时限", heat: "责任单位", people: "履责情况",
    ageing: "在册天数", outcomes: "问责与追缴", register: "台账", work: "下一步", escalation: "督办", due: "其他待办", notes: "校核提示", proof: "账本凭据",
    lead: "共{findings}个问题、{measures}条措施。问题已销号{findings_closed}个，措施已销号{measures_closed}条",
    lead_plain: "共{findings}个问题，已销号{findings_closed}个", lead_late: "；逾期未完成{overdue}项", lead_end: "。",
    findings_closed: "问题销号", measures_closed: "措施销号", tasks_closed: "任务销号", of: "/ {total}",
    rate: "整改完成率", rate_named: "按规则集规定的口径", rate_unnamed: "规则集未定口径，按已完成÷总数", lights: "红黄绿灯", lights_note: "在册事项，{days}天内到期亮黄灯", lights_working: "在册事项，{days}个工作日内到期亮黄灯",
    verdicts: "在册事项的销号判定", ready: "可以销号", not_ready: "不予销号", open_question: "无法判断", asks_nothing: "无需判定",
    turns: "反复与延期", reopened_count: "重新挂账{count}项", extended_count: "获准延期{count}项", standing_count: "长期坚持{count}项",
    axes_note: "工作进展由责任单位报告，销号状态由其他单位决定，两者从不混用。", work_axis: "工作进展", closure_axis: "销号状态", level_total: "{level}，共{total}项",
    course_note: "销号的累计数，与首次时限、现行时限对照；虚线为按近期进度的推算，不是承诺。", planned_first: "按首次时限", planned: "按现行时限", struck: "已销号", registered: "在册", projected: "推算", day: "日期", level: "层级",
    flow_note: "方面 → 问题 → 措施的销号状态；一条措施对应多个问题的，各计一次。", no_aspect: "未分方面",
    deadlines_note: "从登记到现行时限；斜纹为改期，红线为逾期，菱形为重新挂账，竖线为现行时限。", in_term: "在时限内", moved: "改期", over: "逾期", again: "重新挂账", today: "截至日", which: "范围",
    show_open: "在册", show_moved: "改期或重新挂账", show_all: "全部", closed_on: "{day}销号", days_left: "余{days}天", days_over: "逾期{days}天", no_day: "无时限",
    heat_note: "各责任单位的事项在销号轴上的分布；颜色越深占比越大。一项由几个单位负责的，各计一次。", unit: "责任单位", no_unit: "未明确单位", total: "合计", overdue: "逾期", extended: "延期", reopened: "重新挂账",
    people_note: "只计没有下级的事项；同一职责有几人的，各计一次。", leaders: "责任领导", units: "责任单位", nobody: "无人在任", items: "事项", closed: "销号", waiting: "待审", on_time: "按期", late: "超期完成", due_soon: "临期", returned: "退回未报", returns: "退回次数", escalations: "督办次数", mean_age: "平均在册天数",
    ageing_note: "在册事项自登记或重新挂账起的天数，按责任领导。", band: "{from}—{to}天", band_last: "{from}天以上",
    sanctions: "问责", recoveries: "追缴", form: "形态", outcomes_count: "件次", events: "人次", persons: "人（至多）", cases: "件、起", kind: "种类", count: "笔数", owed: "应收（元）", paid: "实收（元）", outstanding: "未收（元）", nothing: "没有登记。",
    search: "查找文字、编号、单位", any_verdict: "全部判定", any_status: "全部状态", any_light: "全部灯色", any_unit: "全部单位", any_leader: "全部领导", any_level: "全部层级", found: "符合条件的{count}项", clear: "清除", more: "再显示{count}项",
    round: "第{round}轮", verdict_closed: "已销号", reasons: "不能销号的原因", held_back: "另有{count}条理由不在公开范围内", rules_met: "已符合{count}条规则", leader_is: "责任领导：{names}", unit_is: "责任单位：{names}", class_terms: "时限：{days}",
    work_note: "按办理先后排列，前事办结后事方可办理。", step_items: "事项：{items}", step_more: "等{count}项", step_who: "由谁：{names}", step_duty: "由谁：{names}（尚未明确）", step_from: "最早：{day}", step_by: "时限：{day}", nothing_to_do: "没有待办事项。",
    since: "{day}起", whole: "整本台账",
    notes_none: "没有发现矛盾或缺漏。", error: "错误", warning: "警告", info: "提示",
    proof_note: "本页由账本中的{entries}条登记算出。任何持有账本的人，用同一截至日可以重新得到同样的数字。", proof_position: "账本位置（最新登记）", proof_fingerprint: "指纹（上述编号排序、逐行的 SHA-256）", proof_how: "核验",
    table: "以表格显示", chart_of: "{name}（图）",
    foot: "由 zhenggai 生成。各项数字均由账本算出，本页不再计算。图表：Apache ECharts（Apache-2.0）。",
    joint: "、", all_levels: "层级",
  },
  en: {
    title: "Rectification report · {regime}", as_of: "as of {day}", skip: "Skip to the contents", theme: "Dark", print: "Print", language: "中文",
    inspecting: "Inspected by", inspected: "Inspected", on_site: "On site", feedback: "Feedback", rules: "Rule set", readers: "For",
    withheld: "Part of the record is not open to these readers. It is neither shown nor counted here.", extract: "This record was taken from what was published: what is not printed may have happened all the same.",
    sections: "Contents",
    overview: "Overview", axes: "Two axes", course: "Course", flow: "Flow", deadlines: "Deadlines", heat: "Units", people: "People",
    ageing: "Ageing", outcomes: "Accountability", register: "Register", work: "Next steps", escalation: "Escalation", due: "Also due", notes: "Checks", proof: "Ledger",
    lead: "{findings} findings and {measures} measures. {findings_closed} findings and {measures_closed} measures are struck off",
    lead_plain: "{findings} findings, {findings_closed} of them struck off", lead_late: "; {overdue} items are overdue", lead_end: ".",
    findings_closed: "Findings struck off", measures_closed: "Measures struck off", tasks_closed: "Tasks struck off", of: "of {total}",
    rate: "Completion rate", rate_named: "as the rule set defines it", rate_unnamed: "the rule set names no formula: complete by all", lights: "Traffic lights", lights_note: "open items; yellow from {days} days before the day", lights_working: "open items; yellow from {days} working days before the day",
    verdicts: "Verdicts on open items", ready: "may close", not_ready: "may not close", open_question: "cannot tell", asks_nothing: "nothing asked",
    turns: "Returns and extensions", reopened_count: "{count} reopened", extended_count: "{count} given more time", standing_count: "{count} without an end",
    axes_note: "The responsible unit says how far the work is; somebody else says what is struck off. The two are never mixed.", work_axis: "Work", closure_axis: "Closure", level_total: "{level}: {total} in all",
    course_note: "What was struck off, against the first and the present deadlines. The dashed line is a calculation at the recent pace, no promise.", planned_first: "by first deadlines", planned: "by present deadlines", struck: "struck off", registered: "on the register", projected: "calculated", day: "day", level: "level",
    flow_note: "Aspects → findings → where their measures stand. A measure that answers several findings counts for each.", no_aspect: "no aspect",
    deadlines_note: "From the register to the present deadline. Hatched: the day was moved; red line: overdue; diamond: opened again; upright: the day in force.", in_term: "in time", moved: "moved", over: "overdue", again: "reopened", today: "as of", which: "range",
    show_open: "Open", show_moved: "Moved or reopened", show_all: "All", closed_on: "closed {day}", days_left: "{days} d left", days_over: "{days} d over", no_day: "no day",
    heat_note: "Where the items of each responsible unit stand; the darker, the larger the share. An item of several units counts for each.", unit: "responsible unit", no_unit: "no unit named", total: "all", overdue: "overdue", extended: "extended", reopened: "reopened",
    people_note: "Only items with nothing below them; where several hold a duty, each counts the item.", leaders: "Lead leaders", units: "Responsible units", nobody: "nobody", items: "items", closed: "closed", waiting: "waiting", on_time: "on time", late: "late", due_soon: "due soon", returned: "returned", returns: "returns", escalations: "escalations", mean_age: "mean age, days",
    ageing_note: "Days since open items were registered or reopened, by lead leader.", band: "{from}–{to} days", band_last: "over {from} days",
    sanctions: "Accountability", recoveries: "Recoveries", form: "form", outcomes_count: "outcomes", events: "person-events", persons: "persons, at most", cases: "cases", kind: "kind", count: "count", owed: "owed (yuan)", paid: "paid (yuan)", outstanding: "outstanding (yuan)", nothing: "Nothing was recorded.",
    search: "Search words, numbers, units", any_verdict: "any verdict", any_status: "any status", any_light: "any light", any_unit: "any unit", any_leader: "any leader", any_level: "any level", found: "{count} items match", clear: "Clear", more: "Show {count} more",
    round: "round {round}", verdict_closed: "struck off", reasons: "What stands in the way", held_back: "{count} more reasons are not open to these readers", rules_met: "{count} rules met", leader_is: "lead leader: {names}", unit_is: "responsible unit: {names}", class_terms: "deadlines: {days}",
    work_note: "In order: each is possible once those before it are done.", step_items: "items: {items}", step_more: "and more, {count} in all", step_who: "by: {names}", step_duty: "by: {names} (nobody named yet)", step_from: "not before {day}", step_by: "due {day}", nothing_to_do: "Nothing is to be done.",
    since: "since {day}", whole: "the dossier",
    notes_none: "No contradiction and no gap was found.", error: "error", warning: "warning", info: "note",
    proof_note: "This page was computed from {entries} entries of a ledger. Whoever holds the ledger gets the same figures again for the same day.", proof_position: "Position of the ledger (newest entries)", proof_fingerprint: "Fingerprint (SHA-256 of these ids, sorted, one a line)", proof_how: "To verify",
    table: "Show as a table", chart_of: "{name} (chart)",
    foot: "Made by zhenggai. All figures were computed from the ledger; this page computes none. Charts: Apache ECharts (Apache-2.0).",
    joint: ", ", all_levels: "level",
  },
};

const state = { language: "zh", theme: "light" };

// What the page says, with its gaps filled.
function say(key, values = {}) {
  return WORDS[state.language][key].replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
}

// What the data says in both languages.
function told(both) {
  return both[state.language];
}
