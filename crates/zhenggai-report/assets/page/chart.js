// Charts: drawn as SVG, redrawn when width, theme or language change, each with a table beside it.
const charts = [];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function palette() {
  return {
    ink: colour("ink"), soft: colour("soft"), line: colour("line"), card: colour("card"), accent: colour("accent"), seal: colour("seal"),
    red: colour("red"), amber: colour("amber"), green: colour("green"), blue: colour("blue"), grey: colour("grey"),
  };
}

// Of each status a colour; what is done is green, what came back is red, what lies with others is amber or blue.
function closureColour(status) {
  const hues = palette();
  return { open: hues.grey, reopened: hues.seal, returned: hues.red, requested: hues.amber, under_review: hues.amber, accepted: hues.blue, on_public_notice: hues.blue, closed: hues.green, filed: hues.green }[status];
}

function workColour(status) {
  const hues = palette();
  return { none: hues.grey, not_started: hues.grey, not_complete: hues.red, in_progress: hues.amber, basically_complete: hues.blue, complete: hues.green }[status];
}

// A chart with a caption and its figures as a table.
function chart(name, option, rows, caption, tall) {
  const place = element("div", { class: tall ? "chart tall" : "chart", role: "img", "aria-label": say("chart_of", { name }) });
  const fallback = element("details", { class: "fallback" }, element("summary", {}, say("table")), rows);
  charts.push({ place, option, tall, drawn: null });
  return element("figure", {}, place, caption && element("figcaption", {}, caption), fallback);
}

function base(option) {
  const hues = palette();
  const letters = { color: hues.soft, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  return Object.assign({
    animation: false,
    textStyle: letters,
    tooltip: { renderMode: "richText", trigger: "item", backgroundColor: hues.card, borderColor: hues.line, textStyle: { color: hues.ink, fontSize: 12 }, confine: true },
    aria: { enabled: false },
  }, option(hues, letters));
}

// Draws what was made since; charts that left the page are let go.
function draw() {
  for (let at = charts.length - 1; at >= 0; at -= 1) {
    const it = charts[at];
    if (!it.place.isConnected) {
      if (it.drawn) it.drawn.dispose();
      charts.splice(at, 1);
    } else if (!it.drawn) {
      it.drawn = echarts.init(it.place, null, { renderer: "svg" });
      it.drawn.setOption(base(it.option));
      scalable(it);
    }
  }
}

// On paper a drawing is made smaller as a whole where nobody has it drawn again.
function scalable(it) {
  it.place.querySelector("svg").setAttribute("viewBox", `0 0 ${it.drawn.getWidth()} ${it.drawn.getHeight()}`);
}

function redraw() {
  charts.forEach((it) => it.drawn && it.drawn.setOption(base(it.option), true));
}

// Takes the size of its place, or that of the paper.
function fit(paper) {
  charts.filter((it) => it.drawn).forEach((it) => {
    it.drawn.resize(paper ? { width: paper, height: paper * (it.tall ? 0.52 : 0.35) } : undefined);
    // Paper does not wait for the next frame.
    it.drawn.getZr().refreshImmediately();
    scalable(it);
  });
}
