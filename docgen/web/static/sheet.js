// The pages of the paper in their frame: put in, fitted to its width, the place one edits marked.

const MARGIN = 12; // CSS pixels round a page

const STYLE = "@media screen{body{padding:12px}section{margin-bottom:12px;clip-path:inset(-4px)}}::highlight(edited){background:#ffe08a;color:#000}.edited-block{outline:2px solid #c8790a;outline-offset:2px}";

export class Sheet {
  constructor(frame) {
    this.frame = frame;
    this.pages = ""; // where they are broken, as the server says it
    this.ready = new Promise((told) => {
      frame.addEventListener("load", () => { this.loaded(); told(); });
      if (this.come) told();
    });
    new ResizeObserver(() => this.fit()).observe(frame);
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
    if (this.text) this.mark(this.text, false);
  }

  // No sheet is wider than the frame.
  fit() {
    const room = (this.page?.documentElement?.clientWidth || this.frame.clientWidth) - 2 * MARGIN; // beside its scroll bar
    for (const section of this.page?.querySelectorAll("section") ?? []) {
      section.style.zoom = 1;
      section.style.zoom = Math.min(1, room / section.offsetWidth);
    }
  }

  // Mark where `text` stands; capitals and line breaks on the page do not matter.
  mark(text, follow = true) {
    this.text = text;
    if (!this.page?.body) return;
    const view = this.frame.contentWindow;
    view?.CSS?.highlights?.clear();
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

const fold = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

// The text of the pages as one line, and where each of its letters stands.
function letters(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("section") || node.parentElement.closest(".r, [data-again]")) continue;
    for (let at = 0; at < node.data.length; at++) {
      const letter = /\s/.test(node.data[at]) ? " " : node.data[at].toLowerCase();
      if (letter === " " && text.endsWith(" ")) continue;
      text += letter[0];
      places.push([node, at]);
    }
  }
  return { root, text, places };
}

function find({ root, text, places }, wanted) {
  const start = text.indexOf(wanted);
  if (start < 0) return null;
  const range = root.ownerDocument.createRange();
  const [first, from] = places[start];
  const [last, to] = places[start + wanted.length - 1];
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  return range;
}
