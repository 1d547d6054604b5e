import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  Registry,
} from 'prom-client'
import { sql } from 'kysely'
import type { ImportCounts } from '../../contract/imports.ts'
import type { ChangeFeed } from '../changeFeed.ts'
import type { Database } from '../database/database.ts'

/** Seconds: the aim for a read is 0.15. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10]

/** What is measured of the service. Labels name operations, never people, things or addresses. */
export type ServiceMetrics = {
  readonly registry: Registry
  readonly requests: Histogram<'operation' | 'status'>
  readonly inFlight: Gauge
  readonly storeWork: Histogram<'kind'>
  readonly storeWait: Histogram<'kind'>
  readonly limited: Counter<'budget'>
  readonly shed: Counter<'because'>
}

export function serviceMetrics(): ServiceMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'scorecard_request_duration_seconds',
      help: 'Time to answer a request, by the operation of the API (or page, file, other) and its status',
      labelNames: ['operation', 'status'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    inFlight: new Gauge({
      name: 'scorecard_requests_in_flight',
      help: 'Requests being answered now',
      registers,
    }),
    storeWork: new Histogram({
      name: 'scorecard_store_duration_seconds',
      help: 'Time a transaction takes once it has its turn, by kind (read, change, preparation)',
      labelNames: ['kind'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    storeWait: new Histogram({
      name: 'scorecard_store_wait_seconds',
      help: 'Time a transaction waits for its turn, by kind',
      labelNames: ['kind'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    limited: new Counter({
      name: 'scorecard_requests_limited_total',
      help: 'Requests refused because their sender’s budget was spent, by budget',
      labelNames: ['budget'],
      registers,
    }),
    shed: new Counter({
      name: 'scorecard_reads_shed_total',
      help: 'Reads turned away because more was asked than could be answered, by what was too much (inFlight, lag)',
      labelNames: ['because'],
      registers,
    }),
  }
}

/** What is looked up when the metrics are read: of the store, so that every server on it says the same, and of the listeners. */
export function watchStore({ registry }: ServiceMetrics, database: Database, changes: ChangeFeed): void {
  const looked = (gauge: GaugeConfiguration<'outcome'>) =>
    registry.registerMetric(new Gauge({ ...gauge, registers: [] }))
  looked({
    name: 'scorecard_store_revision',
    help: 'The store’s revision: how often it has been changed',
    async collect() {
      this.set((await database.standing()).revision)
    },
  })
  looked({
    name: 'scorecard_change_listeners',
    help: 'Pages of this server that hear of changes',
    collect() {
      this.set(changes.listeners)
    },
  })
  looked({
    name: 'scorecard_import_rows',
    help: 'Figures found by the imports kept, by what became of them',
    labelNames: ['outcome'],
    async collect() {
      const { rows } = await database.read((trx) =>
        sql<{ counts: string }>`select counts from imports`.execute(trx),
      )
      this.reset()
      for (const { counts } of rows)
        for (const [outcome, count] of Object.entries(JSON.parse(counts) as ImportCounts))
          this.inc({ outcome }, count)
    },
  })
}
