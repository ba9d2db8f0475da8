// The article page: arriving at a sentence, following a sentence to its event, and one explanation
// of a date phrase at a time.
(function () {
  "use strict";

  const ARRIVED = "is-arrived";

  function open(phrase, wanted) {
    phrase.setAttribute("aria-expanded", String(wanted));
    phrase.nextElementSibling.hidden = !wanted;
  }

  function closeAll(except) {
    let closed = null;
    document.querySelectorAll('.phrase[aria-expanded="true"]').forEach(function (phrase) {
      if (phrase === except) return;
      open(phrase, false);
      closed = phrase;
    });
    return closed;
  }

  function toggle(phrase) {
    closeAll(phrase);
    open(phrase, phrase.getAttribute("aria-expanded") !== "true");
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    const phrase = event.target.closest(".phrase");
    if (phrase) {
      toggle(phrase);
      return;
    }
    if (event.target.closest(".phrase-reading")) return;
    if (closeAll()) return;
    const sentence = event.target.closest(".sentence-text");
    if (!sentence || String(window.getSelection())) return;
    const link = sentence.parentElement.querySelector("a.event-ref");
    if (link) link.click();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      const closed = closeAll();
      if (closed) closed.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      if (!(event.target instanceof Element) || !event.target.matches(".phrase")) return;
      event.preventDefault();
      toggle(event.target);
    }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.article = {
    arriveAtSentence: function (trees, hash) {
      const anchor = (hash || "").slice(1);
      let frames = 40; // as long as the text may take to be drawn

      function arrive() {
        const place = document.getElementById(anchor);
        if (!place) {
          if (--frames) requestAnimationFrame(arrive);
          return;
        }
        document.querySelectorAll("." + ARRIVED).forEach((old) => old.classList.remove(ARRIVED));
        (place.closest(".event-sentence") || place).classList.add(ARRIVED);
        place.scrollIntoView({ block: "center" });
      }

      if (anchor) requestAnimationFrame(arrive);
      return window.dash_clientside.no_update;
    },
  };
})();
