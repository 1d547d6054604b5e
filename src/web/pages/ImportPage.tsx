import { useRef } from 'react'
import type { Partnership } from '../../contract/partnership.ts'
import { blankImport } from '../parts/import/importDraft.ts'
import { ImportSteps } from '../parts/import/ImportSteps.tsx'
import { ImportWatch } from '../parts/import/ImportWatch.tsx'
import { useHeldState } from '../ui/useHeldState.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/import/import.css'
import '../parts/import/mapping.css'

/** Figures from a file: read, shown as they would be recorded, and only then recorded. */
export function ImportPage({ partnership }: { readonly partnership: Partnership }) {
  const [draft, setDraft] = useHeldState('figures being imported', blankImport(partnership.businessDate))
  const heading = useRef<HTMLHeadingElement>(null)
  /** The control that was pressed has gone: reading begins again at the top. */
  const startFrom = (next: typeof draft) => {
    setDraft(next)
    heading.current?.focus()
  }
  usePageTitle('Import figures', partnership.name)
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            Import figures
          </h1>
          <p className="sub">From a CSV or XLSX file. What would change is shown before it is recorded.</p>
        </div>
      </div>
      {draft.importId === null ? (
        <ImportSteps draft={draft} home={partnership.area.name} onDraft={setDraft} />
      ) : (
        <ImportWatch
          importId={draft.importId}
          partnership={partnership}
          onBack={() => startFrom({ ...draft, importId: null })}
          onAnother={() => startFrom(blankImport(partnership.businessDate))}
        />
      )}
    </div>
  )
}
