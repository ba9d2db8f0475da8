// The display menu: opens it, keeps what is chosen in this browser, and shows it at once. What is kept is
// applied before the first paint by a script in the page itself, see display.py.
(function () {
  "use strict";

  const SCHEME = "mantine-color-scheme-value"; // where Mantine looks for it, too
  const MENU = "display-menu";
  const BUTTON = "display-button";

  function byId(id) {
    return document.getElementById(id);
  }

  function keep(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch (refused) {
      return; // it holds until the page is left
    }
    // Mantine listens for what other windows of the browser choose; this tells it what this one did.
    window.dispatchEvent(
      new StorageEvent("storage", { key: name, newValue: value, storageArea: localStorage }),
    );
  }

  function change(wanted) {
    const display = Object.assign(window.datelineDisplay.read(), wanted);
    if (wanted.theme) {
      display.contrast = wanted.theme === "contrast" ? "more" : "as asked";
      const plain = wanted.theme === "light" || wanted.theme === "dark";
      keep(SCHEME, plain ? wanted.theme : "auto");
    }
    delete display.theme;
    keep(window.datelineDisplay.key, JSON.stringify(display));
    window.datelineDisplay.apply();
    window.dispatchEvent(new Event("resize")); // type of another size needs other room
  }

  function showKept() {
    const display = window.datelineDisplay.read();
    const theme = byId("display-" + display.theme);
    if (theme) theme.checked = true;
    byId(MENU)
      .querySelectorAll("[data-display]")
      .forEach(function (box) {
        box.checked = display[box.dataset.display] === box.dataset.on;
      });
  }

  function isOpen() {
    return byId(BUTTON) && byId(BUTTON).getAttribute("aria-expanded") === "true";
  }

  function open(wanted) {
    byId(BUTTON).setAttribute("aria-expanded", String(wanted));
    byId(MENU).classList.toggle("is-open", wanted);
    if (wanted) showKept();
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("#" + BUTTON)) open(!isOpen());
    else if (isOpen() && !event.target.closest("#" + MENU)) open(false);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !isOpen()) return;
    open(false);
    byId(BUTTON).focus();
    event.stopImmediatePropagation();
  });

  // Whoever goes on with Tab leaves the menu behind.
  document.addEventListener("focusin", function (event) {
    if (isOpen() && !event.target.closest(".display")) open(false);
  });

  // The server writes the pages in the reader's language, so it must be told, and the page comes anew.
  function speak(choice) {
    document.cookie = choice.dataset.cookie + "=" + choice.value + "; path=/; max-age=31536000; SameSite=Lax";
    window.location.reload();
  }

  document.addEventListener("change", function (event) {
    const box = event.target;
    if (box.id === "display-language") speak(box);
    if (!(box instanceof HTMLInputElement) || !box.closest("#" + MENU)) return;
    if (box.name === "display-theme") change({ theme: box.value });
    else change({ [box.dataset.display]: box.checked ? box.dataset.on : "as asked" });
  });

  ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].forEach(function (question) {
    matchMedia(question).addEventListener("change", () => window.datelineDisplay.apply());
  });
})();
