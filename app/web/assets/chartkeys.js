// The chart by keyboard: one tab stop, from which the arrow keys go from mark to mark. Plotly's marks take no
// focus, so a button goes to each of them in turn; there are two, so that each step is a new focus, which
// screen readers tell. Which marks there are, and what they are called, is read from the figure.
(function () {
  "use strict";

  const CHART = "timeline-chart";
  const ENTRY = "timeline-chart-entry";
  const SIZE = 26; // pixels of the smallest frame around a mark
  const STEPS = {
    "+": "closer",
    "=": "closer",
    "-": "wider",
    "−": "wider",
    "[": "earlier",
    "]": "later",
    PageUp: "earlier",
    PageDown: "later",
    0: "whole",
  };
  const cursors = [];
  let at = null; // what the mark under the cursor carries
  let watched = null;

  function plot() {
    return document.querySelector("#" + CHART + " .js-plotly-plot");
  }

  function words(text) {
    const [first, ...rest] = String(text || "").split(/<br\s*\/?>/i);
    const plain = [first, (rest.join(" ") || "").split(" · ")[0]].filter(Boolean).join(", ");
    const field = document.createElement("textarea"); // turns "&amp;" back into "&", and runs nothing
    field.innerHTML = plain.replace(/<[^>]*>/g, "");
    return field.value;
  }

  function middle(axis, start, end) {
    const low = Math.max(Math.min(start, end), 0);
    const high = Math.min(Math.max(start, end), axis._length);
    return axis._offset + (low + high) / 2;
  }

  // A mark: where it is in pixels, what it carries (an event's id, or the days of a group), what it is called.
  function marks() {
    const gd = plot();
    if (!gd || !gd._fullLayout || !gd._fullLayout.xaxis) return [];
    const { xaxis, yaxis } = gd._fullLayout;
    const found = new Map();
    gd._fullData.forEach(function (trace) {
      if (!trace.customdata || trace.visible !== true) return;
      const names = trace.hovertext || trace.text || [];
      Array.from(trace.customdata).forEach(function (carried, number) {
        const key = JSON.stringify(carried);
        if (!carried || found.has(key)) return;
        const isBar = trace.base !== undefined && trace.orientation === "h";
        const first = isBar ? xaxis.d2c(trace.base[number]) : xaxis.d2c(trace.x[number]);
        const last = isBar ? first + Number(trace.x[number]) : first;
        const [start, end] = [xaxis.c2p(first), xaxis.c2p(last)];
        if (Math.max(start, end) < 0 || Math.min(start, end) > xaxis._length) return;
        found.set(key, {
          key: key,
          carried: carried,
          time: first,
          x: middle(xaxis, start, end),
          y: yaxis._offset + yaxis.d2p(trace.y[number]),
          width: Math.min(Math.abs(end - start), xaxis._length),
          name: words(names[number]),
        });
      });
    });
    return Array.from(found.values()).sort((one, other) => one.time - other.time || one.y - other.y);
  }

  function cursor() {
    const lanes = document.getElementById(CHART).parentElement;
    if (!cursors.length || !lanes.contains(cursors[0])) {
      cursors.length = 0;
      [0, 1].forEach(function (number) {
        const made = document.createElement("button");
        made.type = "button";
        made.id = "timeline-chart-cursor-" + number;
        made.className = "chart-cursor";
        made.tabIndex = -1;
        document.getElementById(ENTRY).after(made);
        cursors.push(made);
      });
    }
    return cursors.find((one) => one !== document.activeElement);
  }

  function place(button, mark) {
    const wide = Math.max(SIZE, mark.width + 10);
    const chart = document.getElementById(CHART);
    Object.assign(button.style, {
      width: wide + "px",
      left: chart.offsetLeft + mark.x - wide / 2 + "px",
      top: chart.offsetTop + mark.y - SIZE / 2 + "px",
    });
    button.setAttribute("aria-label", mark.name);
  }

  function goTo(mark) {
    if (!mark) return;
    watch();
    at = mark;
    const next = cursor();
    place(next, mark);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // When the chart is drawn anew under the cursor, it stays with its mark or goes to the nearest one.
  function watch() {
    const gd = plot();
    if (watched === gd) return;
    watched = gd;
    gd.on("plotly_afterplot", function () {
      const held = cursors.find((one) => one === document.activeElement);
      if (!held || !at) return;
      const all = marks();
      const same = all.find((mark) => mark.key === at.key) || nearest(all, at, () => true);
      if (!same) {
        document.getElementById(ENTRY).focus({ preventScroll: true });
      } else if (same.key === at.key) {
        at = same;
        place(held, same);
      } else goTo(same);
    });
  }

  function nearest(all, from, fits) {
    const far = (mark) => Math.abs(mark.x - from.x) + Math.abs(mark.y - from.y) / 100;
    return all.filter(fits).sort((one, other) => far(one) - far(other))[0];
  }

  function inNextRow(all, direction) {
    const rows = all.filter((mark) => (mark.y - at.y) * direction > 1);
    const row = Math.min(...rows.map((mark) => Math.abs(mark.y - at.y)));
    return nearest(rows, at, (mark) => Math.abs(mark.y - at.y) <= row + 1);
  }

  function next(key) {
    const all = marks();
    const here = at ? all.findIndex((mark) => mark.key === at.key) : -1;
    const isMark = cursors.includes(document.activeElement);
    if (key === "Home" || (!isMark && (key === "ArrowRight" || key === "ArrowDown"))) return all[0];
    if (key === "End" || !isMark) return all[all.length - 1];
    if (key === "ArrowRight") return all[here + 1];
    if (key === "ArrowLeft") return all[here - 1];
    return inNextRow(all, key === "ArrowDown" ? 1 : -1);
  }

  function open(button) {
    const set = window.dash_clientside.set_props;
    if (Array.isArray(at.carried)) set("timeline-dragged", { data: at.carried });
    else set("timeline-chosen", { data: { event: at.carried, at: Date.now(), from: button.id } });
  }

  document.addEventListener("click", function (event) {
    if (cursors.includes(event.target) && at) open(event.target); // Enter and Space are clicks of a button
  });

  document.addEventListener("keydown", function (event) {
    const button = event.target;
    const isHere = button instanceof Element && (button.id === ENTRY || cursors.includes(button));
    if (!isHere || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key in STEPS) document.getElementById("timeline-" + STEPS[event.key]).click();
    else if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key)) goTo(next(event.key));
    else return;
    event.preventDefault();
  });
})();
