// What is to be done: next steps, escalation, what else is due.
function work() {
  const made = part("work", say("work_note"));
  if (!data.steps.length) {
    made.append(element("p", { class: "none" }, say("nothing_to_do")));
    return made;
  }
  made.append(...lazily(element("ol", { class: "deeds" }), data.steps, (step) => [deed(step)], 12));
  return made;
}

function deed(step) {
  const shown = step.items.slice(0, 6).map((place) => number(data.items[place])).join(say("joint"));
  const items = step.items.length > 6 ? shown + " " + say("step_more", { count: step.items.length }) : shown || say("whole");
  const people = step.who.length ? say("step_who", { names: step.who.slice(0, 6).join(say("joint")) }) : step.duties.length ? say(data.escalation ? "step_duty" : "step_who", { names: step.duties.map(told).join(say("joint")) }) : "";
  const about = [say("step_items", { items }), people, step.from && say("step_from", { day: step.from }), step.by && say("step_by", { day: step.by })].filter(Boolean).join("   ");
  return element("li", {}, element("div", {}, text(told(step.what)), element("div", { class: "about" }, text(about), " ", element("code", {}, step.rules.join(" ")))));
}

function escalation() {
  if (!data.escalation.length && !data.due.length) return null;
  const where = (place) => (place === null ? say("whole") : number(data.items[place]));
  const steps = element("ol", { class: "deeds" });
  const made = part("escalation", null);
  if (data.escalation.length) made.append(...lazily(steps, data.escalation, (it) => [element("li", {}, element("div", {}, element("code", {}, where(it.item)), " ", text(told(it.what)), element("div", { class: "about" }, text(told(it.why)), "   ", say("since", { day: it.since }))))], 12));
  if (data.due.length) {
    const rows = data.due.map((it) => [told(it.what), where(it.item), it.due || "—", element("td", {}, element("span", { class: "dot " + it.light, role: "img", "aria-label": named("light", it.light) })), it.who.join(say("joint"))]);
    const place = element("div", {}, element("h3", { class: "group" }, say("due")), table([say("due"), say("items"), say("day"), say("lights"), say("step_who", { names: "" })], rows.slice(0, 60)));
    made.append(place);
  }
  return made;
}
