// What tests.checks.web_page does to the pages in a browser: told by a file of JSON, it prints one of JSON.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require(path.join(process.argv[2], "node_modules/playwright-core"));
const axe = fs.readFileSync(path.join(process.argv[2], "node_modules/axe-core/axe.min.js"), "utf8");
const { browser: program, pages, folder, busy, during } = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

const address = (name) => `file://${path.join(folder, `${name}.html`)}`;
const widerBy = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const audit = async (page) => {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
  return { faults: found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`), passes: found.passes.length };
};

// Without script nothing can be asked of a page, so axe looks at what such a page shows: the same without its script.
const looks = async (browser) => {
  const seen = [];
  for (const name of pages) for (const scheme of ["light", "dark"]) for (const [size, viewport] of Object.entries(SIZES)) {
    for (const isRunning of [true, false]) {
      const context = await browser.newContext({ viewport, colorScheme: scheme, bypassCSP: !isRunning });
      const page = await context.newPage();
      const complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      if (isRunning) await page.goto(address(name));
      else await page.setContent(fs.readFileSync(path.join(folder, `${name}.html`), "utf8").replace(/<script>[^]*?<\/script>/, ""));
      const title = [name, size, scheme, ...(isRunning ? [] : ["without-script"])].join("-");
      await page.screenshot({ path: path.join(folder, `${title}.png`) });
      seen.push({ title, ...(await audit(page)), complaints, wider: await widerBy(page), controls: await page.locator("#controls:visible, .star:visible").count() });
      await context.close();
    }
  }
  return seen;
};

const narrow = async (browser) => {
  const wider = {};
  for (const name of pages) {
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(address(name));
    wider[name] = await widerBy(page);
    await page.addStyleTag({ content: SPACED });
    wider[`${name}, spaced`] = await widerBy(page);
    await context.close();
  }
  return wider;
};

// With the keyboard alone: every place it stops at, then a search, a filter, a star, and the calendar.
const keyboard = async (browser) => {
  const context = await browser.newContext({ viewport: SIZES.desktop, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address(busy));
  const focused = () => page.evaluate(() => {
    const on = document.activeElement, box = on.getBoundingClientRect(), style = getComputedStyle(on);
    const bar = document.querySelector("nav.days").getBoundingClientRect();
    const covered = !on.closest("nav") && !on.matches(".skip") && box.bottom <= bar.bottom && bar.top <= 0;
    return { tag: on.tagName, id: on.id || on.className || on.getAttribute("href") || on.tagName, seen: style.outlineStyle !== "none" && box.bottom > 0 && box.top < innerHeight && !covered,
      width: box.width, height: box.height, isStar: on.matches(".star"), name: on.getAttribute("aria-label") || on.textContent.trim() };
  });
  const tab = async (until) => {
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(until)) return;
    }
    throw new Error(`the keyboard never came to ${until}`);
  };
  const stops = [];
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused();
    if (stop.tag === "BODY") break;
    stops.push(stop);
  }
  await page.reload();
  await tab('document.activeElement.id === "search"');
  await page.keyboard.type("wATER");
  await page.waitForTimeout(300);
  const searched = await page.textContent("#found");
  await tab('document.activeElement.id === "all"');
  await page.keyboard.press("Enter");
  const cleared = await page.textContent("#found");
  await tab('document.activeElement.id === "track"');
  await page.keyboard.press("ArrowDown");
  const filtered = await page.textContent("#found");
  await page.keyboard.press("ArrowUp");
  await tab('document.activeElement.matches(".block .star")');
  await page.keyboard.press("Space");
  const pressed = await page.getAttribute(".block .star >> nth=0", "aria-pressed");
  const titles = await page.locator(".block h3").allTextContents();
  await page.reload();
  await tab('document.activeElement.id === "mine"');
  await page.keyboard.press("Space");
  const mine = await page.textContent("#found");
  await tab('document.activeElement.id === "calendar"');
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await download.saveAs(path.join(folder, "mine.ics"));
  for (const star of await page.locator(".block .star").all()) {
    if (await star.getAttribute("aria-pressed") === "false") await star.dispatchEvent("click");
  }
  const [whole] = await Promise.all([page.waitForEvent("download"), page.click("#calendar")]);
  await whole.saveAs(path.join(folder, "all.ics"));
  await context.close();
  return { stops, searched, cleared, filtered, pressed, mine, first: titles[0].trim() };
};

// Where the browser keeps nothing, the page works all the same.
const forgetful = async (browser) => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } }));
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address(busy));
  await page.click(".block .star >> nth=0");
  await page.click("#mine");
  const told = { found: await page.textContent("#found"), said: await page.textContent("#stars"), complaints };
  await context.close();
  return told;
};

const now = async (browser) => {
  const context = await browser.newContext({ viewport: SIZES.desktop, timezoneId: "Asia/Tokyo" });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(during) });
  await page.goto(address(busy));
  const marked = await page.locator(".block:has(.now) h3").allTextContents();
  await page.click("#now a");
  await page.screenshot({ path: path.join(folder, `${busy}-now.png`) });
  const line = await page.locator(".line").count();
  await context.close();
  return { marked: marked.map((title) => title.trim()), line };
};

// What a reader sees before scrolling, and of a search: no hour that nothing is left of, nothing on top of something.
const firstSight = async (browser) => {
  const seen = {};
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(address(busy));
    const bottom = await page.evaluate(() => document.querySelector(".block").getBoundingClientRect().bottom);
    await page.evaluate(() => { document.getElementById("finder").open = true; });
    const find = async (text) => {
      await page.fill("#search", text);
      await page.waitForTimeout(300);
    };
    await find("water");
    const hours = await page.evaluate(() => document.querySelectorAll(".mark:not([hidden])").length);
    await find("nothing of the kind");
    const covered = await page.evaluate(() => {
      const said = document.getElementById("found").getBoundingClientRect();
      return Array.from(document.querySelectorAll("#controls label, #controls select, .tracks li")).filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width && box.left < said.right && said.left < box.right && box.top < said.bottom && said.top < box.bottom;
      }).map((one) => one.textContent.trim());
    });
    seen[size] = { bottom, height: viewport.height, hours, covered };
    await context.close();
  }
  return seen;
};

const paper = async (browser) => {
  for (const name of pages) for (const format of ["A4", "Letter"]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address(name));
    await page.pdf({ path: path.join(folder, `${name}-${format}.pdf`), format });
    await context.close();
  }
};

(async () => {
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  const told = { looks: await looks(browser), narrow: await narrow(browser), keyboard: await keyboard(browser),
    forgetful: await forgetful(browser), now: await now(browser), sight: await firstSight(browser) };
  await paper(browser);
  await browser.close();
  process.stdout.write(JSON.stringify(told));
})();
