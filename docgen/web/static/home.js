// Find a kind of paper while typing; without scripts the server finds.

import { plain } from "./rows.js";

const offers = document.getElementById("offers");
const box = document.getElementById("q");
const items = [...offers.querySelectorAll("li")].map((item) => [item, plain(`${item.textContent} ${item.querySelector("a").title}`)]);

box.addEventListener("input", () => {
  const words = plain(box.value).split(" ");
  for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
  for (const part of offers.querySelectorAll("section")) part.hidden = !part.querySelector("li:not([hidden])");
});
box.form.addEventListener("submit", (event) => {
  const first = offers.querySelector("li:not([hidden]) a");
  if (first && box.value.trim()) { event.preventDefault(); location.assign(first.href); }
});
