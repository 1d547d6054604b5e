import type { ImportCounts } from '../../../contract/imports.ts'
import { countLines, wholeWords } from './countWords.ts'

/** The preview in five numbers. */
export function CountsTable({ counts }: { readonly counts: ImportCounts }) {
  return (
    <table className="data counts">
      <caption className="vh">What the file holds</caption>
      <tbody>
        {countLines(counts).map(({ term, count, meaning }) => (
          <tr key={term} className={count === 0 ? 'none' : undefined}>
            <th scope="row">{term}</th>
            <td className="num strong">{wholeWords(count)}</td>
            <td className="quiet">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
