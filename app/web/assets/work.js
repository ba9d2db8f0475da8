// Checking and adding articles. Choices are sent as they are made, one request after the other, so that
// none overtakes another and "Add" comes last.
(function () {
  "use strict";

  const text = (key, fields) => window.dateline.text(key, fields);
  let chain = Promise.resolve();

  function byId(id) {
    return document.getElementById(id);
  }

  function say(problem) {
    const place = byId("work-problem");
    if (place) place.textContent = problem || "";
  }

  function work() {
    const page = document.querySelector("[data-work]");
    return page && page.dataset.work;
  }

  function refresh() {
    window.dash_clientside.set_props("work-changed", { data: Date.now() });
  }

  async function post(action, told) {
    let answer;
    try {
      answer = await fetch("/adding/" + work() + "/" + action, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Dateline": "1" },
        body: JSON.stringify(told || {}),
      });
    } catch (lost) {
      throw new Error(text("lost"));
    }
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.problem || text("not-worked", { status: answer.status }));
    return body;
  }

  function ask(action, told, then) {
    chain = chain
      .then(() => post(action, told))
      .then(function (body) {
        say("");
        if (then) then(body);
      })
      .catch((failure) => say(failure.message));
  }

  // The rows show what the server has now, whatever was clicked meanwhile.
  function settle(body) {
    const button = byId("work-add");
    if (button) button.textContent = body.add;
    Object.entries(body.choices).forEach(function ([number, choice]) {
      const row = document.querySelector('.candidate[data-number="' + number + '"]');
      if (!row) return;
      const words = row.querySelector(".candidate-basis");
      const day = row.querySelector('[data-field="published"]'); // entries of a timeline have none
      row.querySelector('[data-field="kept"]').checked = choice.kept;
      // A day that is still being typed is left alone: to set it would begin its part anew.
      if (day && day !== document.activeElement) day.value = choice.published;
      row.classList.toggle("is-left-out", !choice.kept);
      words.textContent = choice.day;
      words.classList.toggle("is-open", Boolean(day) && !choice.published);
    });
  }

  function save(field) {
    if (!field.validity.valid) {
      // Half a date: its year is 2 before it is 2024.
      field.closest(".candidate").querySelector(".candidate-basis").textContent = text("half-a-day");
      return;
    }
    const value = field.type === "checkbox" ? field.checked : field.value;
    edit(field, { [field.dataset.field]: value });
  }

  function edit(part, told) {
    const row = part.closest("[data-number]");
    ask("edit", Object.assign({ number: Number(row.dataset.number) }, told), settle);
  }

  function add(button) {
    const known = byId("work-collection").value;
    const name = byId("work-new");
    if (!known && !name.value.trim()) {
      say(text("name-collection"));
      name.focus();
      return;
    }
    button.disabled = true;
    ask("add", { collection: known || name.value }, function () {
      refresh();
      followPhase();
    });
    chain = chain.then(() => (button.disabled = false));
  }

  // The button that was pressed goes away with the phase; the focus goes to the heading.
  function followPhase() {
    let frames = 60;
    (function follow() {
      const title = byId("work-title");
      if (!byId("work-add") && title) title.focus();
      else if (--frames) requestAnimationFrame(follow);
    })();
  }

  const ACTIONS = {
    infer: (button) => edit(button, { inferred: true }),
    add: add,
    stop: () => ask("stop", {}, refresh),
    drop: () => ask("drop", {}, () => window.dash_clientside.plain.follow("/add")),
    all: () => ask("edit-all", { kept: true }, settle),
    none: () => ask("edit-all", { kept: false }, settle),
    days: function () {
      const day = byId("work-day").value;
      if (day) ask("edit-all", { published: day }, settle);
      else byId("work-day").focus();
    },
  };

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element && event.target.closest("button[data-act]");
    if (button && ACTIONS[button.dataset.act]) ACTIONS[button.dataset.act](button);
  });

  document.addEventListener("change", function (event) {
    const field = event.target;
    if (field.id === "work-collection") {
      byId("work-new-field").hidden = Boolean(field.value);
      ask("aim", { collection: field.value || byId("work-new").value });
    } else if (field.id === "work-new") {
      ask("aim", { collection: field.value });
    } else if (field.dataset && field.dataset.field) {
      save(field);
    }
  });
})();
