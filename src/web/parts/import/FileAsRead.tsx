import type { FileReading } from '../../../contract/imports.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { plural, sizeWords } from './countWords.ts'
import { fileColumns } from './fileColumns.ts'

/** What the file looks like: its format and its first rows, exactly as they stand. */
export function FileAsRead({ reading }: { readonly reading: FileReading }) {
  const columns = fileColumns(reading)
  return (
    <>
      <p>
        <b>{reading.fileName}</b>, {sizeWords(reading.bytes)}.{' '}
        {reading.format === 'xlsx' ? 'An XLSX workbook' : `CSV in ${encodingWords(reading.encoding)}`}
        {reading.sheets.length > 1 && ` of ${reading.sheets.length} sheets`}, with{' '}
        {plural(columns.length, 'column')}.
      </p>
      <Scrolls label="First rows of the file" className="sample">
        <table className="data">
          <caption className="vh">First rows of {reading.fileName}</caption>
          <thead>
            <tr>
              {columns.map(({ number, label }) => (
                <th key={number} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.sampleRows.map((row, index) => (
              // Rows of a file have no name but their place in it.
              <tr key={index}>
                {columns.map(({ number }) => (
                  <td key={number}>{row[number - 1]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  )
}

/** "UTF-8", "Windows-1252": as they are usually printed. */
function encodingWords(encoding: string): string {
  return encoding.replace(/^utf/i, 'UTF').replace(/^windows/i, 'Windows')
}
