// The pages of the paper in their frame: put in, fitted to its width, the place one edits marked, and every fault.

const MARGIN = 12; // CSS pixels round a page
const DOT = "…";
const SIZE = 24; // CSS pixels of a mark
const MOST = 20; // places of one fault that are marked

const FAULTS = `docgen-fault { display: none; }
@media screen {
  ::highlight(fault) { text-decoration: underline wavy #b3261e; background: #fde7e5; }
  docgen-fault { all: initial; position: absolute; z-index: 1; scale: var(--unscale); transform-origin: top left; translate: 0 calc((var(--down, 0px) - 4px) * var(--unscale)); width: ${SIZE}px; height: ${SIZE}px; cursor: pointer; }
  docgen-fault[data-side=left] { left: calc(-28px * var(--unscale)); }
  docgen-fault[data-side=right] { right: calc(-28px * var(--unscale)); transform-origin: top right; }
  docgen-fault::before { content: "!"; display: block; margin: 3px; height: 18px; border-radius: 9px; background: #b3261e; color: #fff; font: 700 13px/18px sans-serif; text-align: center; }
  docgen-fault.warning::before { background: #8a5a00; }
  docgen-fault:focus::before { outline: 2px solid #1b4f8a; outline-offset: 1px; }
}`;

const STYLE = FAULTS + "@media screen{body{padding:12px}section{transform-origin:top left;clip-path:inset(-4px)}}::highlight(edited){background:#ffe08a;color:#000}.edited-block{outline:2px solid #c8790a;outline-offset:2px}";

export class Sheet {
  constructor(frame) {
    this.frame = frame;
    this.pages = ""; // where they are broken, as the server says it
    this.faults = []; // of the entries: { shown: texts on the pages, said, to: id of what to go to }
    this.findings = []; // of the format check, alike
    this.ready = new Promise((told) => {
      frame.addEventListener("load", () => { this.loaded(); told(); });
      if (this.come) told();
    });
    new ResizeObserver(() => this.fit()).observe(frame);
    // Nothing runs in the frame, so no click is told: but a mark that is clicked takes the focus into it.
    addEventListener("blur", () => setTimeout(() => this.clicked()));
    this.settle();
  }

  get page() { return this.frame.contentDocument; }

  // Until the frame has come it is an empty page under our own policy, and what came would replace these pages.
  get come() { return this.page?.URL !== "about:blank" && this.page?.readyState === "complete"; }

  get filled() { return Boolean(this.page?.querySelector("section")); }

  loaded() {
    if (this.waiting) this.show(this.waiting);
    else this.settle();
  }

  // Parsed inside the frame: its own policy lets the style of the pages in, that of our page does not.
  show(markup) {
    this.waiting = this.come ? undefined : markup;
    if (this.waiting) return;
    const { page } = this;
    const top = page.scrollingElement?.scrollTop ?? 0;
    const style = page.createElement("style");
    style.textContent = between(markup.slice(0, markup.indexOf("</head>")), "<style>", "</style>");
    page.head.replaceChildren(style);
    page.body.innerHTML = between(markup, "<body>", "</body>");
    this.settle();
    if (page.scrollingElement) page.scrollingElement.scrollTop = top;
  }

  settle() {
    if (!this.page?.head || this.page.URL === "about:blank") return;
    this.letters = undefined;
    this.pages ||= this.page.querySelector("meta[name=pages]")?.content ?? "";
    const style = this.page.createElement("style");
    style.textContent = STYLE;
    this.page.head.append(style);
    this.fit();
    this.point();
    if (this.text) this.mark(this.text, false);
  }

  // Underline what is wrong and put a mark in the margin, where no text is. Its entry tells it to a screen reader.
  point() {
    const { page } = this;
    const highlights = this.frame.contentWindow?.CSS?.highlights;
    const before = page?.querySelectorAll("docgen-fault") ?? [];
    const wanted = [...this.faults, ...this.findings].filter((each) => each.shown.length);
    if (!page?.body || (!before.length && !wanted.length)) return;
    for (const old of before) {
      const { parentNode } = old;
      old.remove();
      parentNode.normalize();
    }
    this.letters = letters(page.body);
    const found = wanted.map((fault) => [fault, fault.shown.flatMap((text) => every(this.letters, fold(text)))]);
    for (const [fault, ranges] of found) for (const range of ranges) range.setStartAfter(sign(range, fault));
    set(page.querySelectorAll("docgen-fault"));
    highlights?.set("fault", new this.frame.contentWindow.Highlight(...found.flatMap(([, ranges]) => ranges)));
    this.letters = undefined;
  }

  clicked() {
    const { to } = this.page?.activeElement?.dataset ?? {};
    if (to && document.activeElement === this.frame) this.frame.dispatchEvent(new CustomEvent("fault", { detail: to }));
  }

  // No sheet is wider than the frame. Scaled, not zoomed: its lines are as long as on paper, however small it is.
  fit() {
    const room = (this.page?.documentElement?.clientWidth || this.frame.clientWidth) - 2 * MARGIN; // beside its scroll bar
    for (const section of this.page?.querySelectorAll("section") ?? []) {
      const scale = Math.min(1, room / section.offsetWidth);
      section.style.scale = scale;
      section.style.marginBottom = `${(scale - 1) * section.offsetHeight + MARGIN}px`; // its room is that of its full size
      section.style.setProperty("--unscale", 1 / scale);
    }
  }

  // Mark where `text` stands; capitals and line breaks on the page do not matter.
  mark(text, follow = true) {
    this.text = text;
    if (!this.page?.body) return;
    const view = this.frame.contentWindow;
    view?.CSS?.highlights?.delete("edited");
    for (const block of this.page.querySelectorAll(".edited-block")) block.classList.remove("edited-block");
    const wanted = fold(text);
    if (wanted.length < 2) return;
    this.letters ??= letters(this.page.body);
    const found = find(this.letters, wanted);
    if (!found) return;
    if (view.CSS?.highlights) {
      view.CSS.highlights.set("edited", new view.Highlight(found));
    } else found.startContainer.parentElement.closest("p, td, h1, h2, h3")?.classList.add("edited-block");
    if (follow) this.lead(found.getBoundingClientRect());
  }

  // Only within the frame: on a phone, where the pages stand below the form, nobody is led away from his entry.
  lead({ top, height }) {
    const { scrollingElement: pages, defaultView: view } = this.page;
    pages.scrollTop += top - (view.innerHeight - height) / 2;
  }
}

function between(text, start, end) {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.lastIndexOf(end));
}

export const fold = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

// The text of the pages as one line, with a space between paragraphs, and where each of its letters stands.
function letters(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places = [];
  let text = "";
  let paragraph;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("section") || node.parentElement.closest(".r, [data-again]")) continue;
    const its = node.parentElement.closest("p, h1, h2, h3");
    if (its !== paragraph && text && !text.endsWith(" ")) {
      text += " ";
      places.push([node, 0]);
    }
    paragraph = its;
    for (let at = 0; at < node.data.length; at++) {
      const letter = /\s/.test(node.data[at]) ? " " : node.data[at].toLowerCase();
      if (letter === " " && text.endsWith(" ")) continue;
      text += letter[0];
      places.push([node, at]);
    }
  }
  return { root, text, places };
}

function find(index, wanted) {
  const start = index.text.indexOf(wanted);
  return start < 0 ? null : rangeOf(index, start, wanted.length);
}

// Every place of a text; of dots only those of just this number, for that tells which fault they stand for.
function every(index, wanted) {
  const found = [];
  const { text } = index;
  for (let start = text.indexOf(wanted); wanted && start >= 0 && found.length < MOST; start = text.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length;
    if (wanted.startsWith(DOT) && (text[start - 1] === DOT || text[end] === DOT)) continue;
    found.push(rangeOf(index, start, wanted.length));
  }
  return found;
}

function sign(range, fault) {
  const mark = range.startContainer.ownerDocument.createElement("docgen-fault");
  Object.assign(mark, { tabIndex: -1, title: fault.said, className: fault.severity ?? "error" });
  mark.setAttribute("aria-hidden", "true");
  mark.dataset.to = fault.to;
  range.insertNode(mark);
  return mark;
}

// A mark stands in the margin that is nearer, below those of the lines before; a fault has one to a line.
function set(marks) {
  const places = [...marks].map((mark) => {
    const { left, width } = mark.closest("section").getBoundingClientRect();
    const line = mark.getBoundingClientRect(); // where its text begins
    return { mark, top: line.top, side: line.left > left + width / 2 ? "right" : "left" };
  });
  const placed = [];
  for (const place of places) {
    const { mark, top, side } = place;
    const beside = placed.filter((other) => other.side === side);
    if (beside.some((other) => other.top === top && other.mark.title === mark.title)) { mark.remove(); continue; }
    place.at = Math.max(top, ...beside.map((other) => other.at + SIZE));
    placed.push(place);
    mark.dataset.side = side;
    mark.style.setProperty("--down", `${place.at - top}px`);
  }
}

function rangeOf({ root, places }, start, length) {
  const range = root.ownerDocument.createRange();
  const [first, from] = places[start];
  const [last, to] = places[start + length - 1];
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  return range;
}
