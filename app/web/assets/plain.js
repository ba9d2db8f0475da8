// Draws the plain trees of components/plain.py. Text becomes text nodes and nothing else, and only
// attributes of the list below are set, so that nothing from an article can act here.
(function () {
  "use strict";

  const ATTRIBUTE =
    /^(accept|autocomplete|checked|class|dir|disabled|for|hidden|href|id|lang|max|maxlength|min|multiple|name|placeholder|rel|role|rows|scope|selected|spellcheck|style|tabindex|target|title|type|value|(aria|data)-[a-z]+)$/;
  const ADDRESS = /^(https?:\/\/|\/(?!\/)|#|\?)/i;
  const ELEMENT =
    /^(a|blockquote|button|caption|code|details|dialog|dd|div|dl|dt|fieldset|footer|h[1-4]|header|input|kbd|label|legend|li|mark|nav|ol|option|p|section|select|span|strong|summary|table|tbody|td|textarea|th|thead|tr|ul)$/;

  function element(tree) {
    if (typeof tree === "string") return document.createTextNode(tree);
    const [name, attributes, children] = tree;
    if (!ELEMENT.test(name)) throw new Error("no plain element: " + name);
    const made = document.createElement(name);
    Object.entries(attributes).forEach(function ([attribute, value]) {
      if (!ATTRIBUTE.test(attribute)) throw new Error("no plain attribute: " + attribute);
      if (attribute === "href" && !ADDRESS.test(value)) return;
      if (attribute === "style") Object.assign(made.style, value);
      else made.setAttribute(attribute, value === true ? "" : value);
    });
    made.append(...children.map(element));
    return made;
  }

  // Parts that are called the same as parts that are there stay as they are, with what was typed in them.
  function fill(place, trees) {
    const there = new Map();
    place.childNodes.forEach(function (node) {
      if (node.dataset && node.dataset.keep) there.set(node.dataset.keep, node);
    });
    const wanted = trees.map(function (tree) {
      return (tree[1] && there.get(tree[1]["data-keep"])) || element(tree);
    });
    const staying = new Set(wanted);
    Array.from(place.childNodes).forEach((node) => staying.has(node) || node.remove());
    wanted.forEach(function (node, number) {
      if (place.childNodes[number] !== node) place.insertBefore(node, place.childNodes[number] || null);
    });
  }

  // What has the place of the part that had the focus, after that was drawn anew.
  function sameAgain(place, focused) {
    if (focused.id) return document.getElementById(focused.id);
    const links = Array.from(place.querySelectorAll("a[href]"));
    return links.find((link) => link.dataset.event && link.dataset.event === focused.dataset.event);
  }

  // Another page of the dashboard is opened without loading everything again.
  function follow(path) {
    window.history.pushState({}, "", path);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
  }

  function draw(place, trees) {
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    fill(place, trees);
    const again = focused && !focused.isConnected && sameAgain(place, focused);
    if (again) again.focus({ preventScroll: true });
    const current = place.querySelector("[data-event][aria-current]");
    if (current) current.scrollIntoView({ block: "nearest" });
  }

  // The component Place of components/plain.py: React makes its element and nothing in it.
  const OWN = /^(id|className|hidden|role|tabIndex|title|(aria|data)-[a-z]+)$/;

  function Place(properties) {
    const { element: name = "div", trees } = properties;
    const place = window.React.useRef(null);
    const own = Object.fromEntries(Object.entries(properties).filter(([attribute]) => OWN.test(attribute)));
    window.React.useLayoutEffect(() => draw(place.current, trees || []), [trees]);
    return window.React.createElement(name, { ...own, ref: place });
  }

  // The component Drawings: trees for elements of other trees, by their ids.
  const drawn = new WeakMap(); // what stands in an element, as text

  function Drawings({ trees: all }) {
    window.React.useLayoutEffect(
      function () {
        Object.entries(all || {}).forEach(function ([id, trees]) {
          const place = document.getElementById(id);
          const written = JSON.stringify(trees);
          if (!place || drawn.get(place) === written) return;
          draw(place, trees);
          drawn.set(place, written);
        });
      },
      [all],
    );
    return null;
  }

  window["app.web.components.plain"] = { Place: Place, Drawings: Drawings };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.plain = {
    follow: follow,
    element: element,
    fill: fill,

    // Another script has changed what stands in an element: the next trees are drawn, whatever they are.
    changed: (place) => drawn.delete(place),
  };

  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element && event.target.closest("a[data-page]");
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.button !== 0 || modified || event.defaultPrevented) return;
    event.preventDefault();
    follow(link.getAttribute("href"));
  });
})();
