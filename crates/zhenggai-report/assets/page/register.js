// The register: findings, tasks and measures as a tree, with search and filters. What is folded is not made.
const FIRST_FOUND = 60;

function register() {
  const asked = { words: "", outcome: "", closure: "", light: "", unit: "", leader: "", level: "" };
  const found = element("p", { class: "found", role: "status" });
  const place = element("div", {});
  const show = () => {
    if (Object.values(asked).every((it) => it === "")) {
      found.textContent = "";
      place.replaceChildren(tree());
    } else {
      const matching = data.items.filter((item) => matches(item, asked));
      found.textContent = say("found", { count: matching.length });
      place.replaceChildren(...lazily(element("ul", { class: "tree" }), matching, (item) => [entry(item)], FIRST_FOUND));
    }
  };
  const search = element("input", { type: "search", placeholder: say("search"), "aria-label": say("search"), on: { input: (event) => { asked.words = event.target.value.trim().toLowerCase(); show(); } } });
  const filters = element("div", { class: "filters" }, search, menus(asked, show));
  show();
  return part("register", null, filters, found, place);
}

function menus(asked, show) {
  const words = (vocabulary, order) => order.map((word) => [word, named(vocabulary, word)]);
  const places = (key) => Array.from(new Set(data.items.flatMap((item) => item[key] || []))).map((at) => [String(at), cut(data.parties[at], 20)]).sort((one, other) => one[1].localeCompare(other[1], "zh"));
  const menu = (key, any, options) => choice(say(any), [["", say(any)], ...options], "", (value) => { asked[key] = value; show(); });
  return [
    menu("outcome", "any_verdict", [["met", say("ready")], ["not_met", say("not_ready")], ["cannot_tell", say("open_question")]]),
    menu("closure", "any_status", words("closure", CLOSURE.filter((word) => data.items.some((item) => item.closure === word)))),
    menu("light", "any_light", words("light", ["red", "yellow", "green", "unlit"])),
    menu("level", "any_level", words("level", ["finding", "task", "measure"].filter((level) => levelOf(level).counts.total))),
    menu("leader", "any_leader", places("leaders")),
    menu("unit", "any_unit", places("units")),
  ];
}

function matches(item, asked) {
  const closed = isClosed(item);
  return (!asked.level || item.level === asked.level)
    && (!asked.outcome || (!closed && item.outcome === asked.outcome))
    && (!asked.closure || item.closure === asked.closure)
    && (!asked.light || item.light === asked.light)
    && (!asked.leader || (item.leaders || []).includes(Number(asked.leader)))
    && (!asked.unit || (item.units || []).includes(Number(asked.unit)))
    && (!asked.words || [item.id, item.label || "", item.text, names(item.leaders), names(item.units)].some((it) => it.toLowerCase().includes(asked.words)));
}

function tree() {
  const list = element("ul", { class: "tree" });
  const findings = data.items.filter((item) => item.level === "finding");
  let aspect = null;
  const rows = findings.flatMap((item) => {
    const fresh = item.aspect !== aspect;
    aspect = item.aspect;
    return [{ item, heading: fresh && item.aspect !== undefined ? data.aspects[item.aspect] : null }];
  });
  const make = (row) => [row.heading && element("li", { class: "aspect" }, text((row.heading.label || "") + row.heading.title)), entry(row.item)].filter(Boolean);
  return element("div", {}, ...lazily(list, rows, make, 200));
}

// One item; what is inside is made when it is opened.
function entry(item) {
  const says = element("span", { class: "says" }, element("code", {}, number(item)), text(item.text));
  const summary = element("summary", {}, element("span", { class: "dot " + (isClosed(item) ? "green" : item.light || "unlit"), role: "img", "aria-label": isClosed(item) ? say("verdict_closed") : named("light", item.light || "unlit") }), says, marks(item));
  const made = element("details", {}, summary);
  made.addEventListener("toggle", () => { if (made.open && made.childElementCount === 1) made.append(inside(item)); });
  return element("li", { class: "item " + item.level }, made);
}

function marks(item) {
  const closed = isClosed(item);
  const made = [element("span", { class: closed ? "mark closed" : "mark" }, named("closure", item.closure))];
  if (item.closed_for && item.closed_for !== "implemented") made.push(element("span", { class: "mark" }, named("closed_for", item.closed_for)));
  if (item.work) made.push(element("span", { class: "mark" }, named("work", item.work)));
  if (!closed) made.push(element("span", { class: "mark " + item.outcome }, { met: say("ready"), not_met: say("not_ready"), cannot_tell: say("open_question") }[item.outcome] || say("asks_nothing")));
  if (!closed && item.days_left !== undefined) made.push(element("span", { class: item.light === "red" ? "mark late" : item.light === "yellow" ? "mark soon" : "mark" }, item.light === "red" ? say("days_over", { days: -item.days_left }) : item.due));
  if (item.round > 1) made.push(element("span", { class: "mark late" }, say("round", { round: item.round })));
  if (item.extended) made.push(element("span", { class: "mark more" }, say("moved")));
  if (item.below && item.below.length) made.push(element("span", { class: "mark" }, `↳ ${item.below.length}`));
  return element("span", { class: "marks" }, made);
}

function inside(item) {
  const made = element("div", { class: "inside" });
  const terms = (item.terms || []).filter((day, at, all) => day !== all[at - 1]);
  made.append(element("div", { class: "who" }, item.leaders && element("span", {}, text(say("leader_is", { names: names(item.leaders) }))), item.units && element("span", {}, text(say("unit_is", { names: names(item.units) }))), terms.length > 0 && element("span", {}, say("class_terms", { days: terms.join(" → ") })), item.closed_on && element("span", {}, say("closed_on", { day: item.closed_on }))));
  if (!isClosed(item)) made.append(...reasons(item));
  if (item.below && item.below.length) {
    const list = element("ul", {});
    made.append(...lazily(list, item.below.map((place) => data.items[place]), (child) => [entry(child)], 100));
  }
  return made;
}

function reasons(item) {
  const rows = (item.obstacles || []).map((place) => {
    const reason = data.reasons[place];
    return element("li", { class: reason.outcome }, element("b", {}, told(reason.title)), " ", text(told(reason.sentence)), " ", element("code", {}, reason.rule), reason.remedy && element("div", { class: "do" }, text(told(reason.remedy))));
  });
  const said = [];
  if (rows.length) said.push(element("ul", { class: "reasons", "aria-label": say("reasons") }, rows));
  if (item.held_back) said.push(element("p", { class: "none" }, say("held_back", { count: item.held_back })));
  if (item.met) said.push(element("p", { class: "none" }, say("rules_met", { count: item.met })));
  return said;
}
