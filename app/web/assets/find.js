// Search and filters: sheets that open below their buttons, and choices that change the address at once.
(function () {
  "use strict";

  const PAUSE = 300; // milliseconds without a further letter
  const NAMES_PAUSE = 200;
  const FILTERS = ["kind", "actor", "place", "source", "speaker", "status", "certainty", "basis", "dispute", "area", "q"];
  const NARROW = "(max-width: 760px)";
  const address = window.datelineAddress;
  let typing = null; // the timer of what is being typed

  function remove(params, name, value) {
    const rest = value ? params.getAll(name).filter((one) => one !== value) : [];
    params.delete(name);
    rest.forEach((one) => params.append(name, one));
  }

  function tidy(text) {
    return (text || "").split(/\s+/).filter(Boolean).join(" ");
  }

  function openSheet() {
    return document.querySelector("dialog.sheet[open]");
  }

  function opener(sheet) {
    return document.querySelector('[data-sheet="' + sheet.id + '"]');
  }

  function close(sheet, returns) {
    sheet.close();
    opener(sheet).setAttribute("aria-expanded", "false");
    if (returns) opener(sheet).focus();
  }

  // On a phone a sheet has the screen for itself; elsewhere the list can be watched beside it.
  function open(button) {
    const sheet = document.getElementById(button.dataset.sheet);
    const other = openSheet();
    if (other) close(other, other === sheet);
    if (other === sheet) return;
    button.setAttribute("aria-expanded", "true");
    if (matchMedia(NARROW).matches) sheet.showModal();
    else sheet.show();
    const heading = sheet.querySelector("input") || sheet.querySelector("button");
    if (heading) heading.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("[data-sheet]");
    const release = event.target.closest("[data-release]");
    const sheet = openSheet();
    if (button) open(button);
    else if (sheet && (event.target.closest(".dialog-close") || !event.target.closest(".sheet, .filters-on"))) {
      close(sheet, Boolean(event.target.closest(".dialog-close")));
    }
    if (!release) return;
    const { release: name, value } = release.dataset;
    address.change(function (params) {
      if (name === "*") FILTERS.forEach((one) => params.delete(one));
      else remove(params, name, value);
    });
    // The button goes away with its filter; the search is the next best place for the keyboard.
    const text = document.getElementById("timeline-text");
    if (text && release.closest(".filters-on, .event-list") && event.detail === 0) text.focus();
  });

  // Before keys.js and timeline.js: whatever is on top closes first.
  document.addEventListener(
    "keydown",
    function (event) {
      const sheet = openSheet();
      if (event.key !== "Escape" || !sheet) return;
      event.preventDefault();
      event.stopPropagation();
      close(sheet, true);
    },
    true,
  );

  document.addEventListener("change", function (event) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.dataset.parameter) return;
    const { parameter, value } = box.dataset;
    address.change(function (params) {
      remove(params, parameter, value);
      if (box.checked) params.append(parameter, value);
    });
  });

  // What is typed becomes part of the address when the reader stops for a moment.
  function search(text) {
    clearTimeout(typing);
    typing = setTimeout(function () {
      typing = null;
      address.change(function (params) {
        if (tidy(text) === tidy(params.get("q"))) return;
        params.delete("q");
        if (tidy(text)) params.set("q", tidy(text));
      });
    }, PAUSE);
  }

  // Names of a filter are looked for on the server, by all that stands in the fields.
  let naming = null;

  function findNames() {
    clearTimeout(naming);
    naming = setTimeout(function () {
      const fields = Array.from(document.querySelectorAll("input[data-names]"));
      const typed = Object.fromEntries(fields.map((field) => [field.dataset.names, field.value]));
      window.dash_clientside.set_props("timeline-names-typed", { data: typed });
    }, NAMES_PAUSE);
  }

  document.addEventListener("input", function (event) {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.target.id === "timeline-text") search(event.target.value);
    else if (event.target.dataset.names) findNames();
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.find = {
    // The field follows the address, after "back" or "clear all", but never while it is typed in.
    showSearch: function (search) {
      address.arrived();
      const problem = document.getElementById("shell-problem");
      if (problem && problem.textContent) {
        window.dash_clientside.set_props("shell-problem", { children: "" }); // it was about the former view
      }
      const field = document.getElementById("timeline-text");
      const sought = new URLSearchParams(search || "").get("q") || "";
      if (field && typing === null && tidy(field.value) !== tidy(sought)) field.value = sought;
      return window.dash_clientside.no_update;
    },
  };
})();
