// "Copy link": the address of the view as it is, or of the chosen event alone.
(function () {
  "use strict";

  const SHOWN = 5000; // milliseconds
  let hiding = 0;

  function link(what) {
    const address = new URL(window.location.href);
    address.hash = "";
    if (what === "event") {
      const event = address.searchParams.get("event") || "";
      address.search = new URLSearchParams({ event: event }).toString();
    }
    return address.href;
  }

  // Pages that come from another machine without encryption have no clipboard; the old way may still work.
  function copyOldWay(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "for-screen-readers";
    document.body.append(field);
    field.select();
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (refused) {
      copied = false;
    }
    field.remove();
    return copied;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      return copyOldWay(text);
    }
  }

  function tell(words, text) {
    const note = document.getElementById("shell-note");
    note.replaceChildren(words);
    if (text) {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = text;
      field.setAttribute("aria-label", words);
      note.append(field);
      field.select();
    }
    clearTimeout(hiding);
    if (!text) hiding = setTimeout(() => note.replaceChildren(), SHOWN);
  }

  document.addEventListener("click", async function (event) {
    const button = event.target instanceof Element && event.target.closest("[data-copy]");
    const note = document.getElementById("shell-note");
    if (!button) {
      if (note && note.querySelector("input") && !note.contains(event.target)) note.replaceChildren();
      return;
    }
    const text = link(button.dataset.copy);
    const copied = await copy(text);
    button.focus();
    if (copied) tell(button.dataset.copied);
    else tell(button.dataset.refused, text);
  });
})();
