/* Says why the page cannot start, where that can be known; see index.html. Old browsers read it too, so it is plain. */
(function () {
  "use strict";

  function hasModules() {
    return "noModule" in document.createElement("script");
  }

  /** What the page cannot do without and this browser does not have, in the user's words. */
  function missing() {
    var lacking = [];
    if (!hasModules()) lacking.push("JavaScript modules");
    if (typeof Worker === "undefined") lacking.push("web workers");
    if (typeof WebAssembly === "undefined") lacking.push("WebAssembly");
    if (typeof Object.hasOwn === "undefined") lacking.push("the JavaScript of 2022");
    return lacking;
  }

  /** Nothing once the page runs: then its words are gone. */
  function say(reason, remedy) {
    var start = document.getElementById("start");
    if (!start || start.hasAttribute("data-reason")) return;
    start.setAttribute("data-reason", "");
    start.setAttribute("role", "alert");
    document.getElementById("start-reason").textContent = reason;
    // Only what helps here.
    ["start-file", "start-old"].forEach(function (id) {
      document.getElementById(id).hidden = remedy !== undefined && remedy !== id;
    });
  }

  function explain(what) {
    var lacking = missing();
    if (location.protocol === "file:")
      say("This page was opened as a file, and browsers do not run such pages.", "start-file");
    else if (lacking.length > 0) say("This browser lacks " + lacking.join(", ") + ".", "start-old");
    else say(what);
  }

  function nameOf(address) {
    return address.replace(/[?#].*$/, "").replace(/^.*\//, "");
  }

  function onReady() {
    if (location.protocol === "file:" || !hasModules()) explain("");
  }

  window.addEventListener(
    "error",
    function (event) {
      var target = event.target;
      if (target && target.tagName === "SCRIPT")
        explain(
          "Its program could not be loaded (" +
            nameOf(target.src) +
            " or a file that it needs). Perhaps the server has stopped, or there is a new release.",
        );
      // Not what an extension of the browser does.
      else if (event.message && event.filename.indexOf(location.origin) === 0)
        explain("Its program stopped: " + event.message);
    },
    true,
  );
  // Half a program may be a program too, one that does nothing. Loading never reaches the window, only the document.
  document.addEventListener(
    "load",
    function (event) {
      var target = event.target;
      if (!target || target.tagName !== "SCRIPT" || target.type !== "module") return;
      setTimeout(function () {
        explain("Its program came only in part (" + nameOf(target.src) + ").");
      }, 2000);
    },
    true,
  );
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onReady);
  else onReady();
})();
