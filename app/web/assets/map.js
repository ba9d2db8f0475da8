// The map: labels where there is room, the most important first; buttons and keys; choosing a place or an area.
(function () {
  "use strict";

  const CHARACTER = 6.4; // pixels of an average character at 12 px
  const LINE = 15; // pixels
  const PHONE = 520; // pixels: on anything less wide the map is lower, so that a thumb can pass by it
  const LOWER = 360; // pixels
  const STEP = 1.7; // how much closer a press of a button goes
  const PAN = 0.25; // the share of the map that a press of an arrow goes
  const ACTS = { "+": "closer", "=": "closer", "-": "wider", 0: "all" };
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  let Plotly = null; // the part of it that drew the map

  const frame = () => document.getElementById("timeline-map");
  const plot = () => frame() && frame().querySelector(".js-plotly-plot");
  const ground = (graph) => graph && graph._fullLayout && graph._fullLayout.geo && graph._fullLayout.geo._subplot;
  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  // How far north a latitude lies on a map by Mercator, in degrees at the equator, and back.
  const northing = (degrees) => (Math.asinh(Math.tan((degrees * Math.PI) / 180)) * 180) / Math.PI;
  const latitude = (degrees) => (Math.atan(Math.sinh((degrees * Math.PI) / 180)) * 180) / Math.PI;

  // Where a label may stand beside a dot, the best place first; each as Plotly calls it.
  function boxes(x, y, radius, text) {
    const wide = text.length * CHARACTER + 4;
    const gap = radius + 3;
    return [
      ["middle right", [x + gap, y - LINE / 2, x + gap + wide, y + LINE / 2]],
      ["middle left", [x - gap - wide, y - LINE / 2, x - gap, y + LINE / 2]],
      ["top center", [x - wide / 2, y - gap - LINE, x + wide / 2, y - gap]],
      ["bottom center", [x - wide / 2, y + gap, x + wide / 2, y + gap + LINE]],
    ];
  }

  // Labels for the dots in their order, as many as stand free; the others have their name at the pointer.
  function placeLabels(graph) {
    const geo = ground(graph);
    const dots = graph.data && graph.data[1];
    if (!geo || !geo.projection || !dots || !dots.lon) return;
    const size = graph._fullLayout;
    const points = dots.lon.map((lon, number) => geo.projection([lon, dots.lat[number]]));
    const radii = dots.marker.size.map((across) => across / 2);
    const inside = ([x, y]) => x > 0 && y > 0 && x < size.width && y < size.height;
    const taken = points.map(([x, y], number) => {
      const reach = radii[number] * 0.7;
      return [x - reach, y - reach, x + reach, y + reach];
    });
    const texts = points.map(() => "");
    const sides = points.map(() => "middle right");
    points.forEach(function (point, number) {
      if (!point || !inside(point)) return;
      const name = dots.customdata[number];
      const free = boxes(point[0], point[1], radii[number], name).find(
        ([, box]) =>
          box[0] > 0 && box[2] < size.width && box[1] > 0 && box[3] < size.height &&
          !taken.some((other, owner) => owner !== number && overlap(box, other)),
      );
      if (!free) return;
      sides[number] = free[0];
      texts[number] = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      taken.push(free[1]);
    });
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    if (same(texts, dots.text) && same(sides, dots.textposition)) return;
    Plotly.restyle(graph, { text: [texts], textposition: [sides] }, [1]);
    drawLabels(graph, 10);
  }

  // A figure that is still being drawn takes labels in and draws none, and its promise is never kept: they
  // are drawn anew until they stand.
  function drawLabels(graph, tries) {
    setTimeout(function () {
      const dots = graph.isConnected && graph.data && graph.data[1];
      if (!tries || !dots || !dots.text || !dots.text.some(Boolean) || graph.querySelector(".geo text")) return;
      Plotly.restyle(graph, { text: [dots.text.slice()] }, [1]);
      drawLabels(graph, tries - 1);
    }, 250);
  }

  function zoom(graph, factor) {
    const scale = graph._fullLayout.geo.projection.scale;
    Plotly.relayout(graph, { "geo.projection.scale": Math.min(60, Math.max(0.05, scale * factor)) });
  }

  function pan(graph, [right, down]) {
    const size = graph._fullLayout;
    const middle = [size.width * (0.5 + PAN * right), size.height * (0.5 + PAN * down)];
    lookAt(graph, ground(graph).projection.invert(middle), size.geo.projection.scale);
  }

  function lookAt(graph, [lon, lat], scale) {
    Plotly.relayout(graph, {
      "geo.center.lon": lon,
      "geo.center.lat": lat,
      "geo.projection.rotation.lon": lon,
      "geo.projection.scale": scale,
    });
  }

  // Every dot in sight: the map as it is now tells how far the dots lie apart on it.
  function showAll(graph) {
    const projection = ground(graph).projection;
    const dots = graph.data[1];
    const points = dots.lon.map((lon, number) => projection([lon, dots.lat[number]]));
    if (!points.length) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const size = graph._fullLayout;
    const factor = Math.min(
      (size.width * 0.8) / Math.max(east - west, 20),
      (size.height * 0.8) / Math.max(south - north, 20),
    );
    lookAt(graph, projection.invert([(west + east) / 2, (north + south) / 2]), size.geo.projection.scale * factor);
  }

  // Other dots on the same ground: what the reader has moved or zoomed stays.
  function keepView(axes, now) {
    const { type, scale, rotation } = now.projection;
    axes.projection = { type, scale, rotation: { ...rotation } };
    axes.center = { ...now.center };
    axes.lonaxis.range = now.lonaxis.range.slice();
    axes.lataxis.range = now.lataxis.range.slice();
  }

  function chooseEdges(corners) {
    const lons = corners.map(([lon]) => lon);
    const lats = corners.map(([, lat]) => lat);
    const edges = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    return edges.map((edge) => edge.toFixed(2)).join(",");
  }

  function setBox(graph, wanted) {
    Plotly.relayout(graph, { dragmode: wanted ? "select" : "pan" });
    const button = document.querySelector('[data-map="box"]');
    if (button) button.setAttribute("aria-pressed", String(wanted));
  }

  function act(graph, name) {
    if (name === "closer") zoom(graph, STEP);
    else if (name === "wider") zoom(graph, 1 / STEP);
    else if (name === "all") showAll(graph);
    else if (name === "box") setBox(graph, graph._fullLayout.dragmode !== "select");
    else {
      const size = graph._fullLayout;
      const corners = [[0, 0], [size.width, size.height]].map((corner) => ground(graph).projection.invert(corner));
      window.dash_clientside.set_props("timeline-area", { data: chooseEdges(corners) });
    }
  }

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element && event.target.closest("button[data-map]");
    if (button && ground(plot())) act(plot(), button.dataset.map);
  });

  document.addEventListener("keydown", function (event) {
    const button = event.target instanceof Element && event.target.closest("button[data-map]");
    if (!button || !ground(plot()) || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key in ACTS) act(plot(), ACTS[event.key]);
    else if (event.key in ARROWS) pan(plot(), ARROWS[event.key]);
    else return;
    event.preventDefault();
  });

  // The part of the earth to look at, made as wide or as high as the room that the map has here.
  function fit(figure, graph) {
    const axes = figure.layout.geo;
    const room = frame().getBoundingClientRect();
    if (room.width && room.width < PHONE) figure.layout.height = LOWER;
    const now = ground(graph) && graph._fullLayout.geo;
    if (now) keepView(axes, now);
    if (!axes || now) return;
    const aspect = (room.width || 800) / figure.layout.height;
    const [west, east] = axes.lonaxis.range;
    const [south, north] = axes.lataxis.range.map(northing);
    const wide = Math.max(east - west, (north - south) * aspect);
    const high = Math.max(north - south, (east - west) / aspect);
    const [across, up] = [(west + east) / 2, (south + north) / 2];
    axes.lonaxis.range = [Math.max(-180, across - wide / 2), Math.min(180, across + wide / 2)];
    axes.lataxis.range = [Math.max(-180, up - high / 2), Math.min(180, up + high / 2)].map(latitude);
  }

  // A dot that is clicked is the link in the table that is clicked; a box that is drawn is an area.
  function begin(graph, drawing) {
    Plotly = drawing;
    graph.on("plotly_click", function (click) {
      const name = click.points[0] && click.points[0].customdata;
      const link = name && document.getElementById("place:" + name);
      if (link) link.click();
    });
    graph.on("plotly_selected", function (selected) {
      const box = selected && selected.range && selected.range.geo;
      if (!box) return;
      setBox(graph, false);
      window.dash_clientside.set_props("timeline-area", { data: chooseEdges(box) });
    });
    graph.on("plotly_afterplot", () => placeLabels(graph));
    graph.on("plotly_relayout", () => placeLabels(graph));
  }

  window.datelinePlots = Object.assign(window.datelinePlots || {}, {
    "timeline-map": { prepare: fit, begin: begin, drawn: placeLabels },
  });
})();
