// Put into every page that is measured: how long a click or a key waits for the paint that
// answers it, and how far the page jumps while it loads.
window.bench = { verschuiving: 0 }

// From now on, `antwoord` promises the milliseconds of the next click or key.
window.bench.wacht = () => {
  const { promise, resolve } = Promise.withResolvers()
  window.bench.antwoord = promise
  window.bench.klaar = resolve
}

for (const soort of ["click", "keydown"]) {
  addEventListener(
    soort,
    (event) => {
      // A message that is sent while a frame is made arrives once that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.bench.klaar?.(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    window.bench.verschuiving += shift.hadRecentInput ? 0 : shift.value
  }
}).observe({ type: "layout-shift", buffered: true })
