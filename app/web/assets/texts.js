// What scripts say, in the reader's language: dateline.text("leave-out", { name: "a.pdf" }).
window.dateline = Object.assign(window.dateline || {}, {
  text: function (key, fields) {
    "use strict";
    const texts = JSON.parse(document.getElementById("script-texts").textContent);
    return texts[key].replace(/\{(\w+)\}/g, (whole, name) => (fields && name in fields ? fields[name] : whole));
  },
});
