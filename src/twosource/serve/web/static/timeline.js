// Draws the dated events; the list below says the same. Labels are set as text, never as HTML: they come from reports.
"use strict";
(async () => {
  const place = document.getElementById("timeline");
  const filters = new URLSearchParams(new FormData(document.getElementById("filters")));
  const items = await (await fetch(`${place.dataset.source}?${filters}`)).json();
  if (!items.length || typeof vis === "undefined") return;
  const links = new Map(items.map((item) => [item.id, item.link]));
  const label = (item) => { const span = document.createElement("span"); span.textContent = item.content.length > 60 ? `${item.content.slice(0, 59)}…` : item.content; return span; };
  const timeline = new vis.Timeline(place, items.slice(0, 500).map((item) => ({ id: item.id, start: item.start, end: item.end, type: item.type, content: item.content })), {
    template: label, maxHeight: "100%", minHeight: "100%", verticalScroll: true, zoomKey: "ctrlKey", zoomMin: 86400000, selectable: true, tooltip: { followMouse: false }, xss: { disabled: false },
  });
  const days = items.map((item) => item.start).sort();
  const late = days[Math.floor(days.length * 0.25)];
  const week = 7 * 86400000;
  timeline.setWindow(new Date(Date.parse(late) - week), new Date(Date.parse(days[days.length - 1]) + week), { animation: false });
  timeline.on("select", (event) => { if (event.items.length) location.href = links.get(event.items[0]); });
})();
