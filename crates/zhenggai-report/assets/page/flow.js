// From aspects through findings to where the measures stand.
const MOST_FINDINGS = 36;

function flow() {
  const rows = data.flow.filter((it) => it.total > 0);
  const made = part("flow", say("flow_note"));
  if (!rows.length) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const aspect = (it) => {
    const place = data.items[it.finding].aspect;
    return place === undefined ? say("no_aspect") : (data.aspects[place].label || "") + data.aspects[place].title;
  };
  const statuses = CLOSURE.filter((word) => rows.some((it) => it.closure[word]));
  const columns = [say("level"), ...statuses.map((word) => "#" + named("closure", word)), "#" + say("total")];
  const cells = rows.map((it) => [number(data.items[it.finding]) + " " + cut(data.items[it.finding].text, 40), ...statuses.map((word) => it.closure[word] || 0), it.total]);
  made.append(chart(say("flow"), sankey(rows, statuses, aspect), table(columns, cells), null, true));
  return made;
}

function sankey(rows, statuses, aspect) {
  const narrow = () => window.innerWidth < 720;
  return (hues) => {
    const middle = rows.length <= MOST_FINDINGS;
    const nodes = new Map();
    const links = new Map();
    const node = (key, shown, hue, depth) => nodes.set(key, { name: key, shown, depth, itemStyle: { color: hue } });
    const link = (source, target, value) => {
      const key = source + "\n" + target;
      links.set(key, { source, target, value: (links.has(key) ? links.get(key).value : 0) + value });
    };
    rows.forEach((it) => {
      const from = "a" + aspect(it);
      node(from, aspect(it), hues.accent, 0);
      const through = middle ? "f" + it.finding : from;
      if (middle) {
        node(through, number(data.items[it.finding]) + " " + data.items[it.finding].text, hues.blue, 1);
        link(from, through, it.total);
      }
      statuses.filter((word) => it.closure[word]).forEach((word) => {
        node("s" + word, named("closure", word), closureColour(word), middle ? 2 : 1);
        link(through, "s" + word, it.closure[word]);
      });
    });
    const most = narrow() ? 8 : 20;
    return {
      series: [{
        type: "sankey", left: 4, right: narrow() ? 62 : 96, top: 8, bottom: 8, nodeWidth: 13, nodeGap: middle ? 7 : 12, draggable: false, layoutIterations: 0,
        data: Array.from(nodes.values()), links: Array.from(links.values()),
        lineStyle: { color: "source", opacity: 0.2, curveness: 0.5 },
        label: { color: hues.ink, fontSize: narrow() ? 10 : 12, formatter: (it) => cut(it.data.shown, most) },
        tooltip: { formatter: (it) => (it.dataType === "edge" ? String(it.data.value) : cut(it.data.shown, 60) + "  " + it.value) },
        emphasis: { focus: "adjacency" },
      }],
    };
  };
}
