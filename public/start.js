// Lets the first screen be painted, then runs the page's scripts, which were fetched meanwhile.
;(function () {
  var page = document.currentScript.dataset.page
  var started = false
  function start() {
    if (started) return
    started = true
    import(page)
  }
  // The second frame begins when the first has been drawn.
  requestAnimationFrame(function () {
    requestAnimationFrame(function () {
      setTimeout(start)
    })
  })
  // A page in a hidden tab is not painted; its scripts still run.
  setTimeout(start, 300)
})()
