// What the page is judged by, whatever it shows: verdicts, axe-core, the Nu
// checker and the width of the screen.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let failed = false;

export const hasFailed = () => failed;

// verdict writes one line, and under it what is wrong.
export function verdict(check, faults) {
  console.log(`${faults.length ? 'FAIL ' : 'ok   '} ${check}`);
  for (const f of faults) console.log(`  ${String(f).replaceAll('\n', '\n  ')}`);
  failed ||= faults.length > 0;
}

// attempt makes a check whose function gives what is wrong, or throws it.
export async function attempt(check, run) {
  let faults;
  try {
    faults = await run() ?? [];
  } catch (e) {
    faults = [e.message];
  }
  verdict(check, faults);
}

// textOf gives a page as text, and what is wrong with its encoding.
export function textOf(data) {
  const text = new TextDecoder('utf-16le', { fatal: true }).decode(data);
  if (data[0] !== 0xff || data[1] !== 0xfe) throw new Error('the page has no byte order mark of UTF-16');
  return text;
}

// nu gives what the Nu checker says of a page, warnings too. It reads UTF-8 alone,
// and is spared the millions of characters that hold the program.
export function nu(text, path) {
  writeFileSync(path, text.replace(/(<script id="[a-z]+" type="application\/octet-stream"[^>]*>)[^<]*/g, '$1'));
  const run = spawnSync('java', ['-jar', require.resolve('vnu-jar/build/dist/vnu.jar'), '--format', 'json', '--stdout', '--exit-zero-always', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) throw new Error(`the Nu checker: ${run.error ?? run.stderr}`);
  // It does not reckon the hashes of a policy. Chromium does, and runs nothing else.
  const unreckoned = /^Inline (?:style|script) violates Content Security Policy .*missing .*hash\)\.$/;
  return JSON.parse(run.stdout).messages.filter((m) => !unreckoned.test(m.message))
    .map((m) => `${m.type} ${m.subType ?? ''} line ${m.lastLine}: ${m.message}`);
}

// axe gives the violations of every rule, best practices among them.
export async function axe(page) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
  return violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' … ')}`);
}

// sideways gives what makes the page wider than its screen.
export const sideways = () => {
  const width = document.documentElement.clientWidth;
  const faults = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide on ${width}`] : [];
  for (const e of document.querySelectorAll('body *')) {
    const box = e.getBoundingClientRect();
    if (box.right > width + 1 && box.width > 0) faults.push(`${e.tagName} "${e.textContent.slice(0, 40)}" ends at ${Math.round(box.right)} px`);
  }
  return faults.slice(0, 5);
};
