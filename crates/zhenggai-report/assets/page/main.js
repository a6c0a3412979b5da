// The page: made once, and again in the other language.
const MANY = data.format === "zhenggai-portfolio/1";
const SECTIONS = MANY ? [comparison, shared, fingerprints] : [overview, axes, course, flow, deadlines, heat, people, ageing, outcomes, register, work, escalation, notes, proof];

function head() {
  const frame = data.frame;
  const regime = named("regime", frame.regime);
  const fact = (name, value) => value && element("div", {}, element("dt", {}, say(name)), element("dd", {}, text(value)));
  document.title = cut(frame.title, 80);
  document.getElementById("head").replaceChildren(
    element("div", { class: "kicker" }, say("title", { regime }) + " · " + say("as_of", { day: data.as_of })),
    element("h1", {}, text(frame.title)),
    element("dl", { class: "facts" }, fact("inspecting", frame.inspecting_body), fact("inspected", frame.inspected_body), fact("on_site", frame.on_site && frame.on_site.join(" — ")), fact("feedback", frame.feedback_on), fact("rules", told(frame.policy.title)), fact("readers", named("disclosure", data.disclosure))),
  );
}

function index(sections) {
  const link = (made) => element("li", {}, element("a", { href: "#" + made.id }, say(made.id)));
  const dark = state.theme === "dark";
  const button = (name, act, pressed) => element("button", { type: "button", "aria-pressed": pressed === undefined ? undefined : String(pressed), on: { click: act } }, say(name));
  document.getElementById("index").setAttribute("aria-label", say("sections"));
  document.getElementById("index").replaceChildren(element("div", {}, element("ul", {}, sections.map(link)), element("div", { class: "controls" }, button("language", () => speak(state.language === "zh" ? "en" : "zh")), button("theme", () => paint(dark ? "light" : "dark"), dark), button("print", () => window.print()))));
}

function show() {
  if (MANY) manyHead();
  else head();
  const sections = SECTIONS.map((make) => make()).filter(Boolean);
  document.querySelector(".skip").textContent = say("skip");
  document.getElementById("content").replaceChildren(...sections);
  document.getElementById("foot").replaceChildren(element("p", {}, say("foot")));
  index(sections);
  draw();
}

function speak(language) {
  state.language = language;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  show();
}

function paint(theme) {
  state.theme = theme;
  document.documentElement.dataset.theme = theme;
  show();
}

// On paper charts take the width of the paper, and a short register is unfolded.
const PAPER = 680;
const UNFOLDED = 200;

function unfold() {
  if (data.items && data.items.length <= UNFOLDED) {
    for (let round = 0; round < 2; round += 1) {
      document.querySelectorAll(".tree details:not([open])").forEach((it) => { it.open = true; it.dispatchEvent(new Event("toggle")); });
    }
  }
}

window.addEventListener("beforeprint", () => { unfold(); redraw(); fit(PAPER); });
window.addEventListener("afterprint", () => { redraw(); fit(); });
window.addEventListener("resize", () => fit());

state.theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
document.documentElement.dataset.theme = state.theme;
speak(data.language);
document.documentElement.dataset.ready = "true";
