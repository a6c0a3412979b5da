// Many dossiers: how they compare, and what several of them have.
Object.assign(WORDS.zh, { many_title: "整改情况总览", many: "各台账对照", common: "共性问题", common_note: "至少两个单位都有的问题；措辞相近的须人工认定。", organisation: "单位", finding_closed: "问题销号", measure_closed: "措施销号", unread: "未能读取", bodies: "{count}个单位", proofs: "账本指纹", many_count: "共{count}本台账" });
Object.assign(WORDS.en, { many_title: "Rectification overview", many: "Comparison", common: "Common problems", common_note: "Problems that at least two organisations have; where only the wording is near, people must say.", organisation: "organisation", finding_closed: "findings closed", measure_closed: "measures closed", unread: "Could not be read", bodies: "{count} organisations", proofs: "Fingerprints of the ledgers", many_count: "{count} dossiers" });

function body(dossier) {
  return dossier.frame.inspected_body || dossier.frame.title;
}

function countsOf(dossier, word) {
  return dossier.levels.find((level) => level.level === word);
}

function comparison() {
  const made = part("many", null);
  const shared = (level) => element("td", {}, `${level.counts.closed} / ${level.counts.total}`, element("div", { class: "bar", "aria-hidden": "true" }, level.counts.closed > 0 && element("span", { style: { flex: String(level.counts.closed), background: "var(--green)" } }), element("span", { style: { flex: String(level.counts.total - level.counts.closed) } })));
  const rows = data.dossiers.map((dossier) => {
    const measure = countsOf(dossier, "measure");
    const working = measure.counts.total ? measure : countsOf(dossier, "finding");
    const rate = working.rates.find((it) => it.formula === dossier.formula);
    return [body(dossier), shared(countsOf(dossier, "finding")), shared(measure), (rate && rate.percent) || "—", ...["red", "yellow", "green"].map((light) => dossier.lights[light]), element("td", { class: working.counts.overdue ? "n late" : "n zero" }, String(working.counts.overdue)), working.counts.reopened, working.counts.extended];
  });
  const columns = [say("organisation"), say("finding_closed"), say("measure_closed"), "#" + say("rate"), ...["red", "yellow", "green"].map((light) => "#" + named("light", light)), ...["overdue", "reopened", "extended"].map((key) => "#" + say(key))];
  made.append(table(columns, rows));
  const option = (hues) => ({
    legend: { bottom: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: hues.soft } },
    grid: { left: 8, right: 16, top: 8, bottom: 40, containLabel: true },
    xAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: hues.line } }, axisLabel: { color: hues.soft } },
    yAxis: { type: "category", inverse: true, data: data.dossiers.map((it) => cut(body(it), 14)), axisTick: { show: false }, axisLine: { lineStyle: { color: hues.line } }, axisLabel: { color: hues.ink } },
    series: CLOSURE.slice().reverse().filter((word) => data.dossiers.some((it) => countsOf(it, "finding").counts.closure[word])).map((word) => ({ name: named("closure", word), type: "bar", stack: "closure", barMaxWidth: 20, itemStyle: { color: closureColour(word) }, data: data.dossiers.map((it) => countsOf(it, "finding").counts.closure[word] || 0) })),
  });
  const statuses = CLOSURE.filter((word) => data.dossiers.some((it) => countsOf(it, "finding").counts.closure[word]));
  const cells = data.dossiers.map((it) => [body(it), ...statuses.map((word) => countsOf(it, "finding").counts.closure[word] || 0)]);
  made.append(chart(say("finding_closed"), option, table([say("organisation"), ...statuses.map((word) => "#" + named("closure", word))], cells)));
  return made;
}

function shared() {
  const made = part("common", say("common_note"));
  if (!data.common.length) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const row = (it) => [element("li", {}, element("div", {}, element("b", {}, say("bodies", { count: it.bodies })), " ", text(told(it.basis)), element("ul", { class: "about" }, it.findings.map(([place, id, words]) => element("li", {}, text(body(data.dossiers[place])), " ", element("code", {}, id), " ", text(words))))))];
  made.append(...lazily(element("ol", { class: "deeds" }), data.common, row, 20));
  return made;
}

function fingerprints() {
  const rows = data.dossiers.map((it) => [body(it), it.frame.dossier, it.ledger.entries, element("code", {}, it.ledger.fingerprint)]);
  const made = part("proofs", null, table([say("organisation"), say("proof"), "#" + say("count"), "SHA-256"], rows));
  if (data.unread.length) made.append(element("h3", { class: "group" }, say("unread")), table([say("unread"), ""], data.unread.map((it) => [it.file, told(it.why)])));
  return made;
}

function manyHead() {
  document.title = say("many_title");
  document.getElementById("head").replaceChildren(element("div", { class: "kicker" }, say("as_of", { day: data.as_of })), element("h1", {}, say("many_title")), element("p", { class: "facts" }, say("many_count", { count: data.dossiers.length }) + " · " + named("disclosure", data.disclosure)));
}
