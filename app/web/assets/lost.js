// When Dateline itself does not answer any more, the page says so instead of standing still; and what went
// wrong with one request is no longer told when the next one is answered.
(function () {
  "use strict";

  const ask = window.fetch;
  let leaving = false;
  let lost = false;

  function tell(words) {
    if (window.dash_clientside && window.dash_clientside.set_props) {
      window.dash_clientside.set_props("shell-problem", { children: words });
    }
  }

  window.addEventListener("pagehide", function () {
    leaving = true;
  });

  window.fetch = async function (...request) {
    try {
      const answer = await ask.apply(window, request);
      if (lost) tell("");
      lost = false;
      return answer;
    } catch (failure) {
      if (!leaving && failure.name !== "AbortError") {
        lost = true;
        tell(window.dateline.text("lost"));
      }
      throw failure;
    }
  };
})();
