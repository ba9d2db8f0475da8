// The address is the state. Whatever a reader chooses without waiting for the server changes a part of it here;
// the server answers to the address alone. Loaded first, for the other scripts.
(function () {
  "use strict";

  const LOCATION = "timeline-location";
  let wanted = null; // what was asked for and may not have arrived in the address bar yet

  function current() {
    return new URLSearchParams(wanted === null ? window.location.search : wanted);
  }

  window.addEventListener("popstate", function () {
    wanted = null;
  });

  window.datelineAddress = {
    current: current,

    // `edit` is given the parameters of the address and changes them.
    change: function (edit) {
      const params = current();
      const before = params.toString();
      edit(params);
      const after = params.toString();
      if (after === before) return;
      wanted = after && "?" + after;
      window.dash_clientside.set_props(LOCATION, { search: wanted });
    },

    arrived: function () {
      wanted = null;
    },
  };
})();
