import { escapeXml } from '../../../chart/svgText.ts'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespaces every part of a presentation opens with. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type Relation = { readonly type: string; readonly target: string }

/** A `.rels` part: rId1, rId2 … in the order given. */
export const relations = (given: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${given
    .map(
      ({ type, target }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${escapeXml(target)}"/>`,
    )
    .join('')}</Relationships>`
