// Lets a first screen that came with the page be painted, then runs the page's scripts, which were fetched meanwhile.
;(function () {
  var page = document.currentScript.dataset.page
  var started = false
  function start() {
    if (started) return
    started = true
    var script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = page
    document.head.append(script)
  }
  if (!document.querySelector('[data-first-screen]')) return start()
  // The second frame begins when the first has been drawn.
  requestAnimationFrame(function () {
    requestAnimationFrame(function () {
      setTimeout(start)
    })
  })
  // A page in a hidden tab is not painted; its scripts still run.
  setTimeout(start, 300)
})()
