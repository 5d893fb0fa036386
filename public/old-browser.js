/* For browsers that cannot run the page: shows the sentence that index.html holds for them. Plain ES5. */
(function () {
  var canRun =
    'noModule' in document.createElement('script') &&
    typeof WebAssembly === 'object' &&
    typeof WebAssembly.Exception === 'function' &&
    typeof DecompressionStream === 'function' &&
    typeof Array.prototype.findLast === 'function';
  /* Out of the page's place: some of these browsers start it, and fail only when it needs its engine. */
  function say(id) {
    var notice = document.getElementById(id);
    notice.removeAttribute('hidden');
    document.body.insertBefore(notice, document.body.firstChild);
  }
  if (location.protocol === 'file:') say('from-file');
  else if (!canRun) say('old-browser');
  else {
    /* What stops the page before it has taken the sentence's place is something that the browser does not know. */
    window.onerror = function () {
      var notice = document.getElementById('old-browser');
      if (notice) notice.removeAttribute('hidden');
    };
  }
})();
