// The chart, as far as it must not wait for the server: how much room there is, what a click and a drag mean,
// which lanes are closed, and two fingers.
(function () {
  "use strict";

  const SETTLED = 120; // milliseconds without a further drag or turn of the wheel
  const LARGE = 1.25;
  const STEP = 40; // pixels: a change of width smaller than that draws nothing anew
  const BESIDE = 190; // pixels of the part that are not of the plot: SIDES in figure.py, and its padding
  const CLOSER = 5; // a step of the counts opens this part of the window around it
  let settle = null;

  function set(id, data) {
    window.dash_clientside.set_props(id, { data: data });
  }

  function plot() {
    return document.querySelector("#timeline-chart .js-plotly-plot");
  }

  // The pixels that the plot has; 0 where the lanes are not shown.
  function width() {
    const section = document.getElementById("timeline-drawing");
    const lanes = document.querySelector(".chart-lanes");
    if (!section || !lanes || getComputedStyle(lanes).display === "none") return 0;
    const room = section.clientWidth || document.documentElement.clientWidth * 0.6;
    return Math.max(0, Math.floor((room - BESIDE) / STEP) * STEP);
  }

  // How much larger than usual the letters of the labels are: see 7-display.css.
  function letters() {
    return document.documentElement.dataset.type === "large" ? LARGE : 1;
  }

  let asked = { width: 0, letters: 1, collapsed: [], slug: "" };
  let resized = null;

  window.addEventListener("resize", function () {
    clearTimeout(resized);
    resized = setTimeout(function () {
      const same = width() === asked.width && letters() === asked.letters;
      if (document.querySelector(".chart-lanes") && !same) set("timeline-room", Date.now());
    }, SETTLED);
  });

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element && event.target.closest("[data-step]");
    if (button) set("timeline-step", { step: button.dataset.step, at: Date.now() });
  });

  document.addEventListener("click", function (event) {
    const head = event.target instanceof Element && event.target.closest(".lane-head");
    if (!head) return;
    const lane = head.dataset.lane;
    const closed = asked.collapsed.filter((name) => name !== lane);
    asked.collapsed = closed.length < asked.collapsed.length ? closed : closed.concat(lane);
    set("timeline-room", Date.now());
  });

  document.addEventListener("change", function (event) {
    if (!(event.target instanceof Element) || event.target.id !== "timeline-lanes") return;
    window.datelineAddress.change(function (params) {
      if (event.target.value === "kind") params.delete("lanes");
      else params.set("lanes", event.target.value);
    });
  });

  function range(relayout) {
    if (!relayout) return undefined;
    if (relayout["xaxis.autorange"]) return null;
    const first = relayout["xaxis.range[0]"];
    const last = relayout["xaxis.range[1]"];
    return first && last ? [first, last] : relayout["xaxis.range"];
  }

  function position(time) {
    return new Date(time).toISOString().slice(0, 19).replace("T", " ");
  }

  // The days around a step of the counts.
  function around(point) {
    const [first, last] = point.xaxis.range.map((end) => point.xaxis.d2c(end));
    const middle = point.xaxis.d2c(point.x);
    const half = (last - first) / CLOSER / 2;
    return [position(middle - half), position(middle + half)];
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.chart = {
    // What the server is asked to draw: the view of the address, on so many pixels, with these lanes closed. Where
    // letters are larger, a plot has room for as many of them as a narrower one.
    ask: function (search) {
      const lanes = new URLSearchParams(search || "").get("lanes") || "kind";
      const where = window.location.pathname + " " + lanes;
      const collapsed = where === asked.where ? asked.collapsed : [];
      asked = { where: where, width: width(), letters: letters(), collapsed: collapsed };
      return { search: search, width: asked.width / asked.letters || null, collapsed: collapsed };
    },
  };

  // A mark carries the id of its event; a step of the counts is looked at more closely.
  function choose(point, gd) {
    if (point.customdata) set("timeline-chosen", { event: point.customdata, at: Date.now() });
    else if (gd._fullData[point.curveNumber].fill === "toself") set("timeline-dragged", around(point));
  }

  // The days in view after a drag in the chart or on the strip; null for the view chosen by the page. A drag
  // sends many: the last one counts.
  function drag(dragged) {
    if (dragged === undefined) return;
    clearTimeout(settle);
    settle = setTimeout(() => set("timeline-dragged", dragged), SETTLED);
  }

  let Plotly = null; // the part of it that drew the chart

  function beginChart(gd, drawing) {
    Plotly = drawing;
    gd.on("plotly_click", (click) => choose(click.points[0], gd));
    gd.on("plotly_relayout", (relayout) => drag(range(relayout)));
  }

  function beginStrip(gd) {
    gd.on("plotly_selected", (selected) => drag((selected && selected.range && selected.range.x) || undefined));
  }

  window.datelinePlots = Object.assign(window.datelinePlots || {}, {
    "timeline-chart": { begin: beginChart },
    "timeline-strip": { begin: beginStrip },
  });

  // Two fingers on the lanes zoom around the instant between them. Plotly knows one finger only.
  let pinch = null;

  function spread(touches) {
    const [one, other] = touches;
    return { apart: Math.max(Math.abs(one.clientX - other.clientX), 20), at: (one.clientX + other.clientX) / 2 };
  }

  document.addEventListener(
    "touchstart",
    function (event) {
      const gd = plot();
      if (event.touches.length !== 2 || !gd || !gd.contains(event.target)) return;
      const axis = gd._fullLayout.xaxis;
      const ends = axis.range.map((end) => axis.d2c(end));
      pinch = { gd: gd, axis: axis, ends: ends, from: spread(event.touches), drawing: false };
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, passive: false },
  );

  document.addEventListener(
    "touchmove",
    function (event) {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      event.stopPropagation();
      const now = spread(event.touches);
      const left = pinch.gd.getBoundingClientRect().left + pinch.axis._offset;
      const [first, last] = pinch.ends;
      const meant = first + ((pinch.from.at - left) / pinch.axis._length) * (last - first);
      const length = ((last - first) * pinch.from.apart) / now.apart;
      const begin = meant - ((now.at - left) / pinch.axis._length) * length;
      if (pinch.drawing) return;
      pinch.drawing = true;
      const held = pinch;
      Plotly.relayout(pinch.gd, { "xaxis.range": [position(begin), position(begin + length)] }).then(
        function () {
          held.drawing = false;
        },
      );
    },
    { capture: true, passive: false },
  );

  ["touchend", "touchcancel"].forEach(function (over) {
    document.addEventListener(over, function () {
      pinch = null;
    });
  });
})();
