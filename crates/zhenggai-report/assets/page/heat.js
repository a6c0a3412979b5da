// How the items of each responsible unit stand.
function heat() {
  const made = part("heat", say("heat_note"));
  const levels = data.levels.filter((level) => level.counts.total > 0).map((level) => [level.level, named("level", level.level)]);
  const place = element("div", {});
  const show = (level) => place.replaceChildren(heatTable(data.heat.filter((row) => row.level === level)));
  made.append(element("div", { class: "filters" }, choice(say("level"), levels, workLevel(), show)), place);
  show(workLevel());
  return made;
}

function heatTable(rows) {
  const statuses = CLOSURE.filter((word) => rows.some((row) => row.counts.closure[word]));
  const columns = [say("unit"), ...statuses.map((word) => "#" + named("closure", word)), "#" + say("overdue"), "#" + say("total")];
  const ordered = rows.slice().sort((one, other) => other.counts.total - one.counts.total);
  const cells = ordered.map((row) => [
    row.unit === null ? say("no_unit") : data.parties[row.unit],
    ...statuses.map((word) => warm(row.counts.closure[word] || 0, row.counts.total, closureColour(word))),
    warm(row.counts.overdue, row.counts.total, palette().red),
    row.counts.total,
  ]);
  return table(columns, cells, { class: "heat" });
}

function warm(count, total, hue) {
  const strength = total ? Math.round((count / total) * 62) : 0;
  return element("td", { class: count ? "n" : "n zero", style: { background: count ? `color-mix(in srgb, ${hue} ${Math.max(strength, 9)}%, transparent)` : "transparent" } }, count ? String(count) : "·");
}
