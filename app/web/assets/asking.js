// What a change of the address asks the server for: parts of the page that it does not touch are not asked for.
// A reader moves the days in view far more often than anything else, and of the parts below none but the panel
// with a chosen event depends on them.
(function () {
  "use strict";

  const APART = ["from", "to", "event", "view", "lanes", "order"]; // no filter among them
  const OF_LIST_AND_CHART = ["chart", "table"]; // views for which nothing else is worked out
  const LOOK = 40; // milliseconds between two looks
  const LONGEST = 4000; // milliseconds to wait at most
  const idle = () => window.dash_clientside.no_update;
  const AGAIN = 1000; // milliseconds until a timeline that is being prepared is asked for again
  let version = null; // of the library, as the chart's last answer told
  let preparing = null; // the timer until then
  let waiting = false; // for the chart's answer, which tells that all is there

  function paramsOf(search) {
    return new URLSearchParams(search || "");
  }

  function viewOf(params) {
    return params.get("view") || "chart";
  }

  // The links of the tabs lead to this view, with the days that are in view now.
  function leadOn(links, params) {
    links.forEach(function (link) {
      const other = new URLSearchParams(params);
      const view = link.id.replace(/^view-/, "");
      if (view === "chart") other.delete("view");
      else other.set("view", view);
      link.setAttribute("href", window.location.pathname + "?" + other.toString());
    });
  }

  function set(id, data) {
    window.dash_clientside.set_props(id, { data: data });
  }

  function askAll() {
    const { asking, listing } = window.dash_clientside;
    const search = window.location.search;
    window.dash_clientside.set_props("timeline-preparing-words", { children: "" });
    set("timeline-filters-for", asking.filters(search, null));
    set("timeline-panel-for", asking.panel(search, null));
    set("timeline-view-for", search);
    set("timeline-list-for", listing.follow(search, null));
  }

  // What is not seen at first waits until the list is there, so that the server has nothing else to do before.
  function afterList(answer) {
    let looks = LONGEST / LOOK;
    return new Promise(function (resolve) {
      (function look() {
        const list = document.getElementById("timeline-list");
        if (!looks-- || (list && list.childElementCount)) resolve(answer);
        else setTimeout(look, LOOK);
      })();
    });
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.asking = {
    // A large collection is made ready once: the page says so, and asks for the chart until it is there.
    prepare: function (told) {
      if (!told) return idle();
      clearTimeout(preparing);
      preparing = setTimeout(function () {
        waiting = true;
        set("timeline-asked", window.dash_clientside.chart.ask(window.location.search));
      }, AGAIN);
      return told.words;
    },

    // Values and counts of the filters: again when a filter changes,
    filters: function (search, made) {
      const params = paramsOf(search);
      APART.forEach((name) => params.delete(name));
      const wanted = params.toString();
      if (made && made.filters === wanted) return idle();
      const answer = { filters: wanted, version: version };
      return made ? answer : afterList(answer);
    },

    // and when the chart tells that the library has changed.
    filtersAnew: function (stripOf, made) {
      const told = stripOf ? stripOf[1] : version;
      const isNew = version !== null && told !== version;
      version = told;
      if (waiting) {
        waiting = false;
        askAll();
        return idle();
      }
      return isNew && made ? { filters: made.filters, version: version } : idle();
    },

    // The panel: again with each change while an event is chosen, for its links and its neighbours.
    panel: function (search, made) {
      const params = paramsOf(search);
      const wanted = params.get("event") ? params.toString() : "view=" + viewOf(params);
      return wanted === made ? idle() : wanted;
    },

    // Which view is open, and what it shows. Where only the days change, the tabs can follow them here.
    view: function (search, made) {
      const params = paramsOf(search);
      const before = made === undefined || made === null ? null : paramsOf(made);
      const links = document.querySelectorAll("#timeline-tabs a");
      const follows =
        before !== null &&
        links.length &&
        viewOf(before) === viewOf(params) &&
        OF_LIST_AND_CHART.includes(viewOf(params)) &&
        params.get("from") &&
        params.get("to");
      if (!follows) return search || "";
      leadOn(links, params);
      return idle();
    },
  };
})();
