/** A written paper: one column to read, tables as wide as they need, in the partnership's order Recommendation | Decision. */
export const paperStyle = `
.paper{max-width:60rem;padding-block:var(--s6) var(--s7)}
.paper h1{font-size:var(--t4);margin-bottom:var(--s4)}
.paper h2{font-size:var(--t3);margin:var(--s6) 0 var(--s3)}
.paper h3{font-size:var(--t2);margin:var(--s5) 0 var(--s2)}
.paper .lead{font:400 var(--t2)/1.4 var(--serif)}
.paper .note{color:var(--ink-2);font-size:var(--t0);overflow-wrap:anywhere}
.paper table{border-top:2px solid var(--rule);border-bottom:1px solid var(--rule);margin-bottom:var(--s4)}
.paper th{font-size:var(--t0);padding:var(--s2) var(--s4) var(--s2) 0;border-bottom:1px solid var(--rule);vertical-align:bottom}
.paper td{padding:var(--s2) var(--s4) var(--s2) 0;border-top:1px solid var(--hair);vertical-align:top;text-wrap:pretty}
.paper td:first-child{white-space:nowrap}
.paper table.close td:first-child{white-space:normal}
.scrolls{overflow-x:auto}
.abreast{display:grid;grid-template-columns:1fr 1fr;gap:var(--s5)}
.blank{display:inline-block;border-bottom:1px solid var(--ink);min-width:16rem;margin-right:var(--s5)}
.tick::before{content:"\\2610\\a0"}
img{max-width:100%;height:auto}
.foot{border-top:1px solid var(--hair);padding-block:var(--s4);font-size:var(--t0);color:var(--ink-2)}
@media (max-width:600px){.abreast{grid-template-columns:1fr}.paper h1{font-size:var(--t3)}}
@media print{.paper{max-width:none;padding:0}.scrolls{overflow:visible}.blank{min-width:60mm}.foot{display:none}}
`
