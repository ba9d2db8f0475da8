// The timeline page, as far as it must not wait for the server: choosing an event in the list,
// keys, the days under a drag, and where the focus goes.
(function () {
  "use strict";

  const SETTLED = 160; // milliseconds without a further drag
  let settle = null;
  let handled = 0; // the choice after which the focus was last moved

  function eventLink(target) {
    return target instanceof Element ? target.closest("a[data-event]") : null;
  }

  function openPanel() {
    const panel = document.getElementById("timeline-panel");
    return panel && !panel.hidden ? panel : null;
  }

  // Where the panel covers the page, the keyboard stays in it.
  function holdRest() {
    const panel = openPanel();
    const covers = Boolean(panel) && getComputedStyle(panel).getPropertyValue("--covers").trim() === "yes";
    const rest = ".site-header, .site-footer, .timeline-heading, .filters, .timeline-chart, .timeline-list";
    document.querySelectorAll(rest).forEach(function (part) {
      part.inert = covers;
    });
  }

  window.addEventListener("resize", holdRest);
  ["popstate", "_dashprivate_pushstate"].forEach(function (leaving) {
    window.addEventListener(leaving, function () {
      setTimeout(holdRest, 300); // when the next page stands
    });
  });

  function listLinks() {
    return Array.from(document.querySelectorAll("#timeline-list a[data-event]"));
  }

  document.addEventListener("click", function (event) {
    const link = eventLink(event.target);
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.button !== 0 || modified) return;
    event.preventDefault();
    window.dash_clientside.set_props("timeline-chosen", {
      data: { event: link.dataset.event, at: Date.now() },
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && openPanel()) {
      document.getElementById("timeline-close").click();
      return;
    }
  });

  function range(relayout) {
    if (!relayout) return undefined;
    if (relayout["xaxis.autorange"]) return null;
    const first = relayout["xaxis.range[0]"];
    const last = relayout["xaxis.range[1]"];
    return first && last ? [first, last] : relayout["xaxis.range"];
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.timeline = {
    // A mark carries the id of its event, a count of crowded events the days to look at.
    chooseMark: function (click) {
      const idle = window.dash_clientside.no_update;
      const carried = click && click.points && click.points[0] && click.points[0].customdata;
      if (Array.isArray(carried)) {
        window.dash_clientside.set_props("timeline-dragged", { data: carried });
        return idle;
      }
      return carried ? { event: carried, at: Date.now() } : idle;
    },

    // The days in view after a drag in the chart or on the strip; null for the view chosen by the
    // page. A drag sends many: the last one counts.
    draggedWindow: function (relayout, selected) {
      const idle = window.dash_clientside.no_update;
      const source = window.dash_clientside.callback_context.triggered_id;
      const dragged =
        source === "timeline-strip" ? selected && selected.range && selected.range.x : range(relayout);
      if (dragged === undefined || (source === "timeline-strip" && !dragged)) return idle;
      if (settle) settle(idle);
      return new Promise(function (resolve) {
        settle = resolve;
        setTimeout(function () {
          resolve(dragged);
        }, SETTLED);
      });
    },

    // The focus goes to the heading of an event that was just chosen, and back to its place in the
    // list when the panel closes. A page that is opened with an event leaves the focus alone.
    followFocus: function (body, chosen) {
      const opens = Boolean(body && body.length);
      let frames = 40; // as long as the page may take to draw what was answered

      function target() {
        if (opens) return openPanel() && document.getElementById("timeline-panel-title");
        if (openPanel()) return null;
        const from = chosen.from && document.getElementById(chosen.from);
        return from || listLinks().find((link) => link.dataset.event === chosen.event);
      }

      function follow() {
        holdRest();
        const place = target();
        if (place) place.focus({ preventScroll: opens });
        if (document.activeElement !== place && --frames) requestAnimationFrame(follow);
        else if (opens && place) openPanel().scrollTop = 0;
      }

      if (chosen && !(opens && chosen.at === handled)) {
        handled = chosen.at;
        requestAnimationFrame(follow);
      } else {
        setTimeout(holdRest, 300); // opened by its address: the panel is there, the focus stays
      }
      return window.dash_clientside.no_update;
    },
  };
})();
