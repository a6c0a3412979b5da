// Opens every page of a folder in a real browser without a network, as people do: on a phone, on a desk, on paper.
// Usage: node page.mjs FOLDER. Ends with 1 where something is not as it should be.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
const wrong = [];

function hold(test, what) {
  if (!test) wrong.push(what);
}

async function ready(page, file) {
  const began = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("html[data-ready=true]", { timeout: 120000 });
  return Math.round(performance.now() - began);
}

async function text(page, selector) {
  return (await page.textContent(selector)) ?? "";
}

// Nothing stands beyond the right edge but what can be scrolled to.
const beyond = () => {
  const edge = document.documentElement.clientWidth + 1;
  const inScroll = (it) => it.closest(".scroll, #index ul, .what, .skip, .silent");
  const all = Array.from(document.querySelectorAll("body *")).filter((it) => it.getClientRects().length && !inScroll(it));
  const out = all.filter((it) => it.getBoundingClientRect().right > edge && !it.closest("svg"));
  return out.slice(0, 3).map((it) => `${it.tagName}.${it.className}`);
};

async function used(page, name) {
  hold((await text(page, "#overview h2")) === "总体情况", `${name}: it begins in Chinese`);
  const items = await page.evaluate(() => JSON.parse(document.getElementById("data").textContent).items.length);

  await page.click(".controls button:nth-child(1)");
  hold((await page.getAttribute("html", "lang")) === "en", `${name}: the language changes`);
  hold((await text(page, "#overview h2")) === "Overview", `${name}: the headings change`);
  await page.click(".controls button:nth-child(1)");
  hold((await text(page, "#overview h2")) === "总体情况", `${name}: and back`);

  await page.fill("#register input[type=search]", "finding:f1");
  const found = await page.$$eval("#register .tree > .item", (rows) => rows.map((row) => row.querySelector("code").textContent));
  hold(found.length > 0 && found.every((it) => it.startsWith("F1")), `${name}: search finds ${found}`);
  await page.fill("#register input[type=search]", "no such words anywhere");
  hold((await page.$$("#register .tree > .item")).length === 0, `${name}: and finds nothing where there is nothing`);
  await page.fill("#register input[type=search]", "");

  const select = (await page.$$("#register select"))[3];
  await select.selectOption("finding");
  const levels = await page.$$eval("#register .tree > .item", (rows) => rows.map((row) => row.className));
  hold(levels.length > 0 && levels.every((it) => it === "item finding"), `${name}: the filter keeps findings`);
  await select.selectOption("");

  // By keyboard alone: what is folded opens, and what is inside is made then.
  const first = await page.$("#register .tree .item summary");
  await first.focus();
  await page.keyboard.press("Enter");
  const opened = await page.waitForSelector("#register .tree .item .inside", { timeout: 10000 }).catch(() => null);
  hold(opened, `${name}: an item opens by the keyboard`);
  hold((await page.$$("#register .item")).length < Math.max(items, 250), `${name}: what is folded is not made`);

  const charts = await page.$$eval("figure", (all) => all.every((it) => it.querySelector("svg") && it.querySelector("details table")));
  hold(charts, `${name}: every chart is drawn and has its table`);
  const unnamed = await page.$$eval("button, select, input, [role=img]", (all) => all.filter((it) => !(it.textContent.trim() || it.getAttribute("aria-label"))).length);
  hold(unnamed === 0, `${name}: ${unnamed} controls without a name`);
}

async function printed(page, name) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  hold(pdf.subarray(0, 5).toString() === "%PDF-", `${name}: it prints`);
  // Charts are drawn for the paper at once, not in the next frame.
  const stale = await page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const wide = Array.from(document.querySelectorAll(".chart svg")).filter((it) => it.getBBox().width > it.viewBox.baseVal.width + 8);
    window.dispatchEvent(new Event("afterprint"));
    return wide.length;
  });
  hold(stale === 0, `${name}: ${stale} charts are printed as they were on the screen`);
  // The width of A4 less its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: "print" });
  const cut = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const wide = Array.from(document.querySelectorAll("table, figure, svg, .tiles, .track")).filter((it) => it.getClientRects().length && it.getBoundingClientRect().right > edge);
    return wide.slice(0, 3).map((it) => `${it.tagName} in ${it.closest("section")?.id}`);
  });
  hold(cut.length === 0, `${name}: cut on paper: ${cut}`);
  const charts = await page.$$eval(".chart", (all) => all.filter((it) => {
    const [place, drawn] = [it.getBoundingClientRect(), it.querySelector("svg").getBoundingClientRect()];
    return drawn.bottom > place.bottom + 1 || drawn.width < place.width / 2;
  }).length);
  hold(charts === 0, `${name}: ${charts} charts do not fit on paper`);
  return pdf.length;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ["--no-sandbox", "--disable-gpu"] });
for (const file of readdirSync(folder).filter((it) => it.endsWith(".html")).sort()) {
  for (const width of [390, 1440]) {
    const name = `${file} at ${width} px`;
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, colorScheme: "light" });
    const page = await context.newPage();
    page.on("console", (said) => hold(!["error", "warning"].includes(said.type()), `${name}: ${said.text()}`));
    page.on("pageerror", (error) => wrong.push(`${name}: ${error}`));
    page.on("request", (request) => hold(request.url().startsWith("file:") || request.url().startsWith("data:"), `${name}: asks for ${request.url()}`));
    const took = await ready(page, join(folder, file));
    const out = await page.evaluate(beyond);
    hold(out.length === 0, `${name}: beyond the edge: ${out}`);
    await used(page, name);
    hold((await page.evaluate(() => window.broken)) === undefined, `${name}: what it shows was run`);
    hold((await page.$$("main img, main script, main iframe")).length === 0, `${name}: what it shows was read as markup`);
    if (file.startsWith("hostile")) {
      hold((await text(page, "#register .says")).includes("<script>window.broken=1</script>"), `${name}: it is shown as text`);
      hold((await text(page, "h1")).includes("<img src=x"), `${name}: so is the title`);
    }
    const size = await printed(page, name);
    console.log(`${name}: usable after ${took} ms, ${Math.round(size / 1024)} KB on paper`);
    await context.close();
  }
}
await browser.close();
wrong.forEach((it) => console.error(`not so: ${it}`));
process.exit(wrong.length ? 1 : 0);
