// Accountability and recoveries. Persons and person-events are never added up.
function outcomes() {
  const { sanctions, forms, recoveries, kinds } = data.outcomes;
  const made = part("outcomes", null);
  if (!sanctions.outcomes && !recoveries.count) {
    made.append(element("p", { class: "none" }, say("nothing")));
    return made;
  }
  const sanctioned = (it) => [told(it.name), it.outcomes, it.person_events, it.persons_at_most, it.cases];
  const money = (it) => [told(it.name), it.count, yuan(it.due), yuan(it.paid), yuan(it.outstanding)];
  const left = element("div", {}, element("h3", { class: "group" }, say("sanctions")), sanctions.outcomes ? table([say("form"), ..."outcomes_count events persons cases".split(" ").map((key) => "#" + say(key))], [...forms.map(sanctioned), sanctioned(sanctions)]) : element("p", { class: "none" }, say("nothing")));
  const right = element("div", {}, element("h3", { class: "group" }, say("recoveries")), recoveries.count ? table([say("kind"), ..."count owed paid outstanding".split(" ").map((key) => "#" + say(key))], [...kinds.map(money), money(recoveries)]) : element("p", { class: "none" }, say("nothing")));
  made.append(element("div", { class: "pair" }, left, right));
  return made;
}

// A decimal in groups of three; its digits stay as they are.
function yuan(decimal) {
  const [whole, part] = decimal.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? "." + part : "");
}
