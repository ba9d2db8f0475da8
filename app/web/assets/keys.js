// Keys that work on every page, and dialogs. What they do is told by keys.py. Keys that are mere characters
// can be switched off, and do nothing while somebody types.
(function () {
  "use strict";

  function isTyping(target) {
    return target instanceof Element && Boolean(target.closest("input, textarea, select, [contenteditable]"));
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    const opener = event.target.closest("[aria-haspopup=dialog]");
    if (opener && opener.id === "help-button") openDialog("help-dialog");
    const dialog = event.target.closest("dialog");
    const beside = dialog === event.target; // the ground around what a dialog holds
    if (dialog && (beside || event.target.closest(".dialog-close"))) dialog.close();
    const asks = event.target.closest(".tolls-ask");
    if (asks) asks.closest(".tolls").classList.add("is-asked");
  });

  document.addEventListener("keydown", function (event) {
    const modified = event.metaKey || event.ctrlKey || event.altKey;
    const off = document.documentElement.getAttribute("data-keys") === "off";
    if (modified || off || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") openDialog("help-dialog");
    else if (event.key === "/" && document.getElementById("timeline-text")) {
      document.getElementById("timeline-text").focus();
    } else return;
    event.preventDefault();
  });
})();
