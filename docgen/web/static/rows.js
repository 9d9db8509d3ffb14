// Rows of a form: one blank row always waits at the end; rows move, go, and come from a spreadsheet.

const blanks = new WeakMap();

export function begin(root = document) {
  for (const table of root.querySelectorAll("[data-table]")) prepare(table);
  root.addEventListener("input", (event) => grow(event.target));
  root.addEventListener("click", (event) => act(event));
  root.addEventListener("paste", (event) => paste(event));
  root.addEventListener("keydown", (event) => step(event));
}

function prepare(table) {
  const rows = rowsOf(table);
  const last = rows.at(-1);
  if (last?.classList.contains("blank")) blanks.set(table, last.cloneNode(true));
}

export function rowsOf(table) {
  return [...table.querySelectorAll("[data-row]")].filter((row) => row.closest("[data-table]") === table);
}

const fieldsOf = (row) => [...row.querySelectorAll("input:not([type=hidden]), select, textarea")];
const isEmpty = (row) =>
  fieldsOf(row).every((field) =>
    field.type === "checkbox" ? !field.checked
    : field.tagName === "SELECT" ? [...field.options].every((option) => option.selected === option.defaultSelected || !option.selected) || !field.value
    : !field.value.trim());

function grow(field) {
  const row = field.closest("[data-row]");
  const table = row?.closest("[data-table]");
  if (!table) return;
  row.classList.remove("blank");
  if (row === rowsOf(table).at(-1)) add(table);
  count(table);
}

export function add(table) {
  const blank = blanks.get(table);
  const rows = rowsOf(table);
  if (!blank || rows.length >= Number(table.dataset.most)) return rows.at(-1);
  const row = blank.cloneNode(true);
  rows.at(-1).after(row);
  for (const inner of row.querySelectorAll("[data-table]")) prepare(inner);
  number(table);
  return row;
}

// Names and ids carry the place of the row: commended.3.name, f-commended-3-name.
function number(table) {
  const name = table.dataset.table;
  rowsOf(table).forEach((row, place) => {
    const before = row.dataset.row;
    const after = `${name}.${place}`;
    if (before !== after) rename(row, before, after);
    const shown = row.querySelector(":scope > th, :scope > legend .ordinal");
    if (shown) shown.textContent = place + 1;
  });
}

function rename(row, before, after) {
  const dashed = (text) => `f-${text.replaceAll(".", "-")}`;
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of element.attributes) {
      if (attribute.name === "value" && element.tagName !== "BUTTON") continue;
      if (!/^(id|name|for|value|aria-.*|data-.*)$/.test(attribute.name)) continue;
      attribute.value = attribute.value
        .split(" ")
        .map((word) => swap(swap(swap(word, before, after, "."), dashed(before), dashed(after), "-"), `:${before}`, `:${after}`, "."))
        .join(" ");
    }
  }
}

function swap(word, before, after, between) {
  const at = before.startsWith(":") ? word.indexOf(before) : word.startsWith(before) ? 0 : -1;
  if (at < 0) return word;
  const rest = word.slice(at + before.length);
  return rest === "" || rest.startsWith(between) ? word.slice(0, at) + after + rest : word;
}

function count(table) {
  const shown = table.querySelector(":scope > legend .count");
  if (shown) shown.textContent = rowsOf(table).filter((row) => !isEmpty(row)).length || "";
}

function act(event) {
  const button = event.target.closest("button[name=do]");
  const [deed, name] = button ? button.value.split(":") : [];
  if (!["up", "down", "remove", "add"].includes(deed)) return;
  const table = button.closest("[data-table]");
  if (!table || (deed === "add" && button.closest(".paste"))) return pasteBox(event, button, table);
  event.preventDefault();
  const row = button.closest("[data-row]");
  if (deed === "add") {
    const last = rowsOf(table).at(-1);
    const target = isEmpty(last) ? last : add(table);
    return fieldsOf(target)[0]?.focus();
  }
  const rows = rowsOf(table);
  const place = rows.indexOf(row);
  if (deed === "remove") {
    if (rows.length > 1 && row !== rows.at(-1)) {
      row.remove();
      number(table);
      fieldsOf(rowsOf(table)[Math.min(place, rows.length - 2)])[0]?.focus();
    } else if (!isEmpty(row)) {
      const next = add(table);
      if (next !== row) { row.remove(); number(table); fieldsOf(next)[0]?.focus(); }
    }
    const said = document.getElementById("save-state");
    if (said) said.textContent = `${table.closest("form").dataset.removed ?? ""} ${place + 1}`;
  } else {
    const other = rows[place + (deed === "up" ? -1 : 1)];
    if (!other || isEmpty(other) || isEmpty(row)) return;
    deed === "up" ? other.before(row) : other.after(row);
    number(table);
    button.focus();
  }
  count(table);
  table.dispatchEvent(new Event("change", { bubbles: true }));
}

// The box for pasting works as the cells do, so that nothing is sent and loaded again; cards are sorted by the server.
function pasteBox(event, button, table) {
  const box = button.closest(".paste")?.querySelector("textarea");
  if (!table || !box || !table.querySelector(":scope > .scroll")) return;
  event.preventDefault();
  const rows = rowsOf(table);
  const start = rows.find(isEmpty) ?? add(table);
  fill(table, start, 0, cellsOf(box.value));
  box.value = "";
  button.closest("details").open = false;
  fieldsOf(start)[0]?.focus();
}

function paste(event) {
  const field = event.target;
  const row = field.closest?.("tr[data-row]");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const box = !row && field.closest?.(".card")?.closest("[data-table]").querySelector(":scope > .below .paste textarea");
  if (box && text.includes("\t")) {
    event.preventDefault();
    box.value = text;
    return box.closest(".paste").querySelector("button").click();
  }
  if (!row || (!text.includes("\t") && !(text.trim().includes("\n") && field.tagName !== "TEXTAREA"))) return;
  event.preventDefault();
  fill(row.closest("[data-table]"), row, fieldsOf(row).indexOf(field), cellsOf(text));
}

// Rows of a spreadsheet as text: tabs between cells, quotes round cells with line breaks.
export function cellsOf(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    const row = rows.at(-1);
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') { row[row.length - 1] += '"'; at++; }
      else if (letter === '"') quoted = false;
      else row[row.length - 1] += letter === "\n" ? " " : letter;
    } else if (letter === '"' && row.at(-1) === "") quoted = true;
    else if (letter === "\t") row.push("");
    else if (letter === "\n") rows.push([""]);
    else if (letter !== "\r") row[row.length - 1] += letter;
  }
  return rows.filter((row) => row.some((cell) => cell.trim()));
}

export const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// On an English page a heading and a choice still answer to the Vietnamese of the sheet that is pasted.
const inVietnamese = (element) => (element.dataset.vi ? [plain(element.dataset.vi)] : []);

function fill(table, start, column, rows) {
  const labels = [...table.querySelectorAll("thead th[id]")].map((head) => [plain(head.textContent), ...head.dataset.also.split("|"), ...inVietnamese(head)]);
  const heads = rows[0].map((cell) => labels.findIndex((names) => cell.trim() && names.includes(plain(cell))));
  const counting = rows[0].map((cell) => ["tt", "stt", "so tt"].includes(plain(cell)));
  const known = heads.filter((place) => place >= 0).length + counting.filter(Boolean).length;
  const headed = heads.some((place) => place >= 0) && known * 2 > rows[0].filter((cell) => cell.trim()).length;
  const body = headed ? rows.slice(1) : rows;
  let row = start;
  let pasted = 0;
  for (const cells of body) {
    if (!row) break;
    const fields = fieldsOf(row);
    cells.forEach((cell, place) => {
      const field = fields[headed ? heads[place] : column + place];
      if (field) put(field, cell.trim());
    });
    row.classList.remove("blank");
    pasted++;
    const all = rowsOf(table);
    const place = all.indexOf(row);
    row = all[place + 1] ?? (add(table) === row ? null : rowsOf(table)[place + 1]);
  }
  if (!isEmpty(rowsOf(table).at(-1))) add(table);
  count(table);
  const said = document.getElementById("save-state");
  if (said) said.textContent = `${table.closest("form").dataset.pasted ?? ""} ${pasted}`;
  table.dispatchEvent(new Event("change", { bubbles: true }));
}

function put(field, text) {
  if (field.type === "checkbox") field.checked = !["", "0", "khong", "no"].includes(plain(text));
  else if (field.tagName === "SELECT") {
    const wanted = plain(text);
    const option = [...field.options].find((each) => [plain(each.textContent), plain(each.value), ...inVietnamese(each)].includes(wanted));
    if (option) field.value = option.value;
  } else field.value = text;
}

// Enter goes down a column, as in a spreadsheet; Alt with an arrow moves the row.
function step(event) {
  const row = event.target.closest?.("[data-row]");
  if (!row || event.target.tagName === "BUTTON") return;
  const table = row.closest("[data-table]");
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    row.querySelector(`button[value^="${event.key === "ArrowUp" ? "up" : "down"}:"]`)?.click();
    event.target.focus();
  } else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && row.matches("tr")) {
    event.preventDefault();
    const place = fieldsOf(row).indexOf(event.target);
    const rows = rowsOf(table);
    const next = rows[rows.indexOf(row) + 1];
    if (next) fieldsOf(next)[place]?.focus();
  }
}

if (!document.getElementById("draft")) begin();
