// The event list: more pages as one scrolls, a constant number of them in the page, the chosen event marked.
(function () {
  "use strict";

  const MOST_PAGES = 8; // of the list in the document at once
  const PAGE = 30; // events, as in listing/view.py
  const AHEAD = 700; // pixels before the end at which the next page is asked for
  const address = window.datelineAddress;
  let asking = false;
  let focusNext = false; // whether the keyboard goes on into the page that is asked for

  function list() {
    return document.getElementById("timeline-list");
  }

  function pages() {
    return Array.from(list().querySelectorAll(".event-page"));
  }

  // The list as it is does not depend on which event is chosen.
  function key(search) {
    const params = new URLSearchParams(search || "");
    params.delete("event");
    return params.toString();
  }

  function ask(wanted) {
    if (asking) return;
    asking = true;
    const search = "?" + address.current().toString();
    window.dash_clientside.set_props("timeline-list-asked", {
      data: Object.assign({ search: search, at: Date.now() }, wanted),
    });
  }

  function askBeside(side) {
    const all = pages();
    if (!all.length) return false;
    const first = Number(all[0].dataset.start);
    const last = Number(all[all.length - 1].dataset.end);
    const none = side === "before" ? first === 0 : last >= Number(all[0].dataset.total);
    if (!none) ask({ side: side, start: side === "before" ? Math.max(0, first - PAGE) : last });
    return !none;
  }

  // What scrolls: the list in its own box, or the whole page on a narrow window.
  function scroller() {
    const own = list();
    return own.scrollHeight > own.clientHeight + 1 && getComputedStyle(own).overflowY !== "visible"
      ? own
      : document.scrollingElement;
  }

  function look() {
    if (!list() || asking || !pages().length) return;
    const box = scroller();
    const top = box === list() ? box.getBoundingClientRect().top : 0;
    const bottom = top + box.clientHeight;
    const all = pages();
    if (all[all.length - 1].getBoundingClientRect().bottom < bottom + AHEAD) askBeside("behind");
    else if (all[0].getBoundingClientRect().top > top - AHEAD) askBeside("before");
  }

  let looking = 0;
  document.addEventListener(
    "scroll",
    function () {
      if (!looking) {
        looking = requestAnimationFrame(function () {
          looking = 0;
          look();
        });
      }
    },
    { capture: true, passive: true },
  );

  function showButtons() {
    const all = pages();
    const [before, behind] = list().querySelectorAll(".list-more");
    before.hidden = Number(all[0].dataset.start) === 0;
    behind.hidden = Number(all[all.length - 1].dataset.end) >= Number(all[0].dataset.total);
  }

  // A page that goes above what is seen must not move what is seen.
  function steadily(change) {
    const box = scroller();
    const kept = pages().find((page) => page.getBoundingClientRect().bottom > 0);
    const before = kept ? kept.getBoundingClientRect().top : 0;
    change();
    if (kept && kept.isConnected) box.scrollTop += kept.getBoundingClientRect().top - before;
  }

  // The keyboard stays in the list when the page goes in which it was, far out of sight by now.
  function drop(page) {
    if (page.contains(document.activeElement)) {
      list().tabIndex = -1;
      list().focus({ preventScroll: true });
    }
    page.remove();
  }

  function insert(side, trees) {
    const page = window.dash_clientside.plain.element(trees.find((tree) => tree[1].class === "event-page"));
    const all = pages();
    const place = side === "before" ? all[0].dataset.start : all[all.length - 1].dataset.end;
    if (page.dataset[side === "before" ? "end" : "start"] !== place) return null; // the list has changed
    window.dash_clientside.plain.changed(list());
    steadily(function () {
      if (side === "before") all[0].before(page);
      else all[all.length - 1].after(page);
      const now = pages();
      if (now.length > MOST_PAGES) drop(side === "before" ? now[now.length - 1] : now[0]);
    });
    showButtons();
    return page;
  }

  function links() {
    return Array.from(list().querySelectorAll("a[data-event]"));
  }

  function mark(chosen) {
    let found = null;
    links().forEach(function (link) {
      if (link.dataset.event === chosen) {
        link.setAttribute("aria-current", "true");
        found = link;
      } else link.removeAttribute("aria-current");
    });
    return found;
  }

  function sortBy(order) {
    address.change(function (params) {
      if (order === "date") params.delete("order");
      else params.set("order", order);
    });
  }

  function goTo(link) {
    if (link) link.focus();
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("[data-load], [data-rows], [data-order], [data-press]");
    if (!button) return;
    const { load, rows, order, press } = button.dataset;
    if (load) {
      focusNext = true;
      askBeside(load);
    } else if (rows) ask({ side: "instead", start: Number(rows) });
    else if (order) sortBy(order);
    else if (press) document.getElementById("timeline-" + press).click();
  });

  document.addEventListener("change", function (event) {
    if (event.target.id === "timeline-order") sortBy(event.target.value);
  });

  document.addEventListener("keydown", function (event) {
    const link = event.target instanceof Element && event.target.closest("#timeline-list a[data-event]");
    if (!link || event.metaKey || event.ctrlKey || event.altKey) return;
    const all = links();
    const place = all.indexOf(link);
    const steps = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = all[steps[event.key]];
    if (next && next !== link) goTo(next);
    else {
      focusNext = askBeside(steps[event.key] > place || event.key === "End" ? "behind" : "before");
    }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.listing = {
    // What the list is made for; where only another event is chosen, it stays and the mark moves.
    follow: function (search, made) {
      const wanted = key(search);
      const chosen = new URLSearchParams(search || "").get("event") || "";
      if (made === undefined || made === null || made !== wanted || !list().childElementCount) {
        asking = false;
        list().scrollTop = 0; // another list begins at its beginning
        return wanted;
      }
      const link = mark(chosen);
      if (link) link.scrollIntoView({ block: "nearest" });
      else if (chosen && pages().length) ask({ side: "instead" });
      return window.dash_clientside.no_update;
    },

    place: function (page) {
      asking = false;
      const idle = window.dash_clientside.no_update;
      if (!page || !list() || key(page.search) !== key("?" + address.current().toString())) return idle;
      const goesOn = focusNext;
      focusNext = false;
      if (page.side === "instead") {
        window.dash_clientside.plain.fill(list(), page.trees);
        window.dash_clientside.plain.changed(list());
        const link = mark(address.current().get("event") || "");
        if (link) link.scrollIntoView({ block: "nearest" });
        return idle;
      }
      const made = insert(page.side, page.trees);
      if (!made) return idle;
      mark(address.current().get("event") || "");
      const fresh = Array.from(made.querySelectorAll("a[data-event]"));
      if (goesOn) goTo(page.side === "before" ? fresh[fresh.length - 1] : fresh[0]);
      else requestAnimationFrame(look);
      return idle;
    },
  };
})();
