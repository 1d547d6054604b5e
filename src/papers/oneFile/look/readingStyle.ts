/** The product's own tokens and reading styles: a board paper, not a page of cards. */
export const readingStyle = `
:root{--paper:#fff;--ground:#fbfaf6;--band:#f3f0e8;--usual:#e9e4d8;--ink:#16191d;--ink-2:#43494f;--ink-3:#5f656b;--rule:#16191d;--hair:#d8d2c4;--control:#767b80;--link:#12436d;--link-deep:#0b2d4b;--focus:#ffdd00;--red:#a81e16;--red-wash:#fbeae7;--amber:#7a4a00;--amber-fill:#f0a500;--amber-wash:#fdf3dc;--green:#00663a;--none:#5f656b;--actual:#12436d;--target:#3d3d3d;--stretch:#801650;--sans:'Source Sans 3 Variable','Source Sans 3','Source Sans Pro',system-ui,sans-serif;--serif:'Source Serif 4 Variable','Source Serif 4','Source Serif Pro',Georgia,serif;--t-1:.8125rem;--t0:.9375rem;--t1:1.0625rem;--t2:1.25rem;--t3:1.5625rem;--t4:2rem;--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--s7:3rem;--s8:4rem;--page:88rem}
@media screen and (min-width:1800px){:root{font-size:20.5px;--page:89rem}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:400 1rem/1.45 var(--sans);font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%;scroll-padding:3.5rem 0 2rem}
body{margin:0}
[hidden]{display:none!important}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.15;margin:0;letter-spacing:-.005em;text-wrap:balance}
p{margin:0 0 var(--s3);max-width:66ch;text-wrap:pretty}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{color:var(--link-deep);text-decoration-thickness:3px}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-weight:600}
th,td{vertical-align:middle;padding:0}
.num{text-align:right;white-space:nowrap}
.pad{visibility:hidden}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wrap{display:block;max-width:var(--page);margin-inline:auto;padding-inline:var(--s5)}
main:focus{outline:none}
svg{display:block;overflow:visible}
.symbols{position:absolute}
.g{width:1em;height:1em;flex:none;display:inline-block;vertical-align:-.13em}
.amber-fill{fill:var(--amber-fill)}
:focus-visible{outline:3px solid var(--ink);outline-offset:0;background-color:var(--focus);color:var(--ink);box-shadow:0 0 0 5px var(--focus)}
main:focus-visible{outline:none;background:none;box-shadow:none}
.skip{position:absolute;left:-999px}
.skip:focus{left:var(--s4);top:var(--s2);padding:var(--s2) var(--s3);z-index:9}
.mast{background:var(--paper);border-bottom:1px solid var(--hair);border-top:5px solid var(--ink)}
.mast .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s5);min-height:3.25rem}
.brand{font-family:var(--serif);font-weight:600;font-size:var(--t1)}
.mast nav{display:flex;flex-wrap:wrap;margin-left:auto}
.mast nav a{padding:var(--s3);color:var(--ink-2);text-decoration:none;font-size:var(--t0)}
.mast nav a:hover{color:var(--ink);text-decoration:underline}
.past{border-bottom:3px double var(--rule);background:var(--band);max-width:none;margin:0;padding-block:var(--s2);font-weight:650}
.title{padding-block:var(--s5) var(--s3)}
.title h1{font-size:var(--t4)}
.sub{color:var(--ink-2);font-size:var(--t0);margin:var(--s1) 0 0;max-width:none}
.tag{display:inline-flex;align-items:center;gap:.4em;font:600 var(--t0)/1 var(--sans);padding:.28em .5em .3em .4em;border:1px solid transparent;border-radius:2px;white-space:nowrap;min-height:1.5rem}
.tag.red{background:var(--red);color:#fff;font-weight:700}
.tag.amber{background:var(--amber-wash);color:var(--amber);border-color:var(--amber)}
.tag.green{color:var(--green)}
.tag.none{color:var(--none);font-weight:400}
.mk{display:inline-flex;align-items:center;gap:.4em}
.mk.bad{font-weight:650}
.mk.ok,.mk.flat{color:var(--ink-2)}
.mark-red{color:var(--red)}.mark-amber{color:var(--amber)}.mark-green{color:var(--green)}.mark-none{color:var(--none)}
.strip{border-top:2px solid var(--rule);border-bottom:1px solid var(--rule);display:grid;grid-template-columns:minmax(0,1.9fr) minmax(0,1fr)}
.strip>section{padding:var(--s3) var(--s5) var(--s4) 0}
.strip>section+section{padding:var(--s3) 0 var(--s4) var(--s5);border-left:1px solid var(--hair)}
.strip h2{font-size:var(--t3);margin-bottom:var(--s3)}
.strip h3{font:650 var(--t-1)/1.3 var(--sans);color:var(--ink-2);margin-bottom:var(--s2);letter-spacing:0}
.reds{font-size:var(--t0);line-height:1.3}
.reds td,.reds th{padding:.4rem .8rem .4rem 0;border-top:1px solid var(--hair);font-weight:400;vertical-align:top}
.reds tbody tr:first-child>*{border-top:0}
.reds td:first-child{width:5.2rem}
.reds td:last-child{width:9.6rem;padding-right:0}
.reds th a{font-weight:600}
.why{display:block;color:var(--ink-2);max-width:80ch;text-wrap:pretty}
.unit{font-size:var(--t0)}
.unit th{font-weight:400;padding:.3rem var(--s3) .3rem 0;line-height:1.2}
.unit th a{color:var(--ink);text-decoration-color:var(--control)}
.unit td{padding:.3rem 0;line-height:1.2}
.unit td .g{width:.9rem;height:.9rem;margin-right:.16rem}
.unit .few{white-space:nowrap;width:1%}
.unit .words{padding-left:var(--s3);text-align:right;color:var(--ink-2);font-size:var(--t-1);white-space:nowrap}
.unit .words b{color:var(--ink);font-weight:600}
.note{font-size:var(--t-1);color:var(--ink-2);max-width:110ch}
.sec{border-top:1px solid var(--rule);padding-top:var(--s3);margin-top:var(--s6)}
.sec>h2{font-size:var(--t2);margin-bottom:var(--s3)}
.strip+.sec{border-top:0;margin-top:0}
.recommended{margin:0;padding-left:1.6rem;columns:2 30rem;column-gap:var(--s7);max-width:none}
.recommended li{padding:.2rem 0;break-inside:avoid}
.part{font-size:var(--t3);border-top:2px solid var(--rule);padding-top:var(--s3);margin:var(--s7) 0 var(--s2)}
.part .words{font:400 var(--t0) var(--sans);color:var(--ink-2);margin-left:var(--s3)}
article{border-top:1px solid var(--rule);padding-top:var(--s4);margin-top:var(--s6)}
.part+article{border-top:0;margin-top:0}
.kicker{color:var(--ink-2);font-size:var(--t0);max-width:none;margin-bottom:var(--s2)}
.lede{font-size:var(--t4);line-height:1.18;max-width:48ch;margin-bottom:var(--s3)}
.verdicts{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s5);max-width:none;font-size:var(--t0)}
.std{font-family:var(--serif);font-size:var(--t1);line-height:1.5}
figure{margin:var(--s4) 0 var(--s4)}
figure svg{width:100%;height:auto}
.slim{display:none}
figcaption{margin-top:var(--s2)}
.reading{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:var(--s7)}
.reading>*{min-width:0}
.beside>section{border-top:1px solid var(--rule);padding-top:var(--s3);margin-bottom:var(--s5)}
.cols{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:0 var(--s6)}
.cols>section{min-width:0;border-top:1px solid var(--hair);padding-top:var(--s3);margin-bottom:var(--s3)}
h4{font-size:var(--t2);margin-bottom:var(--s2)}
.by{font-size:var(--t-1);color:var(--ink-2);margin-bottom:var(--s1)}
.lettered{list-style:none;margin:0;padding:0;font-size:var(--t0)}
.lettered li{display:grid;grid-template-columns:1.5rem 1fr;gap:var(--s3);padding:.25rem 0}
.letter{background:var(--ink);color:#fff;width:1.35rem;height:1.35rem;display:grid;place-items:center;font-size:var(--t-1)}
summary{cursor:pointer;font-weight:600;color:var(--link);padding:var(--s2) 0;min-height:1.5rem;width:fit-content}
summary:hover{text-decoration:underline}
.scrolls{position:relative;overflow-x:auto;margin-bottom:var(--s4)}
.data{max-width:62rem}
.data th,.data td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--hair);font-size:var(--t0)}
.data thead th{font-size:var(--t-1);color:var(--ink-2);border-bottom:1px solid var(--rule);vertical-align:bottom}
.data tbody th{font-weight:400;white-space:nowrap}
.data .num{padding-right:1.5rem}
.filters{display:flex;flex-wrap:wrap;align-items:flex-end;gap:var(--s3) var(--s4);padding-block:var(--s2) var(--s3)}
.field{display:flex;flex-direction:column;gap:2px;flex:0 1 22rem}
.field label{font-size:var(--t-1);color:var(--ink-2);font-weight:600}
input{font:inherit;font-size:var(--t0);min-height:2.25rem;border:1px solid var(--control);border-radius:2px;background:var(--paper);color:var(--ink);padding:.3rem .65rem;width:100%}
.shown{font-size:var(--t0);font-weight:600;margin:0 0 .35rem}
.warn{border-left:5px solid var(--ink);padding:var(--s2) var(--s4);background:var(--band);margin-block:0 var(--s3)}
.warn.red{border-color:var(--red);background:var(--red-wash)}
.warn p{margin:0}
.warn ul{margin:0;padding-left:1.2rem}
.foot{border-top:1px solid var(--hair);margin-top:var(--s7);padding-block:var(--s4) var(--s6);color:var(--ink-2);font-size:var(--t-1)}
.foot p{max-width:110ch;margin-bottom:var(--s2)}
.key{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s5);padding-block:var(--s3);font-size:var(--t-1);color:var(--ink-2);max-width:none}
.key span{display:inline-flex;align-items:center;gap:.4em}
.key path,.key circle{fill:none;stroke-width:1.6}
.key .k-actual{stroke:var(--actual)}.key .k-target{stroke:var(--target);stroke-width:1;stroke-dasharray:3 2}.key .k-stretch{stroke:var(--stretch);stroke-width:2.5}.key .k-usual{fill:var(--usual)}.key .k-better{stroke:var(--actual);fill:var(--paper)}.key .k-worse{fill:var(--red)}
@media (forced-colors:active){.tag{border-color:CanvasText;forced-color-adjust:auto}}
`
