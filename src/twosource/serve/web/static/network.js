// Draws who did what to whom; the table or list beside it says the same. Acts of one pair are one line with one label.
"use strict";
(async () => {
  const place = document.getElementById("network");
  const data = await (await fetch(place.dataset.source)).json();
  if (!data.nodes.length || typeof cytoscape === "undefined") return;
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(name).trim();
  const base = location.pathname.replace(/\/(network|who).*$/, "");
  const FEW = 14; // lines whose labels can be read all at once; of more, those of what is pointed at are shown
  const WITH = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);
  const AGAINST = new Set(["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);
  const tone = (types) => (types.every((t) => WITH.has(t)) ? "with" : types.every((t) => AGAINST.has(t)) ? "against" : "both");
  const pairs = new Map();
  for (const edge of data.edges) {
    const key = `${edge.source} ${edge.target}`;
    if (!pairs.has(key)) pairs.set(key, { source: edge.source, target: edge.target, weight: 0, told: [], types: [], event: edge.event, count: 0 });
    const pair = pairs.get(key);
    pair.weight += edge.weight;
    pair.count += 1;
    pair.types.push(edge.type);
    pair.told.push(edge.weight > 1 ? `${edge.type.toLowerCase()} ×${edge.weight}` : edge.type.toLowerCase());
  }
  const edges = [...pairs.values()].map((pair, i) => ({ data: { ...pair, id: `edge${i}`, label: pair.told.join("\n"), tone: tone(pair.types) } }));
  // A force layout starts from where the nodes stand: a circle, so that the same record is always drawn the same.
  const turn = (2 * Math.PI) / data.nodes.length;
  const graph = cytoscape({
    container: place,
    elements: [...data.nodes.map((n, i) => ({ data: n, position: { x: 300 * Math.cos(i * turn), y: 300 * Math.sin(i * turn) } })), ...edges],
    layout: { name: "cose", randomize: false, animate: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 120, nodeOverlap: 40, componentSpacing: 70, gravity: 0.4, numIter: 1500, nodeDimensionsIncludeLabels: true, padding: 24 },
    maxZoom: 2.5,
    minZoom: 0.2,
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 16, "font-family": "system-ui, sans-serif", color: color("--ink"), "background-color": color("--mark"), width: "mapData(weight, 1, 20, 16, 46)", height: "mapData(weight, 1, 20, 16, 46)", "text-wrap": "wrap", "text-max-width": 150, "text-valign": "bottom", "text-margin-y": 4, "text-background-color": color("--tint"), "text-background-opacity": 0.85, "text-background-padding": 2, "z-index": 5 } },
      { selector: "node[kind != 'person']", style: { shape: "round-rectangle", "background-color": color("--soft") } },
      { selector: "edge", style: { label: "data(label)", "font-size": 12, "font-family": "system-ui, sans-serif", "text-wrap": "wrap", color: color("--ink"), "text-background-color": color("--tint"), "text-background-opacity": 0.9, "text-background-padding": 1, width: "mapData(weight, 1, 6, 1.8, 6)", "line-color": color("--soft"), "line-opacity": 0.55, "target-arrow-color": color("--soft"), "target-arrow-shape": "triangle", "curve-style": "bezier" } },
      { selector: "edge[tone = 'against']", style: { "line-color": color("--warn"), "target-arrow-color": color("--warn"), "line-style": "dashed", "line-opacity": 0.8 } },
      { selector: "edge[tone = 'with']", style: { "line-color": color("--mark"), "target-arrow-color": color("--mark"), "line-opacity": 0.7 } },
      { selector: "edge.quiet", style: { "text-opacity": 0, "text-background-opacity": 0 } },
      { selector: "edge.told", style: { "text-opacity": 1, "text-background-opacity": 1, "z-index": 9 } },
      { selector: ".faded", style: { opacity: 0.15 } },
    ],
  });
  // The drawing is stretched to the shape of its frame, so that names do not lie on one another.
  const box = graph.nodes().boundingBox({ includeLabels: false });
  const stretch = Math.min(2.6, Math.max(1, (place.clientWidth / place.clientHeight) / Math.max(0.1, box.w / Math.max(1, box.h))));
  graph.nodes().positions((node) => ({ x: node.position("x") * stretch, y: node.position("y") }));
  if (edges.length > FEW) graph.edges().addClass("quiet");
  graph.userZoomingEnabled(false); // the wheel scrolls the page; the buttons zoom
  const bar = document.createElement("div");
  bar.className = "bar zoom";
  const fit = () => graph.fit(undefined, 24);
  const zoom = (factor) => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: place.clientWidth / 2, y: place.clientHeight / 2 } });
  for (const [name, act] of [["Larger", () => zoom(1.3)], ["Smaller", () => zoom(1 / 1.3)], ["All", fit]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", act);
    bar.append(button);
  }
  place.after(bar);
  fit();
  // Names are 12 pixels high on the screen however large the drawing is.
  const size = (pixels) => pixels / Math.min(graph.zoom(), 1.2);
  graph.nodes().style({ "font-size": size(12), "text-max-width": size(110) });
  graph.edges().style({ "font-size": size(10) });
  fit();
  graph.on("mouseover", "node", (event) => { graph.elements().addClass("faded"); event.target.closedNeighborhood().removeClass("faded").addClass("told"); });
  graph.on("mouseout", "node", () => graph.elements().removeClass("faded told"));
  graph.on("mouseover", "edge", (event) => event.target.addClass("told"));
  graph.on("mouseout", "edge", (event) => event.target.removeClass("told"));
  graph.on("tap", "node", (event) => { location.href = `${base}/who/${event.target.id()}`; });
  graph.on("tap", "edge", (event) => {
    const { event: id, count, weight, source } = event.target.data();
    location.href = count === 1 && weight === 1 ? `${base}/event/${id}` : `${base}/who/${source}`;
  });
})();
