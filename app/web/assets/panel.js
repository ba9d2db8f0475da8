// The event panel: the link to an event is copied where the browser lets it be, and followed where it does not.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element && event.target.closest("a[data-copy]");
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.button !== 0 || modified || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      function () {
        link.textContent = link.dataset.copy;
        link.setAttribute("role", "status");
      },
      function () {
        window.location.assign(link.href);
      }
    );
  });
})();
