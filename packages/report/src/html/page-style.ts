import { PALETTE } from '../charts/palette.ts';

const swap = Object.values(PALETTE)
  .flatMap(({ light, dark }) => [
    `.chart [fill="${light}"]{fill:${dark}}`,
    `.chart [stroke="${light}"]{stroke:${dark}}`,
  ])
  .join('');

/**
 * The style of a report: one column of text beside a narrow column of headings, at most 1280 px; rows of label and
 * value on a telephone; a print form in black on white. Charts are drawn in the light colours and exchanged on dark
 * screens.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1c2228;--quiet:#49525b;--line:#d5d9de;--paper:#fff;--accent:#1d3f72;--warn:#fdf1e3;--warn-line:#c24d0a;--hit:#c24d0a;--other:#efbb98;--gain:#0e6e66;--gain-other:#93cbc4}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 Pretendard,"Pretendard Variable",-apple-system,BlinkMacSystemFont,"Apple SD Gothic Neo","Segoe UI",Roboto,"Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif;overflow-wrap:break-word}
:lang(ko){word-break:keep-all}
.page{max-width:1280px;margin:0 auto;padding:40px 40px 64px}
h1,h2,h3,p,ul,dl,figure,table{margin:0;padding:0}
.eyebrow{font-size:13px;color:var(--quiet)}
h1{font-size:24px;line-height:1.3;font-weight:650;margin:6px 0 20px}
.answer{font-size:34px;line-height:1.3;font-weight:450;max-width:34em;letter-spacing:-.005em;text-wrap:pretty}
.range{font-size:18px;line-height:1.45;color:var(--quiet);max-width:60em;margin-top:16px}
.warnings{list-style:none;margin:24px 0 0;border-left:4px solid var(--warn-line);background:var(--warn);padding:12px 16px}
.warnings li+li{margin-top:6px}
section{border-top:1px solid var(--line);margin-top:40px;padding-top:20px;display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
h2{font-size:18px;line-height:1.35;font-weight:650;text-wrap:balance}
h3{font-size:15px;font-weight:650;margin:20px 0 6px}
.body>h3:first-child{margin-top:0}
.lead{color:var(--quiet);font-size:13px;margin-top:6px}
.list{padding-left:1.1em}
.list li+li{margin-top:4px}
.keys{display:flex;flex-wrap:wrap;gap:8px 64px;margin-bottom:24px}
.keys dt{font-size:13px;color:var(--quiet)}
.keys dd{margin:0;font-size:24px;line-height:42px;font-variant-numeric:tabular-nums}
.keys div:first-child dd:first-of-type{font-size:34px}
.keys dd.of{font-size:13px;line-height:1.5;color:var(--quiet)}
figure+*,table+*{margin-top:20px}p+table{margin-top:16px}ul+table,ul+h3,p+figure{margin-top:20px}
.chart svg{display:block;width:100%;height:auto}
.chart .narrow{display:none}
figcaption,.foot{font-size:13px;color:var(--quiet);margin-top:8px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-size:13px;color:var(--quiet);padding:0 0 6px}
th,td{text-align:left;vertical-align:baseline;font-weight:400;padding:5px 0 5px 20px;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
thead th{font-size:13px;color:var(--quiet);vertical-align:bottom;border-bottom-color:var(--quiet)}
thead .u{display:block}
.n{text-align:right;white-space:nowrap}
@media (min-width:720px){.n{width:130px}.many .n{width:auto;padding-left:14px}}
tr.sum>*{font-weight:650;border-bottom:0;border-top:1px solid var(--quiet)}
.mark{display:inline-block;width:10px;height:10px;margin-right:8px;background:var(--other)}
.mark.hit{background:var(--hit)}
.mark.gain{background:var(--gain-other)}.mark.hit.gain{background:var(--gain)}.mark.rest,.mark.rest.gain{background:none}
.code{color:var(--quiet);font-size:13px;margin-right:8px}
.facts{display:grid;grid-template-columns:minmax(140px,220px) minmax(0,1fr);gap:6px 20px}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.detail{font-size:13px;font-weight:400;color:var(--quiet)}.line{display:block}
.mark.directInsured{background:var(--gain)}.mark.directUninsured{background:var(--hit)}.mark.spilloverInsured{background:var(--gain-other)}
.year dd{line-height:34px}@media (min-width:720px){.year{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:24px}}.body .warnings{margin-top:0}.body .warnings+*{margin-top:20px}.year+.foot{margin-top:0}.keys+.foot+h3{margin-top:24px}.lead+figure{margin-top:12px}
.hash{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere;word-break:break-all}
a{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.broken{font-weight:650;color:var(--warn-line)}.few{color:var(--warn-line)}
@media screen and (min-width:1000px){section{grid-template-columns:minmax(0,240px) minmax(0,1fr);gap:40px}}
@media screen and (max-width:719px){
.page{padding:20px 16px 40px}
h1{font-size:18px;margin-bottom:12px}
.answer{font-size:24px}.range{font-size:15px}
.chart .wide{display:none}.chart .narrow{display:block}.chart .narrow svg{margin:0 auto;width:100%;max-width:480px}
.facts{grid-template-columns:minmax(0,1fr);gap:0}.facts dd{margin-bottom:10px}
table,tbody,tr,td,th,caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tr{padding:10px 0;border-bottom:1px solid var(--line)}
tbody td,tbody th{border:0;padding:1px 0;text-align:left;white-space:normal}
tbody th{font-weight:650}
tbody td{display:flex;width:auto;justify-content:space-between;gap:16px}
tbody td[data-label]::before{content:attr(data-label);color:var(--quiet);flex:0 1 auto}
tbody td:empty{display:none}
tr.sum{border-top:1px solid var(--quiet)}tr.sum>*{border:0}
}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e9ebed;--quiet:#b9c0c7;--line:#343c44;--paper:#15191d;--accent:#9dbfee;--warn:#33251a;--warn-line:#f08a4b;--hit:#f08a4b;--other:#7d4a2b;--gain:#4fb8ac;--gain-other:#245c56}
${swap}
}
@media print{
@page{size:A4;margin:16mm 15mm}
body{font-size:10pt;line-height:1.45;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
h1{font-size:14pt}.answer{font-size:18pt}.range{font-size:11pt}.keys dd{font-size:14pt}.keys div:first-child dd:first-of-type{font-size:20pt}
section{margin-top:18pt;padding-top:8pt;display:block}th,td{padding-top:3px;padding-bottom:3px}
h2{margin-bottom:4pt;break-after:avoid}.lead{margin:0}.body{margin-top:8pt}section>div:first-child,.lead{break-after:avoid}.body{break-before:avoid}h3{break-after:avoid}
figure,tr,.keys,.facts>*,.warnings,.short{break-inside:avoid}caption,thead{break-after:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
}
`.trim();
