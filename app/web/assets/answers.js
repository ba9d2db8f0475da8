// What Dash asks for before anything else, its layout and its callbacks, comes with the page: see first_page.py.
// Each is answered from there once, without a way to the server.
(function () {
  "use strict";

  const BLOCKS = { "_dash-layout": "first-layout", "_dash-dependencies": "first-callbacks" };
  const ask = window.fetch;

  function block(request) {
    const name = String(request).split("?")[0].split("/").pop();
    return name in BLOCKS ? document.getElementById(BLOCKS[name]) : null;
  }

  window.fetch = function (request, ...options) {
    const found = block(request);
    if (!found) return ask.call(window, request, ...options);
    found.remove();
    const headers = { "Content-Type": "application/json" };
    return Promise.resolve(new Response(found.textContent, { headers: headers }));
  };
})();
