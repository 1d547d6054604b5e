import type { Partnership } from '../../contract/partnership.ts'
import { blankImport } from '../parts/import/importDraft.ts'
import { ImportSteps } from '../parts/import/ImportSteps.tsx'
import { ImportWatch } from '../parts/import/ImportWatch.tsx'
import { useHeldState } from '../ui/useHeldState.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/import/import.css'

/** Figures from a file: read, shown as they would be recorded, and only then recorded. */
export function ImportPage({ partnership }: { readonly partnership: Partnership }) {
  const [draft, setDraft] = useHeldState('figures being imported', blankImport(partnership.businessDate))
  usePageTitle('Import figures', partnership.name)
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Import figures</h1>
          <p className="sub">
            From a CSV or XLSX file. You see what would change before anything is recorded.
          </p>
        </div>
      </div>
      {draft.importId === null ? (
        <ImportSteps draft={draft} home={partnership.area.name} onDraft={setDraft} />
      ) : (
        <ImportWatch
          importId={draft.importId}
          partnership={partnership}
          onBack={() => setDraft({ ...draft, importId: null })}
          onAnother={() => setDraft(blankImport(partnership.businessDate))}
        />
      )}
    </div>
  )
}
