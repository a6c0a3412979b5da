// What was struck off against what was planned.
function course() {
  const known = data.courses.filter((it) => it.counted > 0);
  const made = part("course", say("course_note"));
  if (!known.length) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const place = element("div", {});
  const show = (level) => {
    const it = known.find((one) => one.level === level) || known[0];
    place.replaceChildren(burnUp(it));
    draw();
  };
  const levels = known.map((it) => [it.level, named("level", it.level)]);
  const first = known[known.length - 1].level;
  made.append(element("div", { class: "filters" }, choice(say("level"), levels, first, show)), place);
  place.append(burnUp(known[known.length - 1]));
  return made;
}

function burnUp(it) {
  const closed = it.points.filter((point) => point[4] !== null);
  const last = closed[closed.length - 1];
  const ahead = it.projected && last && it.projected > data.as_of ? [[data.as_of, last[4]], [it.projected, it.counted]] : [];
  const option = (hues) => ({
    color: [hues.grey, hues.blue, hues.green, hues.green],
    legend: { data: [say("planned_first"), say("planned"), say("struck")], bottom: 0, itemWidth: 18, itemHeight: 10, textStyle: { color: hues.soft } },
    grid: { left: 8, right: 24, top: 18, bottom: 44, containLabel: true },
    tooltip: { renderMode: "richText", trigger: "axis", confine: true, backgroundColor: hues.card, borderColor: hues.line, textStyle: { color: hues.ink, fontSize: 12 } },
    xAxis: { type: "time", axisLine: { lineStyle: { color: hues.line } }, axisLabel: { color: hues.soft, hideOverlap: true, formatter: (at) => new Date(at).toISOString().slice(0, 7) }, splitLine: { show: false } },
    yAxis: { type: "value", minInterval: 1, max: Math.max(it.counted, 1), splitLine: { lineStyle: { color: hues.line } }, axisLabel: { color: hues.soft } },
    series: [
      line(say("planned_first"), it.points.map((point) => [point[0], point[2]]), { lineStyle: { type: "dotted", width: 2 } }),
      line(say("planned"), it.points.map((point) => [point[0], point[3]]), { lineStyle: { width: 2 } }),
      line(say("struck"), closed.map((point) => [point[0], point[4]]), {
        lineStyle: { width: 3 }, areaStyle: { opacity: 0.14 },
        markLine: { symbol: "none", silent: true, label: { formatter: data.as_of, color: hues.seal, position: "insideEndTop" }, lineStyle: { color: hues.seal, type: "dashed" }, data: [{ xAxis: data.as_of }] },
      }),
      line(say("projected"), ahead, { step: false, lineStyle: { type: "dashed", width: 2 } }),
    ],
  });
  if (it.points.length < 2) return element("p", { class: "none" }, told(it.projection));
  const columns = [say("day"), "#" + say("registered"), "#" + say("planned_first"), "#" + say("planned"), "#" + say("struck")];
  return chart(say("course"), option, table(columns, it.points.slice(-400)), told(it.projection));
}

function line(name, points, more) {
  return Object.assign({ name, type: "line", step: "end", showSymbol: false, data: points }, more);
}
