// The storage helpers that the theme expects, as a file so that the policy can forbid inline code.
// The scope is the root of the site: this file stands two folders below it.
window.__md_scope = new URL("../../", document.currentScript.src)
window.__md_hash = (text) =>
  [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0)
window.__md_get = (key, storage = localStorage, scope = window.__md_scope) => {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`))
  } catch {
    return null
  }
}
window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value))
  } catch {
    // Storage is full or blocked: the choice holds for this page only.
  }
}
// Styles may count on scripts from the first paint on, so that nothing jumps.
document.documentElement.classList.replace("no-js", "js")
