// Where everything stands on both axes.
function axes() {
  const levels = data.levels.filter((level) => level.counts.total > 0);
  const half = (name, order, hue) => {
    const used = order.filter((word) => levels.some((level) => level.counts[name][word]));
    const stacks = levels.map((level) => stack(level, name, order, hue));
    const columns = [say("level"), ...used.map((word) => "#" + named(name, word)), "#" + say("total")];
    const rows = levels.map((level) => [named("level", level.level), ...used.map((word) => level.counts[name][word] || 0), level.counts.total]);
    const fallback = element("details", { class: "fallback" }, element("summary", {}, say("table")), table(columns, rows));
    return element("div", {}, element("h3", { class: "group" }, say(name + "_axis")), stacks, fallback);
  };
  return part("axes", say("axes_note"), element("div", { class: "pair" }, half("work", WORK, workColour), half("closure", CLOSURE, closureColour)));
}

function stack(level, name, order, hue) {
  const counts = level.counts[name];
  const used = order.filter((word) => counts[word]);
  const pieces = used.map((word) => element("span", { style: { flex: String(counts[word]), background: hue(word) }, title: `${named(name, word)} ${counts[word]}` }, counts[word] / level.counts.total > 0.05 ? String(counts[word]) : ""));
  const legend = used.map((word) => element("li", {}, element("i", { style: { background: hue(word) } }), named(name, word), element("b", {}, String(counts[word]))));
  return element("div", { class: "axis" }, element("h3", {}, named("level", level.level), element("span", {}, String(level.counts.total))), element("div", { class: "stack", "aria-hidden": "true" }, pieces), element("ul", { class: "legend" }, legend));
}
