// Small helps: drop files anywhere, join passages, hide marks, review by keyboard. Every page works without them.
"use strict";
(() => {
  const drop = document.getElementById("drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    for (const kind of ["dragenter", "dragover"]) document.addEventListener(kind, (e) => { e.preventDefault(); drop.classList.add("over"); });
    document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) drop.classList.remove("over"); });
    document.addEventListener("drop", (e) => {
      e.preventDefault();
      drop.classList.remove("over");
      if (e.dataTransfer.files.length) { input.files = e.dataTransfer.files; drop.requestSubmit(); }
    });
  }
  for (const mark of document.querySelectorAll("mark[data-pair]")) {
    const halves = document.querySelectorAll(`mark[data-pair="${mark.dataset.pair}"]`);
    const join = (on) => halves.forEach((half) => half.classList.toggle("joined", on));
    mark.addEventListener("mouseenter", () => join(true));
    mark.addEventListener("mouseleave", () => join(false));
    mark.addEventListener("focus", () => { join(true); halves.forEach((half) => { if (half !== mark) half.scrollIntoView({ block: "center" }); }); });
    mark.addEventListener("blur", () => join(false));
  }
  for (const box of document.querySelectorAll("input[data-toggle]"))
    box.addEventListener("change", () => document.querySelector(".reader").classList.toggle(`hide-${box.dataset.toggle}`, !box.checked));
  const cited = document.querySelector(".cited");
  if (cited) cited.scrollIntoView({ block: "center" });
  const doubts = [...document.querySelectorAll(".review .line")];
  if (doubts.length) document.addEventListener("keydown", (e) => {
    if (e.target.matches("input, select, textarea") || e.ctrlKey || e.metaKey || e.altKey) return;
    const at = doubts.indexOf(document.activeElement.closest(".review .line"));
    const press = (selector) => { const found = at >= 0 && doubts[at].querySelector(selector); if (found) { e.preventDefault(); found.click(); } };
    if (e.key === "j") doubts[Math.min(at + 1, doubts.length - 1)].focus();
    else if (e.key === "k") doubts[Math.max(at - 1, 0)].focus();
    else if (e.key === "m") press("button[value=merge]");
    else if (e.key === "s") press("button[value=split]");
    else if (e.key === "o") press("a");
  });
})();
