// Follow a batch: the part of the page that changes is fetched again until the batch has ended.

const part = document.getElementById("progress");
const pause = 2000;

async function look() {
  try {
    const answer = await fetch(part.dataset.follow, { headers: { "Accept": "text/html" } });
    if (answer.ok) show(await answer.text());
  } catch { /* the server is away for a moment: ask again */ }
  if (part.querySelector("[data-state=running]")) setTimeout(look, pause);
}

function show(markup) {
  const fresh = new DOMParser().parseFromString(markup, "text/html").body;
  if (fresh.textContent === part.textContent) return;
  const at = document.activeElement;
  const place = part.contains(at) ? [...part.querySelectorAll("a, button")].indexOf(at) : -1;
  const said = part.querySelector("[role=status]");
  const saying = fresh.querySelector("[role=status]");
  said.replaceChildren(...saying.childNodes);
  saying.replaceWith(said);
  part.replaceChildren(...fresh.childNodes);
  if (place >= 0) part.querySelectorAll("a, button")[place]?.focus();
}

setTimeout(look, pause);
