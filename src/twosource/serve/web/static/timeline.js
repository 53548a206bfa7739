// Draws the dated events; the list below says the same. Labels are set as text, never as HTML: they come from reports.
"use strict";
(async () => {
  const MOST = 300; // events drawn; those of most origins are chosen
  const DAY = 86400000;
  const place = document.getElementById("timeline");
  const filters = new URLSearchParams(new FormData(document.getElementById("filters")));
  const items = await (await fetch(`${place.dataset.source}?${filters}`)).json();
  if (!items.length || typeof vis === "undefined") return;
  const links = new Map(items.map((item) => [item.id, item.link]));
  const cut = innerWidth < 640 ? 28 : 48;
  const label = (item) => {
    const span = document.createElement("span");
    span.textContent = item.content.length > cut ? `${item.content.slice(0, cut - 1)}…` : item.content;
    span.title = `${item.told}: ${item.content}`;
    return span;
  };
  const days = items.map((item) => item.start).sort();
  // At first the shortest time that holds most events is shown; "All" shows the others.
  const most = Math.max(1, Math.ceil(days.length * 0.75));
  let at = 0;
  for (let i = 0; i + most <= days.length; i++)
    if (Date.parse(days[i + most - 1]) - Date.parse(days[i]) < Date.parse(days[at + most - 1]) - Date.parse(days[at])) at = i;
  const early = Date.parse(days[at]);
  const late = Date.parse(days[at + most - 1]);
  const from = early - Math.max(1.5 * DAY, (late - early) * 0.12);
  const to = late + Math.max(5 * DAY, (late - early) * 0.35);
  const drawn = [...items].sort((a, b) => b.origins - a.origins).slice(0, MOST);
  const known = new Set(["occurred", "ongoing", "planned", "possible", "alleged", "denied", "did-not-occur"]);
  const isShort = (item) => item.end && Date.parse(item.end) - Date.parse(item.start) < (to - from) * 0.16; // no room for its words
  const shown = drawn.map((item) => ({
    id: item.id, start: item.start, end: isShort(item) ? undefined : item.end, type: isShort(item) ? "point" : item.type,
    content: item.content, told: item.end ? `${item.start} to ${item.end}` : item.start, className: known.has(item.status) ? item.status : "",
  }));
  const timeline = new vis.Timeline(place, [], {
    template: label, height: "100%", verticalScroll: true, zoomKey: "ctrlKey", zoomMin: 3 * DAY, zoomMax: 40000 * DAY, selectable: true,
    orientation: { axis: "both", item: "top" }, margin: { item: { horizontal: 6, vertical: 3 }, axis: 6 }, tooltip: { followMouse: false },
  });
  timeline.setWindow(new Date(from), new Date(to), { animation: false });
  timeline.setItems(shown); // after the window, or what lies before it is laid upon the rest
  const bar = document.createElement("div");
  bar.className = "bar zoom";
  const acts = [["Earlier", () => move(-0.5)], ["Later", () => move(0.5)], ["Closer", () => timeline.zoomIn(0.5)], ["Wider", () => timeline.zoomOut(0.5)], ["All", () => timeline.fit({ animation: false })]];
  const move = (share) => {
    const range = timeline.getWindow();
    const step = (range.end - range.start) * share;
    timeline.setWindow(new Date(range.start.valueOf() + step), new Date(range.end.valueOf() + step), { animation: false });
  };
  for (const [name, act] of acts) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", act);
    bar.append(button);
  }
  place.after(bar);
  timeline.on("select", (event) => { if (event.items.length) location.href = links.get(event.items[0]); });
})();
