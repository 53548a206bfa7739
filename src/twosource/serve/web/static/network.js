// Draws who did what to whom; the table or list beside it says the same.
"use strict";
(async () => {
  const place = document.getElementById("network");
  const data = await (await fetch(place.dataset.source)).json();
  if (!data.nodes.length || typeof cytoscape === "undefined") return;
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(name).trim();
  const base = location.pathname.replace(/\/(network|who).*$/, "");
  const graph = cytoscape({
    container: place,
    elements: [
      ...data.nodes.map((n) => ({ data: n })),
      ...data.edges.map((e, i) => ({ data: { ...e, id: `edge${i}`, label: e.weight > 1 ? `${e.type} ${e.weight}` : e.type } })),
    ],
    layout: { name: "concentric", concentric: (node) => node.data("weight"), levelWidth: () => 3, minNodeSpacing: 34, animate: false },
    wheelSensitivity: 0.3,
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 11, color: color("--ink"), "background-color": color("--mark"), width: "mapData(weight, 1, 20, 12, 42)", height: "mapData(weight, 1, 20, 12, 42)", "text-wrap": "wrap", "text-max-width": 110 } },
      { selector: "node[kind != 'person']", style: { shape: "round-rectangle", "background-color": color("--soft") } },
      { selector: "edge", style: { label: "data(label)", "font-size": 8, color: color("--soft"), width: "mapData(weight, 1, 6, 1, 5)", "line-color": color("--line"), "target-arrow-color": color("--line"), "target-arrow-shape": "triangle", "curve-style": "bezier" } },
    ],
  });
  graph.on("tap", "node", (event) => { location.href = `${base}/who/${event.target.id()}`; });
  graph.on("tap", "edge", (event) => { location.href = `${base}/event/${event.target.data("event")}`; });
})();
