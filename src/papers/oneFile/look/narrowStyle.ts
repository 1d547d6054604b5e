/** Below 900 pixels each row of the scorecard is a grid of its own, and charts are the ones drawn for a narrow screen. */
export const narrowStyle = `
@media screen and (max-width:1100px){.reading{grid-template-columns:1fr;gap:var(--s3)}.strip{grid-template-columns:1fr}.strip>section,.strip>section+section{padding:var(--s3) 0 var(--s4);border-left:0}.strip>section+section{border-top:1px solid var(--hair)}}
@media screen and (max-width:1280px) and (min-width:901px){.sc .c4,.sc .lead{display:none}}
@media screen and (max-width:900px){
.wrap{padding-inline:var(--s4)}
.mast .wrap{padding-block:var(--s2)}
.mast nav{margin-left:calc(-1*var(--s3));width:calc(100% + 2*var(--s3))}
.mast nav a{padding:.35rem var(--s3)}
.title h1{font-size:var(--t3)}
.reds,.reds tbody,.reds tr{display:block}
.reds tr{display:grid;grid-template-columns:4.8rem minmax(0,1fr);padding:.5rem 0;border-top:1px solid var(--hair)}
.reds td,.reds th{border:0;padding:0}
.reds td:last-child{grid-column:2;grid-row:2;text-align:left;white-space:normal;width:auto;font-weight:600}
.reds th{grid-column:2;grid-row:1}
.reds .why{margin-top:.15rem}
.sc,.sc tbody{display:block;background:none}
.sc colgroup{display:none}
.sc thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sc tr{display:grid;grid-template-columns:6.1rem minmax(0,1fr) auto;gap:.1rem var(--s3);border-bottom:1px solid var(--hair);padding:.6rem 0}
.sc td,.sc tbody th,.sc td:first-child{border:0;padding:0;height:auto}
.sc tr.grp{display:block;padding:0;border:0}
.sc .grp th{display:block;height:auto;margin-inline:calc(-1*var(--s4));padding:.5rem var(--s4);border-bottom:1px solid var(--rule)}
.sc .in{flex-direction:column;gap:0}
.sc .st{grid-area:1/1/2/2}.sc tbody .name{grid-area:1/2/2/4}
.sc .ref{grid-area:2/1;font-size:var(--t-1)}.sc .lead{grid-area:2/2/3/4}
.sc .latest{grid-area:3/1/4/2;text-align:left;font-size:1.25rem;white-space:normal}
.sc .latest::after{content:' ' attr(data-unit);font-size:var(--t-1);font-weight:400;color:var(--ink-2)}
.sc .unitc,.sc .pad{display:none}
.sc .per{grid-area:4/1/5/2}
.sc .tg{grid-area:4/2/5/3;text-align:left;font-size:var(--t-1);color:var(--ink-2)}
.sc .tg:not(:empty)::before{content:'Target '}
.sc .sg{grid-area:4/3/5/4;font-size:var(--t-1);color:var(--ink-2)}
.sc .sg:not(:empty)::before{content:'Stretch '}
.sc .sp{grid-area:3/2/4/4}.sc .sp svg{max-width:24rem}
.sc .dir{grid-area:5/1/6/4}
.sc .var{display:flex;flex-wrap:wrap;column-gap:var(--s4);grid-area:6/1/7/4}
.part .words{display:block;margin:var(--s1) 0 0}
.lede{font-size:1.625rem}
.cols{grid-template-columns:1fr}
}
@media screen and (max-width:700px){.wide{display:none}.slim{display:block}}
`
