import { XML } from '../xmlText.ts'
import { namespaces } from './namespaces.ts'

/** Per cent a table too wide for one page is printed at. */
const WIDE_SCALE = 60

const layout = (name: string, scale: string) =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="12mm" ${scale}/><style:header-style/><style:footer-style/></style:page-layout>`

const page = (name: string, of: string) =>
  `<style:master-page style:name="${name}" style:page-layout-name="${of}"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page>`

/** The cell every other starts from, and pages on their side without header or footer: fitted to the table or, for wide ones, not. */
export const stylesXml = [
  `${XML}<office:document-styles ${namespaces('office', 'style', 'fo', 'text', 'table', 'svg', 'number')} office:version="1.3">`,
  '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls>',
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB" fo:color="#16191d"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>',
  `<office:automatic-styles>${layout('fitted', 'style:scale-to-X="1"')}${layout('wide', `style:scale-to="${WIDE_SCALE}%"`)}</office:automatic-styles>`,
  `<office:master-styles>${page('Default', 'fitted')}${page('Wide', 'wide')}</office:master-styles></office:document-styles>`,
].join('')
