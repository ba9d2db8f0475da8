// What scripts say, in the reader's language: dateline.text("leave-out", { name: "a.pdf" }).
window.dateline = Object.assign(window.dateline || {}, {
  text: function (key, fields) {
    "use strict";
    const texts = JSON.parse(document.getElementById("script-texts").textContent);
    return texts[key].replace(/\{(\w+)\}/g, (whole, name) => (fields && name in fields ? fields[name] : whole));
  },
});

// Plotly learns the names of months and days in the reader's language, whether it is there already or comes later.
(function () {
  "use strict";
  const spoken = JSON.parse(document.getElementById("plotly-locale").textContent);
  if (!spoken) return; // English
  if (window.Plotly) window.Plotly.register(spoken);
  else window.PlotlyLocales = (window.PlotlyLocales || []).concat(spoken);
})();
