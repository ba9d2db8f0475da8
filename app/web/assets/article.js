// The article page: arriving at a sentence, following a sentence to its event, and one explanation
// of a date phrase at a time.
(function () {
  "use strict";

  const ARRIVED = "is-arrived";

  function openPhrases() {
    return Array.from(document.querySelectorAll("details.phrase[open]"));
  }

  document.addEventListener(
    "toggle",
    function (event) {
      if (!(event.target instanceof Element) || !event.target.matches("details.phrase[open]")) return;
      openPhrases().forEach(function (phrase) {
        if (phrase !== event.target) phrase.open = false;
      });
    },
    true
  );

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    if (!event.target.closest("details.phrase")) {
      openPhrases().forEach(function (phrase) {
        phrase.open = false;
      });
    }
    const sentence = event.target.closest(".sentence-text");
    const isReading = event.target.closest("details, a") || String(window.getSelection());
    if (!sentence || isReading) return;
    const link = sentence.parentElement.querySelector("a.event-ref");
    if (link) link.click();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    openPhrases().forEach(function (phrase) {
      phrase.open = false;
      phrase.querySelector("summary").focus();
    });
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.article = {
    arriveAtSentence: function (text, hash) {
      requestAnimationFrame(function () {
        document.querySelectorAll("." + ARRIVED).forEach((old) => old.classList.remove(ARRIVED));
        const anchor = (hash || "").slice(1);
        const place = anchor && document.getElementById(anchor);
        if (!place) return;
        (place.closest(".event-sentence") || place).classList.add(ARRIVED);
        place.scrollIntoView({ block: "center" });
      });
      return window.dash_clientside.no_update;
    },
  };
})();
