// Giving articles: files chosen and dropped, and everything sent at once.
(function () {
  "use strict";

  const LARGEST_FILE = 100e6; // bytes, as app/adding/given.py has them; the server checks them again
  const LARGEST_GIFT = 200e6;
  const MOST_FILES = 500;
  const text = (key, fields) => window.dateline.text(key, fields);
  let files = []; // of the form that stands
  let formOf = null; // the list of files that they were chosen in

  function byId(id) {
    return document.getElementById(id);
  }

  function say(problem) {
    byId("add-problem").textContent = problem || "";
  }

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
      remove.title = text("leave-out", { name: file.name });
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
      if (file.size > LARGEST_FILE) refused.push(text("file-large", { name: file.name }));
      else if (files.length >= MOST_FILES) refused.push(text("file-many", { name: file.name }));
      else files.push(file);
    });
    showChosen();
    const names = refused.slice(0, 3).join(", ") + (refused.length > 3 ? ", …" : "");
    say(refused.length ? text("left-out", { names: names }) : "");
  }

  function removeFile(button) {
    files.splice(Number(button.dataset.number), 1);
    showChosen();
    const rest = formOf.querySelectorAll("button");
    (rest[Math.min(Number(button.dataset.number), rest.length - 1)] || byId("add-files")).focus();
  }

  function give(button) {
    const pasted = byId("add-text").value;
    const links = byId("add-links").value;
    const bytes = chosen().reduce((sum, file) => sum + file.size, pasted.length);
    if (!pasted.trim() && !links.trim() && !files.length) {
      say(text("give-first"));
      byId("add-text").focus();
      return;
    }
    if (bytes > LARGEST_GIFT) {
      say(text("give-less"));
      return;
    }
    const form = new FormData();
    form.append("text", pasted);
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
    status.textContent = text("sending");
    request.upload.onprogress = function (event) {
      if (event.total > 1e6) status.textContent = text("sending-part", { sent: size(event.loaded), total: size(event.total) });
    };
    request.onerror = () => end(text("lost"));
    request.onload = function () {
      let told = {};
      try {
        told = JSON.parse(request.responseText);
      } catch (broken) {
        told = {};
      }
      if (!told.work) {
        end(told.problem || text("not-sent", { status: request.status }));
        return;
      }
      formOf = null;
      window.dash_clientside.plain.follow("/add/" + told.work);
    };
    request.open("POST", "/adding");
    request.setRequestHeader("X-Dateline", "1");
    request.send(form);
  }

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element && event.target.closest("button[data-act]");
    if (button && button.dataset.act === "give") give(button);
    else if (button && button.dataset.act === "remove") removeFile(button);
  });

  document.addEventListener("change", function (event) {
    if (event.target.id !== "add-files") return;
    choose(event.target.files);
    event.target.value = "";
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
