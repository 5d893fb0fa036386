/* For browsers that cannot run the page: shows the sentence that index.html holds for them. Plain ES5. */
(function () {
  var notice = document.getElementById('old-browser');
  var canRun =
    'noModule' in document.createElement('script') &&
    typeof WebAssembly === 'object' &&
    typeof WebAssembly.Exception === 'function' &&
    typeof DecompressionStream === 'function' &&
    typeof Array.prototype.findLast === 'function';
  if (canRun) {
    /* What stops the page before it has taken the sentence's place is something that the browser does not know. */
    window.onerror = function () {
      notice.removeAttribute('hidden');
    };
  } else {
    /* Out of the page's place: in some of these browsers it starts, and fails only when it needs its engine. */
    notice.removeAttribute('hidden');
    document.body.insertBefore(notice, document.body.firstChild);
  }
})();
