// What contradicts itself, and from which ledger the page was made.
function notes() {
  const made = part("notes", null);
  if (!data.notes.length) {
    made.append(element("p", { class: "none" }, say("notes_none")));
    return made;
  }
  const kinds = new Map();
  data.notes.forEach((note) => kinds.set(note.code, [...(kinds.get(note.code) || []), note]));
  const weight = ["error", "warning", "info"];
  const ordered = Array.from(kinds.values()).sort((one, other) => weight.indexOf(one[0].severity) - weight.indexOf(other[0].severity));
  made.append(element("ul", { class: "notes" }, ordered.map(ofOneCode)));
  return made;
}

// What one code found; the places after the first three are shown on demand.
function ofOneCode(found) {
  const [{ severity, title, code }] = found;
  const hue = { error: "mark not_met", warning: "mark cannot_tell", info: "mark" }[severity];
  const row = (note) => [element("li", {}, text(told(note.sentence)), " ", element("code", {}, text(note.place)))];
  const head = element("div", {}, element("b", {}, told(title)), " ", element("code", {}, code), found.length > 1 && ` × ${found.length}`);
  return element("li", {}, element("span", {}, element("span", { class: hue }, say(severity))), element("div", {}, head, ...lazily(element("ul", { class: "about" }), found, row, 3)));
}

function proof() {
  const { entries, heads, fingerprint } = data.ledger;
  const command = `zhenggai ledger verify LEDGER\nzhenggai report LEDGER --as-of ${data.as_of} --disclosure ${data.disclosure} --out again.html`;
  return part("proof", say("proof_note", { entries }), element("div", { class: "proof" }, element("h3", { class: "group" }, say("proof_position")), ...heads.slice(0, 20).map((head) => element("p", {}, element("code", {}, head))), element("h3", { class: "group" }, say("proof_fingerprint")), element("p", {}, element("code", {}, fingerprint)), element("h3", { class: "group" }, say("proof_how")), element("pre", {}, command)));
}
