// The component Plot of components/graphs.py: an element in which Plotly draws a figure, once there is one and
// once it is seen. Which part of Plotly draws it is told by its address; it is loaded when first needed.
// Other scripts take part through window.datelinePlots, by the id: `prepare(figure, plot)` before each drawing,
// `begin(plot, Plotly)` after the first, `drawn(plot, Plotly)` after each.
(function () {
  "use strict";

  const LATEST = 200; // milliseconds
  const libraries = new Map(); // promises of Plotly, by address

  function load(address) {
    if (!libraries.has(address)) {
      libraries.set(
        address,
        new Promise(function (resolve, reject) {
          const script = document.createElement("script");
          script.src = address;
          script.onload = function () {
            const Plotly = window.Plotly; // of this script: nothing runs between a script and its load event
            const spoken = JSON.parse(document.getElementById("plotly-locale").textContent);
            if (spoken) Plotly.register(spoken);
            resolve(Plotly);
          };
          script.onerror = function () {
            libraries.delete(address); // the next figure tries again
            reject(new Error("not loaded: " + address));
          };
          document.head.append(script);
        }),
      );
    }
    return libraries.get(address);
  }

  // After what the page has to ask the server for, which takes longer than this.
  function whenIdle(act) {
    if (window.requestIdleCallback) window.requestIdleCallback(act, { timeout: LATEST });
    else setTimeout(act, LATEST);
  }

  // Draws what was given last, one figure after the other; what came in between is left out.
  function drawer(place, id, library) {
    const follower = (window.datelinePlots || {})[id] || {};
    let wanted = null;
    let drawn = null; // the figure that stands there
    let running = false;
    let width = 0;
    let Plotly = null;

    async function run() {
      if (running || !wanted || !place.clientWidth) return;
      running = true;
      try {
        Plotly = await load(library);
        while (wanted && place.clientWidth && place.isConnected) {
          const { figure, frame, config } = wanted;
          const isFirst = drawn === null;
          wanted = null;
          width = place.clientWidth;
          if (figure === drawn) await Plotly.relayout(place, structuredClone(frame));
          else {
            const layout = Object.assign(structuredClone(figure.layout), structuredClone(frame));
            const whole = { data: figure.data, layout: layout, config: config };
            if (follower.prepare) follower.prepare(whole, place);
            await Plotly.react(place, whole);
            drawn = figure;
          }
          if (isFirst && follower.begin) follower.begin(place, Plotly);
          if (follower.drawn) follower.drawn(place, Plotly);
        }
      } finally {
        running = false;
      }
    }

    const watch = new ResizeObserver(function () {
      if (wanted) run();
      else if (Plotly && !running && place.clientWidth && place.clientWidth !== width) {
        width = place.clientWidth;
        Plotly.Plots.resize(place);
      }
    });
    watch.observe(place);
    whenIdle(() => place.clientWidth && load(library).catch(() => null)); // before the first figure is there
    return {
      draw: function (asked) {
        wanted = asked;
        run();
      },
      end: function () {
        watch.disconnect();
        wanted = null;
        if (Plotly && place.removeAllListeners) {
          place.removeAllListeners();
          Plotly.purge(place);
        }
      },
    };
  }

  function Plot({ id, library, figure, frame, config }) {
    const { useEffect, useRef, createElement } = window.React;
    const place = useRef(null);
    const drawing = useRef(null);
    useEffect(function () {
      drawing.current = drawer(place.current, id, library);
      return drawing.current.end;
    }, []);
    useEffect(
      function () {
        if (figure) drawing.current.draw({ figure: figure, frame: frame || {}, config: config });
      },
      [figure, frame],
    );
    return createElement("div", { id: id }, createElement("div", { ref: place }));
  }

  window["app.web.components.graphs"] = { Plot: Plot };
})();
