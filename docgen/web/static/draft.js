// The form of a draft: looked at and saved while one types.

import { begin } from "./rows.js";
import { Saving } from "./saving.js";
import { Sheet, fold } from "./sheet.js";

const LOOK_AFTER = 150;
const CHECK_AFTER = 1500;
const BREAK_AFTER = 250;
const BREAK_LATER = 1000;

const form = document.getElementById("draft");
const by = (id) => document.getElementById(id);
const sheet = new Sheet(by("sheet"));
const saving = new Saving(form, by("save-state"));
const touched = new Set();
let asked = 0;
let looking;
let breaking;
let timers = {};

document.documentElement.classList.add("has-js");
begin(form);
by("summary")?.focus();

form.addEventListener("input", (event) => changed(event.target));
form.addEventListener("change", (event) => {
  if (event.target.dataset.picture) return picture(event.target);
  changed(event.target);
});
form.addEventListener("focusin", (event) => follow(event.target));
form.addEventListener("focusout", (event) => { if (event.target.name) { touched.add(event.target.id); } });
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])") && !event.defaultPrevented) event.preventDefault();
});
addEventListener("keydown", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  if (event.key === "s") { event.preventDefault(); saving.save(); }
  if (event.key === "Enter") { event.preventDefault(); form.requestSubmit(form.querySelector("button.primary")); }
});
addEventListener("hashchange", () => reveal(location.hash.slice(1)));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#f-"]');
  if (link) { event.preventDefault(); reveal(link.hash.slice(1), true); }
  const menu = document.querySelector(".menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
by("fold-preview").addEventListener("click", (event) => {
  const folded = form.classList.toggle("folded");
  event.target.setAttribute("aria-expanded", String(!folded));
});
by("sheet").addEventListener("fault", ({ detail }) => {
  if (detail !== "checked") return reveal(detail, true);
  by("checked").open = true;
  by("checked").querySelector("summary").focus();
});
if (location.hash) reveal(location.hash.slice(1), true);
else if (!by("summary") && !form.elements.draft.value && document.activeElement === document.body) firstGap()?.focus();
// The pages and gaps came with the page: nothing is asked for before something is typed.
sheet.ready.then(() => {
  if (asked) return;
  shown(sheet.filled);
  if (form.querySelector("[aria-invalid]")) point();
  if (sheet.pages) paged();
  else breakSoon();
});
timers.check = setTimeout(check, CHECK_AFTER);

// A new paper begins at the first entry that must be filled in; a row that waits to be begun need not be.
function firstGap() {
  return [...form.querySelectorAll(".field:has(.must) :is(input, select, textarea)")].find((field) => !field.value && !field.closest(".blank") && field.checkVisibility());
}

function changed(field) {
  touched.add(field.id);
  saving.changed();
  clearTimeout(timers.look);
  clearTimeout(timers.breaks);
  timers.look = setTimeout(look, LOOK_AFTER);
  clearTimeout(timers.check);
  timers.check = setTimeout(check, CHECK_AFTER);
  follow(field, false);
}

function follow(field, scroll = true) {
  if (!field.matches?.("input:not([type=checkbox]), textarea")) return sheet.mark("");
  const lines = field.value.slice(0, field.selectionStart ?? undefined).split("\n").length - 1;
  const text = field.tagName === "TEXTAREA" ? field.value.split("\n")[lines] ?? "" : field.value;
  sheet.mark(text, scroll);
}

async function ask(address) {
  const body = new URLSearchParams(new FormData(form));
  body.set("pages", sheet.pages);
  const answer = await fetch(address, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// What was wrong when the page came is told by its entries already, and marked on the pages that came with it.
async function point() {
  try {
    const { faults } = await ask(form.dataset.look);
    if (asked) return;
    sheet.faults = pointed(faults);
    sheet.point();
    count(faults);
  } catch { /* the entries tell it */ }
}

// One question at a time: what is typed meanwhile is asked for as soon as the answer is there.
async function look() {
  const turn = ++asked;
  await looking;
  if (turn !== asked) return;
  looking = seeing(turn);
}

async function seeing(turn) {
  try {
    const seen = await ask(form.dataset.look);
    if (turn !== asked) return;
    sheet.faults = pointed(seen.faults);
    seen.markup ? sheet.show(seen.markup) : sheet.point();
    tell(seen.faults);
    shown(seen.markup);
    breakSoon();
  } catch { shown(false); }
}

// Where the PDF breaks the pages is told later than what they say; until then they are cut where it broke them last.
function breakSoon(after = BREAK_AFTER) {
  clearTimeout(timers.breaks);
  timers.breaks = setTimeout(() => { if (!breaking) breaks(); }, after);
}

async function breaks() {
  const turn = asked;
  breaking = true;
  let after;
  try {
    const laid = await ask(`${form.dataset.look}/pages`);
    if (laid.later) after = BREAK_LATER;
    else sheet.pages = laid.pages ? JSON.stringify(laid.pages) : "";
    if (turn === asked && laid.markup) sheet.show(laid.markup);
    if (turn === asked && !laid.later) paged();
  } catch { /* the pages stay as they are cut */ }
  breaking = false;
  if (after || turn !== asked) breakSoon(after);
}

function paged() { by("sheet").dataset.paged = asked; }

function shown(good) {
  state(good ? form.dataset.ready : form.dataset.nopreview, !good);
  form.dispatchEvent(new CustomEvent("looked"));
  by("sheet").dataset.looked = asked;
}

function state(text, bad) {
  by("preview-state").textContent = text;
  by("preview-state").classList.toggle("bad", bad);
}

// What is wrong stands at its entry as soon as one has been there; what is lacking is only counted.
function tell(faults) {
  for (const old of form.querySelectorAll(".fault[data-live]")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.closest(".wrong")?.classList.remove("wrong");
    form.querySelector(`#${CSS.escape(field.id)}-e:not([data-live])`)?.remove();
  }
  for (const fault of faults.filter((each) => !each.lacking)) {
    const field = nearest(fault.id);
    if (!field) continue;
    const line = fault.id.slice(field.id.length).match(/^-(\d+)/); // of a text that holds a list
    const text = line ? `${Number(line[1]) + 1}. ${fault.said}` : fault.said;
    const before = by(`${field.id}-e`);
    if (before?.dataset.live === "") { before.textContent += ` ${text}`; continue; }
    const said = document.createElement("p");
    said.className = "fault";
    said.dataset.live = "";
    said.id = `${field.id}-e`;
    said.textContent = text;
    if (field.matches("input, select, textarea")) {
      field.setAttribute("aria-invalid", "true");
      field.closest(".field, td")?.classList.add("wrong");
      field.after(said);
      describe(field, said);
    } else (field.querySelector(":scope > legend, :scope > fieldset > legend") ?? field.firstElementChild).after(said);
  }
  count(faults);
}

// A screen reader says with an entry what stands beside it; an id of what has gone says nothing.
function describe(field, said) {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ");
  if (!ids.includes(said.id)) field.setAttribute("aria-describedby", [said.id, ...ids].join(" ").trim());
}

const count = (faults) => list("lacking", [...faults].sort((one, other) => one.lacking - other.lacking), form.dataset.complete);

function list(id, faults, none) {
  by(`${id}-list`).replaceChildren(...faults.map((fault) => {
    const item = document.createElement("li");
    item.append(linkTo(fault.id, fault.lacking && fault.place ? fault.place : told(fault)));
    return item;
  }));
  by(`${id}-count`).textContent = faults.length ? form.dataset.lacking.replace("{count}", faults.length) : none;
  if (!faults.length) by(id).open = false;
}

const told = (fault) => (fault.place ? `${fault.place}: ${fault.said}` : fault.said);

function linkTo(id, text) {
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = text;
  return link;
}

const pointed = (faults) => faults.map((fault) => ({ shown: fault.shown, said: told(fault), to: fault.id }));

// The entry that what the pages say comes from: the one with most of it.
function entryOf(shown) {
  const texts = shown.map(fold);
  const meets = (said) => said.length > 3 && texts.some((text) => text.includes(said) || said.includes(text));
  const entries = [...form.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea")].filter((field) => meets(fold(field.value)));
  return entries.sort((one, other) => other.value.length - one.value.length)[0]?.id;
}

function remark(field, finding, place) {
  const said = document.createElement("p");
  said.className = `fault ${finding.severity}`;
  said.dataset.checked = "";
  said.id = `${field.id}-c${place}`;
  said.textContent = finding.said;
  field.after(said);
  describe(field, said);
}

async function check() {
  try {
    const { findings } = await ask(form.dataset.check);
    for (const old of form.querySelectorAll("[data-checked]")) old.remove();
    for (const [place, finding] of findings.entries()) {
      finding.to = entryOf(finding.shown);
      if (finding.to) remark(by(finding.to), finding, place);
    }
    sheet.findings = findings.map((finding) => ({ ...finding, to: finding.to || "checked" }));
    sheet.point();
    by("checked-count").textContent = findings.length ? `(${findings.length})` : "✓";
    by("checked-list").replaceChildren(...findings.map((finding) => {
      const item = document.createElement("li");
      item.className = finding.severity;
      item.textContent = finding.said;
      if (finding.to) item.replaceChildren(linkTo(finding.to, item.textContent));
      return item;
    }));
    if (!findings.length) {
      const item = document.createElement("li");
      item.textContent = form.dataset.wellformed;
      by("checked-list").append(item);
    }
  } catch { by("checked-count").textContent = ""; }
}

// The entry of an id, or else what holds it: the list, the group.
function nearest(id) {
  let found = by(id);
  for (let shorter = id; !found && shorter.includes("-"); ) {
    shorter = shorter.slice(0, shorter.lastIndexOf("-"));
    found = by(shorter);
  }
  return found;
}

// Open whatever is folded round an entry and go there; of a list that is lacking, to its first entry.
function reveal(id, focus = false) {
  const found = nearest(id);
  if (!found) return;
  for (let box = found; box && box !== form; box = box.parentElement) {
    if (box.tagName === "DETAILS") box.open = true;
    const tick = box.classList.contains("part") && box.querySelector(":scope > legend > input");
    if (tick && !tick.checked && box !== found) tick.click();
  }
  found.scrollIntoView({ block: "center" });
  const field = found.matches("input, select, textarea") ? found : found.querySelector("input:not([type=hidden]), select, textarea");
  if (focus) field?.focus({ preventScroll: true });
}

function picture(field) {
  const [file] = field.files;
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    form.elements[field.dataset.picture].value = reader.result.split(",")[1];
    changed(field);
  });
  reader.readAsDataURL(file);
}
