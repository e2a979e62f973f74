/**
 * What can wait until the answer is on the screen.
 */

/**
 * Make a function that does tasks one frame each, after the frame that is being made. Tasks that
 * still wait when new ones come are dropped: the new ones belong to a newer answer.
 * @returns {(tasks: (() => void)[]) => void}
 */
export function maakLater() {
  let waiting = []
  let isComing = false

  function next() {
    waiting.shift()?.()
    isComing = waiting.length > 0
    if (isComing) {
      requestAnimationFrame(next)
    }
  }

  return (tasks) => {
    waiting = [...tasks]
    if (!isComing) {
      isComing = true
      // The first callback still belongs to the frame that answers.
      requestAnimationFrame(() => requestAnimationFrame(next))
    }
  }
}
