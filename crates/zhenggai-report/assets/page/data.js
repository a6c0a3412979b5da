// The data, read once. Items name parties, reasons and each other by their place.
const data = JSON.parse(document.getElementById("data").textContent);

const parents = new Map();
(data.items || []).forEach((item, place) => (item.below || []).forEach((child) => {
  if (!parents.has(child)) parents.set(child, place);
}));

// The name of a word of a vocabulary.
function named(vocabulary, word) {
  const known = data.names[vocabulary][word];
  return known ? told(known) : word;
}

// The number of an item without its level: `F1.T1.M1`.
function number(item) {
  return item.id.slice(item.id.indexOf(":") + 1);
}

function names(places) {
  return (places || []).map((place) => data.parties[place]).join(say("joint"));
}

function isClosed(item) {
  return item.closure === "closed" || item.closure === "filed";
}

function levelOf(word) {
  return data.levels.find((level) => level.level === word);
}

// The level on which the work is done: measures, else findings.
function workLevel() {
  return levelOf("measure").counts.total > 0 ? "measure" : "finding";
}

const CLOSURE = ["open", "reopened", "returned", "requested", "under_review", "accepted", "on_public_notice", "closed", "filed"];
const WORK = ["none", "not_started", "not_complete", "in_progress", "basically_complete", "complete"];

// Whole days since 1970 of a day such as 2025-07-10.
function ordinal(day) {
  return Date.parse(day + "T00:00:00Z") / 86400000;
}
