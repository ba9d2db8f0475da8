// Adding articles: files chosen and dropped, what is given sent, choices saved as they are made. All
// that changes something is sent here, one request after the other, so that none overtakes another.
(function () {
  "use strict";

  const LARGEST_FILE = 100e6; // bytes, as app/adding/given.py has them; the server checks them again
  const LARGEST_GIFT = 200e6;
  const MOST_FILES = 500;
  const OWN = { "X-Dateline": "1" };
  const HALF_A_DAY = "Not saved yet: a day in a year from 1000 to 2999 is expected";
  const LOST = "Dateline does not answer. Is it still running?";
  let chain = Promise.resolve();
  let files = []; // of the form that stands
  let formOf = null; // the list of files that they were chosen in

  function byId(id) {
    return document.getElementById(id);
  }

  function say(problem) {
    const place = byId("add-problem") || byId("work-problem");
    if (place) place.textContent = problem || "";
  }

  function go(path) {
    window.history.pushState({}, "", path);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
  }

  // --- Giving ---------------------------------------------------------------------------------------

  function chosen() {
    const list = byId("add-chosen");
    if (list !== formOf) {
      formOf = list;
      files = [];
    }
    return files;
  }

  function size(bytes) {
    return bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + " kB" : (bytes / 1e6).toFixed(1) + " MB";
  }

  function showChosen() {
    const rows = chosen().map(function (file, number) {
      const row = document.createElement("li");
      const name = document.createElement("span");
      const facts = document.createElement("span");
      const remove = document.createElement("button");
      name.textContent = file.name;
      name.className = "file-name";
      facts.textContent = size(file.size);
      facts.className = "file-size";
      remove.type = "button";
      remove.className = "icon-button";
      remove.dataset.act = "remove";
      remove.dataset.number = number;
      remove.title = "Leave out " + file.name;
      remove.setAttribute("aria-label", remove.title);
      remove.append(Object.assign(document.createElement("span"), { className: "icon icon-close" }));
      row.append(name, facts, remove);
      return row;
    });
    formOf.replaceChildren(...rows);
  }

  function choose(added) {
    const refused = [];
    Array.from(added).forEach(function (file) {
      const again = chosen().some((one) => one.name === file.name && one.size === file.size);
      if (again) return;
      if (file.size > LARGEST_FILE) refused.push(file.name + " is larger than 100 MB");
      else if (files.length >= MOST_FILES) refused.push(file.name + " is one too many");
      else files.push(file);
    });
    showChosen();
    const more = refused.length > 3 ? ", and " + (refused.length - 3) + " more" : "";
    say(
      refused.length
        ? "Left out: " + refused.slice(0, 3).join(", ") + more + ". The command “dateline add” takes any size."
        : ""
    );
  }

  function removeFile(button) {
    files.splice(Number(button.dataset.number), 1);
    showChosen();
    const rest = formOf.querySelectorAll("button");
    (rest[Math.min(Number(button.dataset.number), rest.length - 1)] || byId("add-files")).focus();
  }

  function give(button) {
    const text = byId("add-text").value;
    const links = byId("add-links").value;
    const bytes = chosen().reduce((sum, file) => sum + file.size, text.length);
    if (!text.trim() && !links.trim() && !files.length) {
      say("Paste a text, choose a file or give a link first.");
      byId("add-text").focus();
      return;
    }
    if (bytes > LARGEST_GIFT) {
      say("This is more than 200 MB at once. Give a part of it, or use the command “dateline add”.");
      return;
    }
    const form = new FormData();
    form.append("text", text);
    form.append("links", links);
    form.append("full_pages", byId("add-full").checked ? "yes" : "");
    form.append("collection", button.dataset.to || "");
    files.forEach((file) => form.append("file", file, file.name));
    send(form, button);
  }

  function send(form, button) {
    const request = new XMLHttpRequest();
    const status = byId("add-status");

    function end(problem) {
      button.disabled = false;
      status.textContent = "";
      say(problem);
    }

    button.disabled = true;
    say("");
    status.textContent = "Sending …";
    request.upload.onprogress = function (event) {
      if (event.total > 1e6) status.textContent = "Sending: " + size(event.loaded) + " of " + size(event.total);
    };
    request.onerror = () => end(LOST);
    request.onload = function () {
      let told = {};
      try {
        told = JSON.parse(request.responseText);
      } catch (broken) {
        told = {};
      }
      if (!told.work) {
        end(told.problem || "This could not be sent (" + request.status + ").");
        return;
      }
      formOf = null;
      go("/add/" + told.work);
    };
    request.open("POST", "/adding");
    request.setRequestHeader("X-Dateline", OWN["X-Dateline"]);
    request.send(form);
  }

  // --- Checking -------------------------------------------------------------------------------------

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
        headers: Object.assign({ "Content-Type": "application/json" }, OWN),
        body: JSON.stringify(told || {}),
      });
    } catch (lost) {
      throw new Error(LOST);
    }
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.problem || "This did not work (" + answer.status + ").");
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
    if (button) button.textContent = "Add " + body.kept + (body.kept === 1 ? " article" : " articles");
    Object.entries(body.choices).forEach(function ([number, choice]) {
      const row = document.querySelector('.candidate[data-number="' + number + '"]');
      if (!row) return;
      const words = row.querySelector(".candidate-basis");
      row.querySelector('[data-field="kept"]').checked = choice.kept;
      row.querySelector('[data-field="published"]').value = choice.published;
      row.classList.toggle("is-left-out", !choice.kept);
      words.textContent = choice.day;
      words.classList.toggle("is-open", !choice.published);
    });
  }

  function save(field) {
    if (!field.validity.valid) {
      // Half a date: its year is 2 before it is 2024.
      field.closest(".candidate").querySelector(".candidate-basis").textContent = HALF_A_DAY;
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
      say("Give the new collection a name, or choose one that is there.");
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
    give: give,
    remove: removeFile,
    infer: (button) => edit(button, { inferred: true }),
    add: add,
    stop: () => ask("stop", {}, refresh),
    drop: () => ask("drop", {}, () => go("/add")),
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
    if (!(field instanceof Element)) return;
    if (field.id === "add-files") {
      choose(field.files);
      field.value = "";
    } else if (field.id === "work-collection") {
      byId("work-new-field").hidden = Boolean(field.value);
      ask("aim", { collection: field.value || byId("work-new").value });
    } else if (field.id === "work-new") {
      ask("aim", { collection: field.value });
    } else if (field.dataset.field) {
      save(field);
    }
  });

  // Files may be dropped anywhere on the page: elsewhere the browser would leave it and open them.
  function carriesFiles(event) {
    return byId("add-chosen") && event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  }

  function markZone(wanted) {
    const zone = document.querySelector(".drop-zone");
    if (zone) zone.classList.toggle("is-over", wanted);
  }

  document.addEventListener("dragover", function (event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    markZone(true);
  });

  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) markZone(false);
  });

  document.addEventListener("drop", function (event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    markZone(false);
    const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const folder = entries.find((entry) => entry && entry.isDirectory);
    choose(event.dataTransfer.files.length && !folder ? event.dataTransfer.files : []);
    if (folder) say("“" + folder.name + "” is a folder: choose the files in it, or make a ZIP file of it.");
  });
})();
