// What can be pressed on the agenda's page. Everything there is to read stands there without it.
"use strict";
(() => {
  const STARS = "agenda-stars", VIEW = "agenda-view";
  const by = (id) => document.getElementById(id);
  const all = (where, inside = document) => Array.from(inside.querySelectorAll(where));
  const controls = by("controls"), says = controls.dataset;
  const { head, foot, shared, slots } = JSON.parse(by("data").textContent);
  const blocks = all(".block"), days = all(".day"), told = all(".session"), rows = all(".block, [data-slot]");
  const marks = all(".mark"), lineOf = (element) => element.style.gridRowStart;
  const links = all(".days a"), views = all(".view input"), now = by("now");
  const search = by("search"), track = by("track"), room = by("room"), mine = by("mine");
  const idOf = (element) => element.dataset.slot || element.id.slice(5);
  const slotOf = (element) => slots[idOf(element)];
  let day = "";

  // Private windows and some files have no storage, or one that refuses.
  const stored = (name) => {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  };
  const store = (name, value) => {
    try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; }
  };
  // Also stars of other agendas at the same address: ids are never used twice.
  const starred = () => {
    const found = stored(STARS);
    return new Set(Array.isArray(found) ? found : []);
  };
  let stars = starred();
  const kept = () => Object.keys(slots).filter((id) => stars.has(id));

  // No case, no accents; "ß" is "ss".
  const LETTERS = { "ς": "σ", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th" };
  const folded = (text) => text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD")
    .replace(/[\p{Diacritic}\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu, "")
    .replace(/[ςøłđæœðþ]/g, (letter) => LETTERS[letter]);
  const texts = {};
  for (const block of blocks) {
    const about = by(`session-${slotOf(block).session}`);
    texts[idOf(block)] = folded(`${block.textContent} ${about ? about.textContent : ""}`);
  }

  const fits = (id, wanted) => {
    const slot = slots[id];
    return (!day || slot.day === day)
      && (!track || !track.value || slot.track === Number(track.value))
      && (!room || !room.value || slot.room === Number(room.value) || slot.room < 0)
      && (!mine.checked || stars.has(id))
      && wanted.every((word) => texts[id].includes(word));
  };
  const isFiltered = () => Boolean(search.value.trim() || (track && track.value) || (room && room.value) || mine.checked);
  const counted = (ids) => new Set(ids.map((id) => slots[id].session)).size;

  const apply = () => {
    const wanted = folded(search.value).split(/\s+/).filter(Boolean);
    const shown = Object.keys(slots).filter((id) => fits(id, wanted));
    const chosen = new Set(shown);
    for (const row of rows) row.hidden = !chosen.has(idOf(row));
    // What is left moves together.
    document.body.classList.toggle("filtered", isFiltered());
    const lines = new Map(days.map((one) => [one, new Set()]));
    for (const block of blocks) if (!block.hidden) lines.get(block.closest(".day")).add(lineOf(block));
    for (const mark of marks) mark.hidden = !lines.get(mark.closest(".day")).has(lineOf(mark));
    for (const one of told) one.hidden = !all("[data-slot]", one).some((row) => !row.hidden);
    for (const one of days) {
      one.hidden = (day && one.id !== `day-${day}`) || (isFiltered() && !lines.get(one).size);
    }
    const about = by("sessions");
    if (about) about.hidden = told.every((one) => one.hidden);
    for (const link of links) {
      const isCurrent = link.hash === (day ? `#day-${day}` : "#agenda") && link.parentElement !== now;
      if (isCurrent) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    by("found").textContent = shown.length ? says.counted.replace("{shown}", counted(shown)) : says.nothing;
    by("all").hidden = !day && !isFiltered();
    tick();
  };

  const show = () => {
    for (const row of rows) row.querySelector(".star").setAttribute("aria-pressed", stars.has(idOf(row)));
    by("kept").textContent = kept().length;
    by("calendar").hidden = !kept().length;
  };
  // What was there keeps its place when its star goes, lest the keyboard loses its own.
  const press = (id) => {
    stars = stored(STARS) ? starred() : stars;
    if (!stars.delete(id)) stars.add(id);
    if (!store(STARS, [...stars])) by("stars").textContent = says.forgets;
    show();
  };
  for (const row of rows) {
    const star = by("star").content.firstElementChild.cloneNode(true);
    const title = (row.querySelector("h3") || row.closest(".session").querySelector("h3")).textContent.trim();
    star.setAttribute("aria-label", star.getAttribute("aria-label").replace("{title}", () => title));
    star.addEventListener("click", () => press(idOf(row)));
    (row.querySelector(".card") || row).append(star);
  }

  // RFC 5545: lines of at most 75 bytes.
  const encoder = new TextEncoder();
  const inLines = (line) => {
    let made = "", size = 0;
    for (const sign of line) {
      const bytes = encoder.encode(sign).length;
      if (size + bytes > 75) { made += "\r\n "; size = 1; }
      made += sign;
      size += bytes;
    }
    return made;
  };
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const abstractOf = (slot) => by(`session-${slot.session}`).querySelector(".abstract").textContent;
  const entry = (slot) => ["BEGIN:VEVENT", shared, slot.entry.replace("\0", () => escaped(abstractOf(slot))), "END:VEVENT"];
  const calendar = () => [head, ...kept().flatMap((id) => entry(slots[id])), foot]
    .flatMap((part) => part.split("\n").filter(Boolean)).map((line) => `${inLines(line)}\r\n`).join("");
  const save = () => {
    const address = URL.createObjectURL(new Blob([calendar()], { type: "text/calendar;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${says.file}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  // What is on, and in the grid a line across.
  const line = document.createElement("div");
  line.className = "line";
  const draw = (at) => {
    line.remove();
    // Whether one is seen takes a layout of the page: asked for only where something is on.
    const isSeen = (block) => !block.hidden && block.offsetParent;
    const today = blocks.find((block) => block.classList.contains("on") && isSeen(block));
    if (!today) return;
    const grid = today.closest(".grid");
    const points = all(".block", grid).filter(isSeen).flatMap((block) => [
      [slotOf(block).from, block.offsetTop], [slotOf(block).to, block.offsetTop + block.offsetHeight],
    ]).sort((one, other) => one[0] - other[0]);
    const [from, top] = points.filter(([moment]) => moment <= at).pop();
    const [to, bottom] = points.find(([moment]) => moment > at);
    line.style.top = `${top + (bottom - top) * (at - from) / (to - from)}px`;
    grid.append(line);
  };
  const tick = () => {
    const at = Date.now() / 1000;
    for (const block of blocks) {
      const isOn = slotOf(block).from <= at && at < slotOf(block).to;
      if (isOn === block.classList.toggle("on", isOn) && isOn === Boolean(block.querySelector(".now"))) continue;
      if (!isOn) { block.querySelector(".now").remove(); continue; }
      const sign = document.createElement("p");
      sign.className = "now";
      sign.textContent = says.now;
      block.querySelector(".card").prepend(sign);
    }
    const first = blocks.find((block) => block.classList.contains("on") && !block.hidden);
    now.hidden = !first;
    if (first) now.firstElementChild.hash = first.id;
    draw(at);
  };

  // A link leads to its place, whatever was filtered.
  const clear = () => {
    for (const field of [search, track, room]) if (field) field.value = "";
    mine.checked = false;
    day = "";
    apply();
  };
  const follow = (hash) => {
    const target = hash.length > 1 && by(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    if (target.matches(".day") && days.length > 1 && target.id !== `day-${day}`) { day = target.id.slice(4); apply(); }
    else if (target.id === "agenda" && day) { day = ""; apply(); }
    else if (target.closest("[hidden]")) { clear(); target.scrollIntoView(); }
  };

  const setView = (view) => {
    const isGrid = view !== "list";
    document.body.classList.toggle("as-grid", isGrid);
    for (const choice of views) choice.checked = (choice.value === "list") !== isGrid;
    tick();
  };

  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 150); });
  for (const field of [track, room, mine]) if (field) field.addEventListener("change", apply);
  for (const choice of views) choice.addEventListener("change", () => { store(VIEW, choice.value); setView(choice.value); });
  const isWide = matchMedia("(min-width: 820px)");
  const unfold = () => { if (isWide.matches) by("finder").open = true; };
  isWide.addEventListener("change", unfold);
  by("all").addEventListener("click", () => { clear(); (by("finder").open ? search : by("finder").firstElementChild).focus(); });
  by("calendar").addEventListener("click", save);
  for (const link of links) link.addEventListener("click", () => follow(link.hash));
  addEventListener("hashchange", () => follow(location.hash));
  addEventListener("storage", (event) => { if (event.key === STARS) { stars = starred(); show(); apply(); } });
  addEventListener("resize", tick);
  setInterval(tick, 30000);

  controls.hidden = false;
  unfold();
  setView(stored(VIEW));
  show();
  apply();
  follow(location.hash);
})();
