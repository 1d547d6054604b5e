/** The scorecard's table, as on the product's own page. */
export const tableStyle = `
.sc{background:var(--paper);font-size:var(--t0);line-height:1.2;table-layout:fixed;border-collapse:separate;border-spacing:0}
.sc .c1{width:7.6rem}.sc .c2{width:3.7rem}.sc .c4{width:6.2rem}.sc .c5{width:4.7rem}.sc .c6{width:6.2rem}.sc .c7{width:5.4rem}.sc .c8{width:4.4rem}.sc .c9{width:4.3rem}.sc .c10{width:7.9rem}.sc .c11{width:9.4rem}.sc .c12{width:10rem}
.sc thead th{font-size:var(--t-1);font-weight:600;color:var(--ink-2);padding:.4rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);vertical-align:bottom;background:var(--paper);position:sticky;top:0;z-index:2}
.sc td,.sc tbody th{padding:.14rem .4rem;border-bottom:1px solid var(--hair);height:2rem}
.sc td:first-child,.sc th:first-child{padding-left:.15rem}
.sc .grp th{background:var(--band);border-bottom:1px solid var(--rule);box-shadow:0 -1px 0 var(--rule);height:2.1rem;padding-left:.5rem}
.sc .in{display:flex;align-items:baseline;gap:var(--s4)}
.sc .in a{font-family:var(--serif);font-size:var(--t1);color:inherit;text-decoration-color:var(--control)}
.sc .in .words{font-weight:400;color:var(--ink-2);font-size:var(--t-1)}
.sc .ref{white-space:nowrap;color:var(--ink-2)}
.sc thead .ref{color:var(--ink-2)}
.sc tbody .name a{color:var(--ink);text-decoration-color:var(--control)}
.sc .lead,.sc .per,.sc .unitc,.sc .dir,.sc .var{font-size:var(--t-1)}
.sc .lead,.sc .per,.sc .unitc{color:var(--ink-2)}
.sc .latest{font-weight:650;font-size:1.0625rem}
.sc .unread{font-weight:400;color:var(--ink-3)}
.sc .range{font-size:var(--t-1);white-space:normal}
.sc .mark{color:var(--ink-2);white-space:nowrap}
.sc .var .mk{display:flex}
.sc .tag.none{font-size:var(--t-1)}
.sc .sp svg{width:100%;height:auto;max-width:14rem}
`
