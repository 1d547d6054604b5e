import type { Parts } from '../../archive.ts'
import type { Workbook } from '../model.ts'
import { escapedAttribute, XML } from '../xmlText.ts'
import { chartSource } from '../xlsx/chart.ts'
import { chartFolder, chartObjectXml, chartStylesXml } from './chartObject.ts'
import { contentXml } from './contentXml.ts'
import { metaXml, settingsXml } from './metaXml.ts'
import { namespaces } from './namespaces.ts'
import { stylesXml } from './stylesXml.ts'

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet'
const CHART = 'application/vnd.oasis.opendocument.chart'

/** The parts of the workbook as OpenDocument 1.3 packages them. */
export function odsParts(workbook: Workbook): Parts {
  const { charts, sheets } = workbook
  const source = chartSource(charts, sheets)
  const parts: Parts = [
    ['content.xml', contentXml(workbook)],
    ['styles.xml', stylesXml],
    ['meta.xml', metaXml(workbook)],
    ['settings.xml', settingsXml(workbook)],
    ...charts.charts.flatMap((chart, at): Parts => [
      [`${chartFolder(at)}/content.xml`, chartObjectXml(chart, source)],
      [`${chartFolder(at)}/styles.xml`, chartStylesXml],
    ]),
  ]
  return [
    ['mimetype', SPREADSHEET],
    ...parts,
    ['META-INF/manifest.xml', manifestXml(parts, charts.charts.length)],
  ]
}

function manifestXml(parts: Parts, charts: number): string {
  const entry = (path: string, type: string, version = '') =>
    `<manifest:file-entry manifest:full-path="${escapedAttribute(path)}"${version} manifest:media-type="${type}"/>`
  const folders = Array.from({ length: charts }, (_, at) => entry(`${chartFolder(at)}/`, CHART, VERSION))
  return `${XML}<manifest:manifest ${namespaces('manifest')}${VERSION}>${entry('/', SPREADSHEET, VERSION)}${parts.map(([path]) => entry(path, 'text/xml')).join('')}${folders.join('')}</manifest:manifest>`
}

const VERSION = ' manifest:version="1.3"'
