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
    if (write?.kind === 'import') this.#heard.emit('acknowledgedImport')
  }

  /** The last request of an import has been sent: its figures are being written now. */
  lastStepSent(): void {
    this.#heard.emit('lastStep')
  }

  /** Resolves when it has happened so many more times, or that long has passed. */
  async until(
    event: 'acknowledged' | 'acknowledgedImport' | 'lastStep',
    count: number,
    milliseconds: number,
  ): Promise<void> {
    const overdue = AbortSignal.timeout(milliseconds)
    try {
      for (let heard = 0; heard < count; heard++) await once(this.#heard, event, { signal: overdue })
    } catch (error) {
      if (!overdue.aborted) throw error
    }
  }

  /** Compares every write whose id begins so with the rows found of it, by id. */
  outcome(found: ReadonlyMap<string, number>, prefix = ''): Outcome {
    const outcome = {
      acknowledged: 0,
      acknowledgedOf: { figure: 0, targetProfile: 0, import: 0 },
      unanswered: 0,
      unansweredYetKept: 0,
      wrong: [] as string[],
    }
    for (const [id, { kind, isAcknowledged }] of this.#sent) {
      if (!id.startsWith(prefix)) continue
      const rows = found.get(id) ?? 0
      const whole = kindsOfWrite[kind].rows
      if (isAcknowledged) {
        outcome.acknowledged++
        outcome.acknowledgedOf[kind]++
      } else outcome.unanswered++
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
  readonly acknowledgedOf: Readonly<Record<WriteName, number>>
  /** Sent, and cut off before an answer came. */
  readonly unanswered: number
  readonly unansweredYetKept: number
  /** Acknowledged and not there, or there in part. */
  readonly wrong: readonly string[]
}
