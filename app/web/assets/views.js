// The views beside the chart: links that change what this page shows are followed without leaving it.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element && event.target.closest("a[data-here]");
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.button !== 0 || modified || event.defaultPrevented) return;
    event.preventDefault();
    window.dash_clientside.set_props("timeline-location", { search: link.search });
  });
})();
