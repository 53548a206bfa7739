// Text whose contrast with what lies behind it is below WCAG AA: 4.5, or 3 for large letters. Returns what fails.
() => {
  const parse = (c) => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m.slice(0,3), 1] : m; };
  const lum = ([r,g,b]) => { const f=(v)=>{v/=255;return v<=.03928?v/12.92:((v+.055)/1.055)**2.4}; return .2126*f(r)+.7152*f(g)+.0722*f(b); };
  const over = (a,b) => [0,1,2].map((i)=>a[i]*a[3]+b[i]*(1-a[3])).concat(1);
  const back = (el) => { const layers=[]; for (let e=el;e;e=e.parentElement){ const c=parse(getComputedStyle(e).backgroundColor); if(c[3]>0){layers.push(c); if(c[3]===1)break;} } let base=[255,255,255,1]; for(const c of layers.reverse()) base=over(c,base); return base; };
  const bad=[];
  const walk=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
  while(walk.nextNode()){ const t=walk.currentNode; if(!t.data.trim())continue; const el=t.parentElement; if(!el.checkVisibility()||el.closest('canvas,svg,script,style,option'))continue; const s=getComputedStyle(el); const fg=over(parse(s.color),back(el)); const bg=back(el); const [a,b]=[lum(fg),lum(bg)].sort((x,y)=>y-x); const r=(a+.05)/(b+.05); const big=parseFloat(s.fontSize)>=24||(parseFloat(s.fontSize)>=18.66&&+s.fontWeight>=700); if(r<(big?3:4.5)) bad.push(`${r.toFixed(2)} ${el.tagName}.${el.className} ${t.data.trim().slice(0,30)}`);}
  return [...new Set(bad)];
}
