import { etagOf } from '../../contract/etags.ts'
import type { Override, PublishedStatus } from '../../contract/settings.ts'
import { quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { StoredPublishedStatus } from '../stores/publishedStatusStore.ts'
import type { StoredOverride } from '../stores/statusOverrideStore.ts'

export function overrideLine(override: StoredOverride): Override {
  const { ended } = override
  return {
    sequence: override.sequence,
    etag: etagOf(ended?.sequence ?? override.sequence),
    indicatorId: override.indicatorId,
    status: override.status,
    by: override.by,
    reason: override.reason,
    from: quarterSlug(override.from),
    until: quarterSlug(override.until),
    givenUntil: quarterSlug(override.givenUntil),
    ended: ended && { by: ended.by, reason: ended.reason, record: ended.record },
    record: override.record,
  }
}

export function publishedLine(published: StoredPublishedStatus): PublishedStatus {
  return {
    sequence: published.sequence,
    quarter: quarterSlug(published.quarter),
    status: published.words,
    source: published.source,
    record: published.record,
  }
}
