/** Uploads that one process takes at once, each of which is held in memory whole, and of these by one person. */
const PLACES_MAX = 8
const PLACES_OF_ONE_MAX = 2

/** Keeps count of uploads under way, so that neither memory nor one person's uploads leave nothing for others. */
export class UploadPlaces {
  readonly #taken = new Map<string, number>()
  #all = 0

  /** Runs `work` where there is a place for one more; null where there is none. */
  async take<T>(person: string, work: () => Promise<T>): Promise<T | null> {
    const own = this.#taken.get(person) ?? 0
    if (this.#all >= PLACES_MAX || own >= PLACES_OF_ONE_MAX) return null
    this.#taken.set(person, own + 1)
    this.#all += 1
    try {
      return await work()
    } finally {
      this.#all -= 1
      const left = (this.#taken.get(person) ?? 1) - 1
      if (left === 0) this.#taken.delete(person)
      else this.#taken.set(person, left)
    }
  }
}
