import './demonstrationNote.css'

/** The note above every page, which says what a demonstration is; `say` adds a line that is read out as it changes. */
export function showDemonstrationNote(happening: string): { say(words: string): void } {
  const note = document.createElement('aside')
  note.className = 'demonstration'
  note.setAttribute('aria-label', 'Demonstration')
  const what = document.createElement('p')
  const title = document.createElement('b')
  title.textContent = 'A demonstration.'
  what.append(
    title,
    ' Everything happens inside this page: nothing is sent anywhere, and what you change lasts until the page is reloaded. ',
    happening,
  )
  const progress = document.createElement('output')
  const wrap = document.createElement('div')
  wrap.className = 'wrap'
  wrap.append(what, progress)
  note.append(wrap)
  document.body.prepend(note)
  return { say: (words) => (progress.textContent = words) }
}
