// The timeline page, as far as it must not wait for the server: choosing an event in the list, keys,
// and where the focus goes.
(function () {
  "use strict";

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
    if (event.target instanceof Element && event.target.closest("#timeline-close")) {
      window.datelineAddress.change((params) => params.delete("event"));
      return;
    }
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

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.timeline = {
    // The focus goes to the heading of an event that was just chosen, and back to its place in the
    // list when the panel closes. A page that is opened with an event leaves the focus alone.
    followFocus: function (drawn, chosen) {
      const body = drawn && drawn["timeline-panel-body"];
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
