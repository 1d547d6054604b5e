/** Words within a CSS string: nothing in them ends it, nor the style sheet they stand in. */
const quoted = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{N} .,;:()’–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`

/**
 * On paper: black only, a group to a page, headings kept with what they head, the reds' reasons beside them, and `line`,
 * which says as at when, at the foot of every page. Tables of figures stay folded: a reader prints those they have opened.
 */
export const printStyle = (line: string): string => `
@page{margin:13mm 13mm 16mm;@bottom-left{content:${quoted(line)};font:8pt var(--sans,sans-serif);width:85%}@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif}}
@media print{
:root{--amber-fill:#8a8a8a;--red:#000;--amber:#000;--green:#000;--none:#000;--actual:#000;--stretch:#000;--ink-2:#222;--ink-3:#222;--t-1:8pt;--t0:9pt;--t1:10pt;--t2:12pt;--t3:15pt;--t4:18pt}
html{background:#fff;font-size:10pt}
.wrap{max-width:none;padding-inline:0}
.mast{border-top-width:3px}
.mast nav,.filters,.skip,.screen-only,.warn,details.figures:not([open]),.answered summary{display:none!important}
a{color:inherit;text-decoration:none}
.tag.red{background:#000!important;color:#fff!important;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tag.amber{background:none;border-color:#000}
figure svg,.sp svg{filter:grayscale(1) contrast(1.15)}
thead{display:table-header-group}
h1,h2,h3,h4,.kicker,.verdicts{break-after:avoid}
tr,figure,article>.std,.cols>section{break-inside:avoid}
figure{break-before:avoid}
article{break-inside:auto}
.strip,.reading{grid-template-columns:1fr;gap:0}
.beside>section{break-inside:avoid;border-color:var(--hair)}
.recommended{columns:1}
.strip>section,.strip>section+section{padding:var(--s3) 0;border-left:0}
.part{break-before:page;margin-top:0}
section.group article:not(:nth-child(2)){break-before:auto}
.sc{table-layout:auto}
.sc colgroup,.sc .ref,.sc .lead,.sc .per,.sc .unitc{display:none}
.sc td,.sc tbody th,.sc thead th{padding:1mm 1.2mm;height:auto;font-size:8.5pt}
.sc tbody th.name{width:50mm}
.sc .mk{white-space:nowrap}
.sc tbody th.name::after{content:attr(data-about);display:block;font-weight:400;font-size:8pt}
.sc .sp{width:24mm;padding-right:0}
.sc .dir,.sc .var{width:24mm}
.sc thead th{position:static}
.sc .tag{padding:.1em .3em;gap:.2em;font-size:8pt;min-height:0;white-space:normal}
.sc .grp{break-after:avoid}
.lede{max-width:none}
.foot{margin-top:var(--s4)}
}
`
