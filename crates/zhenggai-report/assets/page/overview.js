// What a leader reads first.
function overview() {
  const finding = levelOf("finding").counts;
  const measure = levelOf("measure").counts;
  const working = levelOf(workLevel());
  const rate = working.rates.find((it) => it.formula === data.formula);
  const values = { findings: finding.total, findings_closed: finding.closed, measures: measure.total, measures_closed: measure.closed, overdue: working.counts.overdue };
  const lead = element("p", { class: "lead" }, strong(say(measure.total ? "lead" : "lead_plain", mark(values))));
  if (working.counts.overdue) lead.append(...late(say("lead_late", mark(values))));
  lead.append(say("lead_end"));
  const tiles = [
    share("findings_closed", finding),
    measure.total ? share("measures_closed", measure) : null,
    rate && rate.percent ? tile("rate", rate.percent, told(rate.sentence), true) : null,
    lights(),
    verdicts(working.level),
    turns(working.counts),
  ];
  const notices = [data.withheld && say("withheld"), data.frame.coverage === "published_extract" && say("extract")];
  return part("overview", null, lead, ...notices.filter(Boolean).map((it) => element("p", { class: "note" }, it)), element("div", { class: "tiles" }, tiles));
}

// Figures in a sentence are set off; they are numbers of ours, so a plain mark will do.
function mark(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `*${value}*`]));
}

function strong(sentence) {
  return sentence.split("*").map((piece, at) => (at % 2 ? element("b", {}, piece) : piece));
}

function late(sentence) {
  return sentence.split("*").map((piece, at) => (at % 2 ? element("b", { class: "late" }, piece) : piece));
}

function tile(name, big, note, wide, ...rest) {
  return element("div", { class: wide ? "tile wide" : "tile" }, element("span", { class: "name" }, say(name)), big && element("span", { class: "big" }, big), ...rest, note && element("span", { class: "note" }, note));
}

function share(name, counts) {
  const big = element("span", { class: "big" }, String(counts.closed), " ", element("small", {}, say("of", { total: counts.total })));
  const bar = element("div", { class: "bar", "aria-hidden": "true" }, counts.closed > 0 && element("span", { style: { flex: String(counts.closed), background: "var(--green)" } }), element("span", { style: { flex: String(counts.total - counts.closed) } }));
  return tile(name, null, null, false, big, bar);
}

function lights() {
  const rows = ["red", "yellow", "green", "unlit"].map((light) => element("div", {}, element("span", { class: "dot " + light }), named("light", light), element("b", {}, String(data.lights[light]))));
  const note = say(data.threshold.working ? "lights_working" : "lights_note", { days: data.threshold.days });
  return tile("lights", null, note, false, element("div", { class: "lights" }, rows));
}

function verdicts(level) {
  const counts = data.verdicts[level] || {};
  const rows = [["met", "ready", "green"], ["not_met", "not_ready", "red"], ["cannot_tell", "open_question", "yellow"], ["does_not_apply", "asks_nothing", "unlit"]];
  const shown = rows.map(([word, name, dot]) => element("div", {}, element("span", { class: "dot " + dot }), say(name), element("b", {}, String(counts[word] || 0))));
  return tile("verdicts", null, null, false, element("div", { class: "lights" }, shown));
}

function turns(counts) {
  const said = [["reopened_count", counts.reopened], ["extended_count", counts.extended], ["standing_count", counts.without_end]];
  return tile("turns", null, null, false, ...said.map(([key, count]) => element("span", {}, say(key, { count }))));
}
