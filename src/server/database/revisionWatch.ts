/** Those who wait to hear of a change, each told once of each revision, in order. */
export class RevisionWatch {
  readonly #listeners = new Set<(revision: number) => void>()
  #last = 0

  /** Several ways may bring the same word: what is not news is not passed on. */
  tell(revision: number): void {
    if (revision <= this.#last) return
    this.#last = revision
    for (const heard of this.#listeners) heard(revision)
  }

  add(heard: (revision: number) => void): () => void {
    this.#listeners.add(heard)
    return () => this.#listeners.delete(heard)
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0
  }
}
