// What the page looks like on its way: every state, on every screen.
import { join } from 'node:path';
import { choose, download, open, rest, samples } from './drive.js';
import { attempt, axe, sideways } from './judge.js';
import { faulty, good, personal } from './ways.js';

// 320 px is 1280 px enlarged to 400 % (WCAG 2.1, 1.4.10).
const screens = [
  { name: '1280', width: 1280, colorScheme: 'light' }, { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '320', width: 320, colorScheme: 'light' }, { name: '320-dark', width: 320, colorScheme: 'dark' },
  { name: 'forced', width: 768, colorScheme: 'dark', forcedColors: 'active' },
];

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));

// states are those of the page, in an order in which it can be led through them.
const states = [
  ['start', async () => undefined],
  ['report', async (page) => { await choose(page, '#book', good); await page.click('[data-view=html]'); }],
  ['report-unfolded', unfold],
  ['report-internal', async (page) => { await page.check('#internal'); await rest(page); }],
  ['problems', async (page) => { await page.check('#public'); await choose(page, '#book', faulty); await unfold(page); }],
  ['personal', async (page) => { await choose(page, '#book', personal()); }],
  ['new', async (page) => { await page.click('nav a[href="#mall"]'); await download(page, () => page.click('#mall-form button')); }],
  ['next', async (page) => { await page.click('nav a[href="#nytt-ar"]'); await download(page, () => page.setInputFiles('#old-book', good)); }],
  ['merge', async (page) => { await page.click('nav a[href="#sla-ihop"]'); await choose(page, '#many-books', join(samples, 'ekvalla-2024.xlsx'), join(samples, 'lovhamra-2024.xlsx')); await page.click('#merge'); await page.waitForSelector('#party-0-fault:visible'); }],
  ['merged', async (page) => { await page.fill('#party-0', 'Polisen'); await page.fill('#party-1', 'Kommunen'); await download(page, () => page.click('#merge')); }],
  ['compare', async (page) => { await page.click('nav a[href="#jamfor"]'); await choose(page, '#two-books', good, join(samples, 'lovhamra-2024.xlsx')); }],
  ['inspect', async (page) => { await page.click('nav a[href="#granska"]'); await choose(page, '#pdf-file', good.replace('.xlsx', '.pdf'), good); }],
  ['inspect-unfolded', unfold],
  ['it', async (page) => { await page.click('footer a[href="#it"]'); await page.waitForSelector('#h-it:focus'); }],
];

// checkScreens looks at the page in its states, or in the first few of them, and
// lays pictures of them in a folder where one is given.
export async function checkScreens(browser, url, shots, few) {
  const page = await open(browser, url);
  for (const [name, lead] of few ? states.slice(0, 2) : states) {
    let led; // a fault on the way is told once, by the first screen
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const s of few ? screens.filter((s) => s.width === 320) : screens) {
      await attempt(`axe-core, no sideways scroll, nothing strange, ${name}, ${s.name}`, async () => {
        await (led ??= lead(page));
        await page.setViewportSize({ width: s.width, height: 800 });
        await page.emulateMedia({ colorScheme: s.colorScheme, forcedColors: s.forcedColors ?? 'none', reducedMotion: 'reduce' });
        if (shots) await page.screenshot({ path: join(shots, `${name}-${s.name}.png`), fullPage: true });
        const text = await page.innerText('main');
        return [...await axe(page), ...await page.evaluate(sideways), ...text.match(/^(?:null|NaN)$|.*(?:undefined|\[object).*/gm) ?? []];
      });
    }
  }
  await page.close();
}
