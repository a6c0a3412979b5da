// Elements. What is shown is always set as text; nothing in the data is read as markup.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "on") Object.entries(value).forEach(([event, act]) => made.addEventListener(event, act));
    else if (key === "style") Object.entries(value).forEach(([property, set]) => made.style.setProperty(property, set));
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

// A text out of the data: its direction does not reach beyond it.
function text(words) {
  return element("bdi", {}, words);
}

function part(name, note, ...children) {
  const head = element("header", {}, element("h2", { id: name + "-title" }, say(name)), note && element("p", {}, note));
  return element("section", { class: "part", id: name, "aria-labelledby": name + "-title" }, head, ...children);
}

// A table; cells are texts, numbers or elements. Columns whose name begins with # hold numbers.
function table(columns, rows, attributes = {}) {
  const numeric = columns.map((column) => column.startsWith("#"));
  const head = columns.map((column, at) => element("th", { scope: "col", class: numeric[at] && "n" }, column.replace(/^#/, "")));
  const cell = (value, at) => {
    if (at === 0) return element("th", { scope: "row" }, typeof value === "string" ? text(value) : value);
    if (value instanceof Node) return value.nodeName === "TD" ? value : element("td", { class: numeric[at] && "n" }, value);
    const kind = (numeric[at] ? "n" : "") + (value === 0 ? " zero" : "");
    return element("td", { class: kind || undefined }, value === null || value === undefined ? "—" : String(value));
  };
  const body = rows.map((row) => element("tr", {}, row.map(cell)));
  const made = element("table", attributes, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body));
  return element("div", { class: "scroll" }, made);
}

function choice(label, options, value, act) {
  const list = options.map(([key, name]) => element("option", { value: key, selected: key === value }, name));
  const select = element("select", { "aria-label": label, on: { change: (event) => act(event.target.value) } }, list);
  return select;
}

// A list that shows `first` of its rows and the rest on demand, so that thousands of rows cost nothing until they are wanted.
function lazily(list, rows, make, first) {
  let shown = 0;
  const button = element("button", { type: "button", on: { click: () => show(Math.max(first, 100)) } });
  const further = element("p", { class: "further" }, button);
  function show(count) {
    list.append(...rows.slice(shown, shown + count).flatMap(make));
    shown = Math.min(rows.length, shown + count);
    const rest = rows.length - shown;
    further.hidden = rest === 0;
    button.textContent = say("more", { count: Math.min(rest, Math.max(first, 100)) });
  }
  show(first);
  return [list, further];
}

function cut(words, most) {
  const letters = Array.from(words.replace(/\s+/g, " "));
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : letters.join("");
}
