import { EventEmitter, once } from 'node:events'

/** How many rows one write makes, and by which column of which table it is found again. */
export type KindOfWrite = {
  readonly rows: number
  readonly table: 'observations' | 'targets'
  readonly column: 'note' | 'source'
}

export const kindsOfWrite = {
  figure: { rows: 1, table: 'observations', column: 'note' },
  targetProfile: { rows: 8, table: 'targets', column: 'note' },
  import: { rows: 40, table: 'observations', column: 'source' },
} as const satisfies Record<string, KindOfWrite>

export type WriteName = keyof typeof kindsOfWrite

/** What the writers sent, and what they were told: kept outside the server, so that nothing of it dies with that. */
export class Ledger {
  readonly #heard = new EventEmitter()
  readonly #sent = new Map<string, { readonly kind: WriteName; isAcknowledged: boolean }>()

  sent(id: string, kind: WriteName): void {
    this.#sent.set(id, { kind, isAcknowledged: false })
  }

  acknowledged(id: string): void {
    const write = this.#sent.get(id)
    if (write) write.isAcknowledged = true
    this.#heard.emit('acknowledged')
  }

  /** Resolves when so many more writes have been acknowledged, or that long has passed. */
  async acknowledgements(count: number, milliseconds: number): Promise<void> {
    const overdue = AbortSignal.timeout(milliseconds)
    try {
      for (let heard = 0; heard < count; heard++) await once(this.#heard, 'acknowledged', { signal: overdue })
    } catch (error) {
      if (!overdue.aborted) throw error
    }
  }

  /** Compares every write whose id begins so with the rows found of it, by id. */
  outcome(found: ReadonlyMap<string, number>, prefix = ''): Outcome {
    const outcome = { acknowledged: 0, unanswered: 0, unansweredYetKept: 0, wrong: [] as string[] }
    for (const [id, { kind, isAcknowledged }] of this.#sent) {
      if (!id.startsWith(prefix)) continue
      const rows = found.get(id) ?? 0
      const whole = kindsOfWrite[kind].rows
      if (isAcknowledged) outcome.acknowledged++
      else outcome.unanswered++
      if (!isAcknowledged && rows === whole) outcome.unansweredYetKept++
      if (isAcknowledged && rows !== whole)
        outcome.wrong.push(`${id} was acknowledged and has ${rows} of its ${whole} rows`)
      if (!isAcknowledged && rows !== 0 && rows !== whole)
        outcome.wrong.push(`${id} was not acknowledged and has ${rows} of its ${whole} rows`)
    }
    return outcome
  }
}

export type Outcome = {
  readonly acknowledged: number
  /** Sent, and cut off before an answer came. */
  readonly unanswered: number
  readonly unansweredYetKept: number
  /** Acknowledged and not there, or there in part. */
  readonly wrong: readonly string[]
}
