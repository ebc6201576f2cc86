/** The tokens of `client/ui/tokens.css` that these pages use; a test holds them together. */
const light = {
  paper: '#ffffff',
  wash: '#f4f6f8',
  ink: '#14181f',
  'ink-2': '#454c58',
  edge: '#7d8693',
  rule: '#d3d8df',
  'rule-soft': '#e7eaee',
  accent: '#00665e',
  'accent-hover': '#004d47',
  focus: '#00665e',
  'warn-edge': '#c27a00',
  'warn-wash': '#fff4d9',
  fall: '#9a4a00',
  'level-edge': '#5d6f92',
};
const dark: typeof light = {
  paper: '#12161c',
  wash: '#1b2129',
  ink: '#eef1f5',
  'ink-2': '#c3cad4',
  edge: '#7d8795',
  rule: '#38414d',
  'rule-soft': '#272e37',
  accent: '#5cc7ba',
  'accent-hover': '#86dacf',
  focus: '#5cc7ba',
  'warn-edge': '#c9922a',
  'warn-wash': '#2e2512',
  fall: '#ffb077',
  'level-edge': '#8ea3cc',
};
const levels = {
  'level-1': '#edf5ff',
  'level-1-ink': '#000000',
  'level-2': '#a6c8ff',
  'level-2-ink': '#000000',
  'level-3': '#4589ff',
  'level-3-ink': '#000000',
  'level-4': '#0043ce',
  'level-4-ink': '#ffffff',
  'level-5': '#001d6c',
  'level-5-ink': '#ffffff',
};
export const publicTokens = { light: { ...light, ...levels }, dark };

const declare = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

const ramp = [1, 2, 3, 4, 5]
  .map(
    (step) =>
      `b.l${step}{background:var(--level-${step});color:var(--level-${step}-ink)}rect.l${step}{fill:var(--level-${step})}`,
  )
  .join('');

const font = (first: string): string =>
  `${first}system-ui,"Segoe UI","Noto Sans Arabic",Tahoma,sans-serif`;

const rules = `
*{box-sizing:border-box}
html{text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.7 var(--font);overflow-wrap:break-word}
.wrap{max-inline-size:72rem;margin-inline:auto;padding-inline:clamp(16px,4vw,32px)}
main{padding-block-end:48px}
.demo strong{margin-inline-end:8px}.demo{padding-block:4px;font-size:13px;line-height:1.6;background:var(--warn-wash);border-block-end:1px solid var(--warn-edge)}
header{border-block-end:1px solid var(--rule)}
header .wrap{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 16px;padding-block:12px;font-size:15px}
header .name{font-size:22px}
header a{margin-inline-start:auto;padding-block:2px}
h1,h2{line-height:1.45;margin:0;font-weight:600;text-wrap:balance}
h1{font-size:26px}
h2{font-size:20px}
section{border-block-start:1px solid var(--rule);margin-block-start:40px;padding-block-start:24px}
p,ul,ol,dl,dd{margin:0;padding:0}
ol{padding-inline-start:24px}
ul{list-style:none}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.25em}
a:hover{color:var(--accent-hover);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
strong{font-weight:600}
.kicker{margin-block-start:32px;font-size:15px;color:var(--ink-2)}
.lede{margin-block:8px 24px;max-inline-size:46rem}
.note{border-inline-start:4px solid var(--warn-edge);background:var(--warn-wash);padding:8px 16px;margin-block-end:24px;font-size:15px}
.quiet{color:var(--ink-2)}
.measure{max-inline-size:40rem}
.num{direction:ltr;unicode-bidi:isolate;display:inline-block;white-space:nowrap;font-variant-numeric:tabular-nums}
.strong{font-weight:600;font-size:17px}
table{border-collapse:collapse;inline-size:100%;font-size:15px;line-height:1.5}
th{font-weight:600;text-align:start}
thead :is(th,td){font-size:13px;color:var(--ink-2);vertical-align:bottom;padding:8px;border-block-end:1px solid var(--edge)}
tbody :is(th,td){padding:7px 8px;border-block-end:1px solid var(--rule-soft);font-weight:400;vertical-align:middle}
tbody tr:hover>*{background:var(--wash)}
.n{inline-size:1%;text-align:end;white-space:nowrap}
[dir=rtl] .n{text-align:start}
.desk:not(.n){white-space:nowrap;inline-size:1%}
.bar{inline-size:34%}
svg{display:block;inline-size:100%;block-size:22px}
.base{fill:var(--wash)}
rect:not(.base){stroke:var(--level-edge)}
.tie{display:inline-block;inline-size:0;text-indent:.2em;font-size:13px;color:var(--ink-2)}
.level{display:inline-flex;align-items:center;gap:8px;white-space:nowrap}
.level b{display:inline-grid;place-items:center;inline-size:24px;block-size:24px;border:1px solid var(--level-edge);border-radius:2px;font-size:13px;font-weight:600;line-height:1;print-color-adjust:exact}
${ramp}
.tag{border:1px solid var(--edge);border-radius:3px;padding:1px 6px;font-size:13px;white-space:nowrap}
.sub{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;font-size:13px;line-height:1.6}
.n .sub{justify-content:flex-end}[dir=rtl] .n .sub{justify-content:flex-start}
.delta{display:inline-flex;align-items:baseline;gap:.35em}
.delta::before{content:"";inline-size:.6em;block-size:.55em;background:currentcolor;clip-path:polygon(50% 0,100% 100%,0 100%);print-color-adjust:exact}
.fall{color:var(--fall)}
.fall::before{clip-path:polygon(0 0,100% 0,50% 100%)}
.same{color:var(--ink-2)}
.same::before{clip-path:polygon(0 30%,100% 30%,100% 70%,0 70%)}
.notes{font-size:15px;max-inline-size:46rem}
.notes>*{margin-block-start:8px}
.desk .tag{margin-inline-start:4px}.quarters,section p>a{font-size:15px}
.levels,.quarters{display:flex;flex-wrap:wrap;gap:8px 24px}
.rows li{display:flex;gap:0 16px;padding-block:6px;border-block-end:1px solid var(--rule-soft);font-size:15px}
.rows a{flex:none;min-inline-size:8rem}
section>*{margin-block-start:12px}
section>h2{margin-block-start:0}
section li>a,section p>a{padding-block:2px;display:inline-block}
ol{font-size:15px}
pre{direction:ltr;text-align:start;background:var(--wash);border-inline-start:4px solid var(--edge);padding:8px 16px;font-size:15px;overflow-x:auto;margin-block-end:0}
dl{font-size:15px}
dt{color:var(--ink-2);font-size:13px;margin-block-start:8px}
.hash{direction:ltr;text-align:start;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
[dir=rtl] .hash{text-align:end}
.hide{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print,(min-width:48rem){.phone{display:none}}
@media screen and (max-width:47.99rem){.desk{display:none}h1{font-size:22px}h2{font-size:18px}tbody :is(th,td){vertical-align:top}thead th:first-child{padding-inline-start:0}tbody td:first-child{padding-inline-start:0}}
@media print,(max-width:61.99rem){.broad{display:none}}
@media print{body{font-size:12px}section{break-inside:avoid}tr{break-inside:avoid}header a,.quarters{display:none}}
`.replace(/\n/g, '');

const embedRules = `
.embed{font-size:15px}
.embed main{padding-block:12px 8px}
.embed h1{font-size:17px;margin-block-end:8px}
.embed h1 .quiet{font-weight:400}
.embed .strong{font-size:15px}
.embed .broad{display:none}
.embed footer{padding-block-start:8px;font-size:13px;line-height:1.7;color:var(--ink-2)}
.embed .hash{font-size:12px}
`.replace(/\n/g, '');

const isDark = (rule: string): string => `@media (prefers-color-scheme:dark){${rule}}`;
const inLight = `:root{color-scheme:light dark;${declare(publicTokens.light)}`;

/** Style of the public page, in the fonts of the product where there are any. */
export const publicStyle = `${inLight}--font:${font('Nudj,')}}${isDark(`:root{${declare(dark)}}`)}@media print{:root{${declare(light)}}}${rules}`;

/** Style of the embedded ranking: the fonts of the device, and a theme that the page around it may choose. */
export const embeddedStyle = `${inLight}--font:${font('')}}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark;${declare(dark)}}${isDark(`[data-theme=auto]{${declare(dark)}}`)}${rules}${embedRules}`;
