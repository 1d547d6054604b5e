import { describe, expect, test } from 'vitest'
import { domainOrderOffences, webLayerOffences } from './layers.ts'
import { named } from './sourcesInMemory.ts'

describe('inside domain', () => {
  test.for<[string, string]>([
    ['time/period.ts', '../indicators/unit.ts'],
    ['partnership/partner.ts', '../time/isoDate.ts'],
    ['indicators/unit.ts', '../targets/baseline.ts'],
    ['targets/baseline.ts', '../performance/ragStatus.ts'],
    ['performance/ragStatus.ts', '../forecast/yearEndForecast.ts'],
    ['scorecards/membership.ts', '../meetings/decision.ts'],
    ['ids.ts', './time/isoDate.ts'],
    ['sundries/x.ts', '../time/isoDate.ts'],
  ])('%s does not know %s', ([path, to]) => {
    expect(
      named(domainOrderOffences, { [`src/domain/${path}`]: `import type { A } from '${to}'` }),
    ).toHaveLength(1)
  })

  test('meetings know scorecards, rewards know targets, and all know ids', () => {
    const known = {
      'src/domain/meetings/decision.ts': "import { a } from '../scorecards/membership.ts'",
      'src/domain/rewardGrant/rewardGrant.ts': "import { a } from '../targets/stretchTarget.ts'",
      'src/domain/time/isoDate.ts': "import { a } from '../ids.ts'; import { b } from './instant.ts'",
    }
    expect(named(domainOrderOffences, known)).toEqual([])
  })
})

describe('inside web', () => {
  test.for<[string, string]>([
    ['ui/Tag.tsx', '../parts/RagTag.tsx'],
    ['ui/Tag.tsx', '../../domain/performance/ragStatus.ts'],
    ['ui/Tag.tsx', '../paths.ts'],
    ['parts/RagTag.tsx', '../pages/ScorecardPage.tsx'],
    ['pages/ScorecardPage.tsx', './IndicatorPage.tsx'],
    ['format/pounds.ts', '../ui/Tag.tsx'],
    ['sundries/x.ts', '../ui/Tag.tsx'],
  ])('%s may not import %s', ([path, to]) => {
    expect(named(webLayerOffences, { [`src/web/${path}`]: `import type { A } from '${to}'` })).toHaveLength(1)
  })

  test('a page uses parts, the parts of its own folder, ui, format and the API', () => {
    const text = [
      '../parts/a.tsx',
      './indicatorPage/b.tsx',
      '../ui/c.tsx',
      '../format/d.ts',
      '../api/e.ts',
      '../paths.ts',
    ]
    const source = text.map((to) => `import '${to}'`).join('\n')
    expect(named(webLayerOffences, { 'src/web/pages/IndicatorPage.tsx': source })).toEqual([])
  })
})
