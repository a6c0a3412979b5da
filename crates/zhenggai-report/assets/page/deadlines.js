// Deadlines as a time line: the first day, more time that was granted, what is over, what came back.
const FIRST_LANES = 30;

function deadlines() {
  const made = part("deadlines", say("deadlines_note"));
  const dated = data.items.filter((item) => item.due || (item.terms || []).length);
  if (!dated.length) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const ranges = {
    show_open: (item) => item.leads,
    show_moved: (item) => (item.extended && item.level === workLevel()) || item.reopened,
    show_all: (item) => item.level === workLevel(),
  };
  const place = element("div", {});
  const show = (range) => {
    const shown = dated.filter(ranges[range]).sort((one, other) => (one.due || "9") < (other.due || "9") ? -1 : 1);
    place.replaceChildren(...lanes(shown));
  };
  const first = Object.keys(ranges).find((range) => dated.some(ranges[range])) || "show_all";
  made.append(element("div", { class: "filters" }, choice(say("which"), Object.keys(ranges).map((range) => [range, say(range)]), first, show)), place);
  show(first);
  return made;
}

function lanes(items) {
  if (!items.length) return [element("p", { class: "none" }, say("nothing"))];
  const days = items.flatMap((item) => [item.registered, item.due, item.closed_on, ...(item.terms || []), ...(item.reopened || [])]).filter(Boolean);
  const ends = [...days, data.as_of].map(ordinal);
  const from = Math.min(...ends);
  const span = Math.max(Math.max(...ends) - from, 1);
  const at = (day) => ((ordinal(day) - from) / span) * 100 + "%";
  const wide = (start, end) => Math.max(((ordinal(end) - ordinal(start)) / span) * 100, 0) + "%";
  const key = element("ul", { class: "key" }, [["i", "", "in_term"], ["i", "more", "moved"], ["i", "over", "over"], ["em", "", "again"]].map(([tag, kind, name]) => element("li", {}, element(tag, { class: kind || undefined }), say(name))));
  const list = element("div", { class: "track" }, element("span", { class: "pad" }), scale(from, span), element("span", { class: "pad" }));
  return [key, ...lazily(list, items, (item) => lane(item, at, wide), FIRST_LANES)];
}

function lane(item, at, wide) {
  const terms = item.terms || [];
  const original = terms[0] || item.due;
  const due = item.due || terms[terms.length - 1];
  const light = isClosed(item) ? "done" : item.light || "unlit";
  const made = element("div", { class: "lane", "aria-hidden": "true" });
  if (original) made.append(element("i", { class: light, style: { left: at(item.registered), width: wide(item.registered, original < due ? original : due) } }));
  if (original && due > original) made.append(element("i", { class: light + " more", style: { left: at(original), width: wide(original, due) } }));
  if (item.light === "red" && due < data.as_of) made.append(element("i", { class: "over", style: { left: at(due), width: wide(due, data.as_of) } }));
  if (due) made.append(element("b", { style: { left: at(due) } }));
  (item.reopened || []).forEach((day) => made.append(element("em", { style: { left: at(day) } })));
  made.append(element("u", { style: { left: at(data.as_of) } }));
  const what = element("span", { class: "what", title: item.text.slice(0, 300) }, element("code", {}, number(item)), text(cut(item.text, 60)));
  return [element("div", { class: "row" }, what, made, when(item))];
}

function when(item) {
  if (isClosed(item)) return element("span", { class: "day" }, say("closed_on", { day: item.closed_on }));
  if (item.days_left === undefined) return element("span", { class: "day" }, item.due || say("no_day"));
  const over = item.light === "red";
  const said = item.days_left < 0 ? say("days_over", { days: -item.days_left }) : say("days_left", { days: item.days_left });
  return element("span", { class: over ? "day late" : "day", title: item.due }, item.days_left < 0 && !over ? item.due : said);
}

function scale(from, span) {
  const made = element("div", { class: "scale", "aria-hidden": "true" });
  const first = new Date(from * 86400000);
  const months = span > 900 ? 6 : span > 400 ? 3 : span > 120 ? 2 : 1;
  for (let at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)); at / 86400000 < from + span; at.setUTCMonth(at.getUTCMonth() + months)) {
    const place = ((at / 86400000 - from) / span) * 100;
    if (place > 4 && place < 97) made.append(element("span", { style: { left: place + "%" } }, at.toISOString().slice(0, 7)));
  }
  return made;
}
