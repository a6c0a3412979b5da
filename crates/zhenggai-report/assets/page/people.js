// How leaders and units stand, and how long open items have been on the register.
function people() {
  const made = part("people", say("people_note"));
  const place = element("div", {});
  const show = (duty) => place.replaceChildren(cards(duty));
  made.append(element("div", { class: "filters" }, choice(say("people"), [["lead_leader", say("leaders")], ["responsible_unit", say("units")]], "lead_leader", show)), place);
  show("lead_leader");
  return made;
}

function who(card) {
  return card.party === null ? say("nobody") : data.parties[card.party];
}

function cards(duty) {
  const rows = data.cards.filter((it) => it.card.duty === duty && it.card.items > 0);
  if (!rows.length) return element("p", { class: "none" }, say("nothing"));
  const columns = [say(duty === "lead_leader" ? "leaders" : "units"), say("closed"), ..."items on_time late waiting overdue due_soon returns reopened extended escalations mean_age".split(" ").map((key) => "#" + say(key))];
  const cells = rows.map((it) => {
    const card = it.card;
    const bar = element("div", { class: "bar", "aria-hidden": "true" }, card.closed > 0 && element("span", { style: { flex: String(card.closed), background: "var(--green)" } }), card.overdue > 0 && element("span", { style: { flex: String(card.overdue), background: "var(--red)" } }), element("span", { style: { flex: String(Math.max(card.items - card.closed - card.overdue, 0)) } }));
    return [who(it), element("td", {}, element("span", {}, `${card.closed} / ${card.items}`), bar), card.items, card.on_time, card.late, card.waiting, element("td", { class: card.overdue ? "n late" : "n zero" }, String(card.overdue)), card.due_soon, card.returns, card.reopened, card.extended, card.escalations, card.ages ? card.ages.mean : "—"];
  });
  return table(columns, cells);
}

function ageing() {
  const rows = data.cards.filter((it) => it.card.duty === "lead_leader" && it.card.ages);
  const made = part("ageing", say("ageing_note"));
  if (!rows.length) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const bands = rows[0].card.ages.bands.map((band, at, all) => {
    const from = at ? all[at - 1].up_to : 0;
    return band.up_to === undefined ? say("band_last", { from }) : say("band", { from: at ? from + 1 : 0, to: band.up_to });
  });
  const option = (hues) => ({
    color: [hues.green, hues.blue, hues.amber, hues.red],
    legend: { data: bands, bottom: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: hues.soft } },
    grid: { left: 8, right: 16, top: 8, bottom: 40, containLabel: true },
    xAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: hues.line } }, axisLabel: { color: hues.soft } },
    yAxis: { type: "category", inverse: true, data: rows.map((it) => cut(who(it), 14)), axisLine: { lineStyle: { color: hues.line } }, axisTick: { show: false }, axisLabel: { color: hues.ink } },
    series: bands.map((name, at) => ({ name, type: "bar", stack: "age", barMaxWidth: 18, data: rows.map((it) => it.card.ages.bands[at].count) })),
  });
  const cells = rows.map((it) => [who(it), ...it.card.ages.bands.map((band) => band.count), it.card.ages.mean]);
  made.append(chart(say("ageing"), option, table([say("leaders"), ...bands.map((band) => "#" + band), "#" + say("mean_age")], cells)));
  return made;
}
