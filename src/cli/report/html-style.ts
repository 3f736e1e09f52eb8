/** The style of the page: one column, light and dark, contrast of at least 4.5 to 1. */
export const pageStyle = `
:root { --text: #1c1d21; --dim: #55585f; --page: #fff; --box: #f4f5f7; --line: #c9ccd3; --link: #0b57a4; --lost: #a3161b; --mark: #fff1c2;
  --a: #dbeafe; --b: #fde4cf; --removed: #fbe3e4; --added: #dff3e2; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e7e8ea; --dim: #b0b3ba; --page: #17181c; --box: #212329; --line: #444852; --link: #8ec2ff; --lost: #ff9c9c; --mark: #4a3f13;
    --a: #1d3557; --b: #533216; --removed: #4a1f22; --added: #1c3d24; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--page); }
.overview { display: flex; flex-wrap: wrap; align-items: start; gap: 0 1.5rem; }
.overview .scroll { max-width: 100%; }
.scroll { overflow-x: auto; margin: .75rem 0; }
article { margin: 1.25rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
article:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
.number { display: inline-block; min-width: 1.8em; padding: 0 .4em; border-radius: 1em; text-align: center; color: var(--page); background: var(--text); }
.facts { margin: .25rem 0; color: var(--dim); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { margin: 0; padding: .75rem; background: var(--box); border-radius: .25rem; min-width: max-content; }
pre i { color: var(--dim); font-style: normal; }
mark { color: inherit; background: var(--mark); }
del, ins { text-decoration: none; }
del { background: var(--removed); }
ins { background: var(--added); }
table { border-collapse: collapse; min-width: 24rem; }
caption { text-align: start; font-weight: 600; padding: .25rem 0; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
tbody th { font-weight: inherit; }
thead th { background: var(--box); }
.interleaving { width: 100%; }
.interleaving td { width: 30%; }
.writer-0 .step { display: block; padding: .15rem .5rem; border-radius: .25rem; background: var(--a); }
.writer-1 .step { display: block; padding: .15rem .5rem; border-radius: .25rem; background: var(--b); }
.stored.changed code { font-weight: 700; }
small { color: var(--text); opacity: .9; }
.lost { color: var(--lost); }
summary { cursor: pointer; padding: .25rem 0; }
footer { color: var(--dim); }
@media print { .skip { display: none; } article { break-inside: avoid; } }
`;
