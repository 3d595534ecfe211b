// What can be done on the page, way by way, held against what the command line
// does.
import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { choose, command, differ, download, drop, every, files, folder, judged, rest, same, samples } from './drive.js';
import { attempt } from './judge.js';

export const good = join(samples, 'mullsjo-2023.xlsx'), faulty = join(samples, 'bristfallig-2023.xlsx');

// personal gives a workbook whose report may point out a person.
export function personal() {
  const book = join(folder(), 'privat.xlsx');
  command(['mall', book, '--från', good, '--kommun', 'Mullsjö kommun; anna.svensson@gmail.com']);
  return book;
}

export async function checkReport(page, from) {
  await attempt(`${from}: a workbook that is chosen becomes the command line's PDF, DOCX and HTML`, async () => {
    await choose(page, '#book', good);
    return [...await judged(page, good), ...three(await every(page), ['--format', 'alla', good])];
  });
  await attempt(`${from}: so does its article`, async () => {
    await page.click('#fragment-part summary');
    const saved = await download(page, () => page.click('#save-fragment'));
    return [...same([saved], files(['--fragment', good])), ...differ('the text', Buffer.from(await page.inputValue('#fragment')), saved.data)];
  });
  await attempt(`${from}: the report is shown with its style`, async () => {
    await page.click('[data-view=html]');
    await page.waitForFunction(() => document.querySelector('#frame iframe').contentDocument?.adoptedStyleSheets.length === 1);
    const [face, title] = await page.frameLocator('#frame iframe').locator('h1').evaluate((e) => [getComputedStyle(e).fontFamily, e.textContent]);
    return face.includes('Source Serif') && title ? [] : [`the title is ”${title}” in ${face}`];
  });
}

// three wants a PDF, a DOCX and an HTML file, those that the command line makes.
function three(downloads, args) {
  return [...downloads.length === 3 ? [] : [`${downloads.length} files are offered`], ...same(downloads, files(args))];
}

export async function checkChoices(page, from) {
  const book = join(samples, 'lovhamra-2024.xlsx');
  const chosen = async (...flags) => {
    await choose(page, '#book', book);
    return three(await every(page), ['--format', 'alla', ...flags, book]);
  };
  await attempt(`${from}: choices do what the flags do`, async () => {
    const faults = [];
    await page.click('#choices summary');
    await page.fill('#period', 'T1');
    await page.check('#large');
    faults.push(...await chosen('--period', 'T1', '--storstil'));
    await page.fill('#period', '');
    await page.uncheck('#large');
    await page.check('#promises');
    await page.check('#web-name');
    faults.push(...await chosen('--löften', '--namn', 'webb'));
    await page.uncheck('#promises');
    await page.check('#internal');
    faults.push(...await chosen('--intern'));
    if (!await page.isVisible('#internal-note') || await page.isVisible('#fragment-part')) faults.push('the internal edition is taken for a public one');
    await page.check('#public');
    await page.uncheck('#web-name');
    await page.selectOption('#level', '4');
    await rest(page);
    faults.push(...same([await download(page, () => page.click('#save-fragment'))], files(['--fragment', '--rubriknivå', '4', book])));
    return faults;
  });
  await attempt(`${from}: choices stop what the flags stop`, async () => {
    const faults = [];
    command(['--strikt', '--ut', folder(), book], [1]);
    await page.check('#strict');
    await rest(page);
    if (!(await page.textContent('#verdict')).includes('varning') || await page.isVisible('#got')) faults.push(await page.textContent('#verdict'));
    await page.focus('#strict');
    await page.keyboard.press('Space');
    await rest(page);
    if (!await page.isVisible('#got') || await page.evaluate(() => document.activeElement.id !== 'strict')) faults.push('a choice by keys leads away from it');
    await page.fill('#period', 'T9');
    await choose(page, '#book', book);
    if (!(await page.textContent('#next')).includes('T9')) faults.push('the period T9 is taken');
    await page.fill('#period', '');
    return faults;
  });
}

export async function checkProblems(page, from) {
  await attempt(`${from}: a workbook that is dropped shows the problems of granska`, async () => {
    await drop(page, '.drop[data-for=book]', faulty);
    const shown = await page.locator('#problems .problems > li').evaluateAll((all) => all.map((li) => {
      const [word, where] = [...li.querySelectorAll('.word, .where')].map((e) => e.textContent);
      const [, sentence] = [...li.querySelectorAll(':scope > p')].map((e) => e.textContent);
      return `${{ FEL: 'error', VARNING: 'warning', 'RÅD': 'advice' }[word]} ${where}: ${sentence} ${li.querySelector('.code').textContent.split(' ').pop()}`;
    }));
    const [told] = JSON.parse(command(['granska', '--json', faulty], [1])).workbooks;
    const want = told.problems.map((p) => `${p.severity} ${p.places[0] ?? basename(faulty)}: ${p.sentence} ${p.code}`);
    const cut = (s) => s.replace(/^(\S+ [^,:–]*)[^:]*:/, '$1:'); // granska --json has the cells one by one
    const missing = want.filter((w) => !shown.some((s) => cut(s) === cut(w)));
    return [...await judged(page, faulty), ...missing.map((m) => `not shown: ${m}`), ...shown.length === want.length ? [] : [`${shown.length} shown of ${want.length}`],
      ...await page.locator('#got').isVisible() ? ['a report is offered'] : []];
  });
  await attempt(`${from}: the copy with comments is that of granska --kommentera`, async () =>
    same([await download(page, () => page.click('#annotate'))], files(['granska', '--kommentera', faulty], [1])));
  await attempt(`${from}: what may point out a person is told before the report is offered`, async () => {
    const book = personal();
    await choose(page, '#book', book);
    const faults = await judged(page, book), said = await page.innerText('#result');
    const [told, listed, offered] = ['innehåller en e-postadress.', 'E-postadress till en person', 'Hämta PDF'].map((s) => said.indexOf(s));
    if (told < 0 || listed < told || offered < listed) faults.push(`told at ${told}, listed at ${listed}, offered at ${offered}:\n${said.slice(0, 600)}`);
    return await page.getAttribute('#verdict', 'class') === 'bad' ? faults : [...faults, 'the verdict is good'];
  });
  await attempt(`${from}: what is no workbook is refused in words`, async () => {
    const faults = [], dir = folder();
    writeFileSync(join(dir, 'brev.docx'), 'x');
    writeFileSync(join(dir, 'trasig.xlsx'), 'PK\x03\x04 trasig');
    for (const [name, word] of [['brev.docx', 'ingen arbetsbok'], ['trasig.xlsx', 'Rätta det som är märkt FEL']]) {
      await choose(page, '#book', join(dir, name));
      const said = await page.textContent('#result');
      if (!said.includes(word)) faults.push(`${name}: ${said}`);
    }
    return faults;
  });
}

export async function checkBooks(page, from) {
  const dir = folder(), template = join(dir, 'arbetsbok-2025.xlsx');
  await attempt(`${from}: a new workbook is that of mall, and is read back`, async () => {
    await page.click('nav a[href="#mall"]');
    await page.fill('#mall-kommun', 'Mullsjö kommun');
    await page.fill('#mall-ar', '2025');
    command(['mall', template, '--kommun', 'Mullsjö kommun', '--år', '2025']);
    const faults = same([await download(page, () => page.click('#mall-form button'))], dir);
    await page.click('nav a[href="#rapport"]');
    await choose(page, '#book', template);
    if (!(await page.textContent('#verdict')).startsWith('Rätta')) faults.push('an empty workbook becomes a report');
    return faults;
  });
  await attempt(`${from}: next year's workbook is that of mall --från`, async () => {
    command(['mall', join(dir, 'mullsjo-2024.xlsx'), '--från', good]);
    await page.click('nav a[href="#nytt-ar"]');
    const faults = same([await download(page, () => page.setInputFiles('#old-book', good))], dir);
    const said = await page.innerText('#nytt-ar-outcome'), first = said.indexOf('följer med');
    if (first < 0 || first > 200 || /är tömd/.test(said)) faults.push(`first is said: ${said.slice(0, 400)}`);
    return faults;
  });
  await checkMerged(page, from);
}

// checkMerged merges two copies, of which the police's comes first, as it does where
// a window lists files by their names.
async function checkMerged(page, from) {
  const dir = folder(), theirs = join(dir, 'plan-a-polisen.xlsx'), mine = join(dir, 'plan-b.xlsx'), merged = join(dir, 'plan-sammanslagen.xlsx');
  copyFileSync(join(files(['granska', '--kommentera', good]), 'mullsjo-2023-granskad.xlsx'), theirs);
  copyFileSync(good, mine);
  await attempt(`${from}: who has written in a workbook is asked for where its name does not tell`, async () => {
    await page.click('nav a[href="#sla-ihop"]');
    await choose(page, '#many-books', theirs, mine);
    const parties = [await page.inputValue('#party-0'), await page.inputValue('#party-1')];
    const base = await page.textContent('#books li:has(.role:visible) .name');
    await page.click('#merge');
    await rest(page);
    const at = await page.evaluate(() => document.activeElement.id);
    const said = await page.innerText('#party-1-fault');
    return [...String(parties) === 'Polisen,' ? [] : [`the parties are ${parties}`], ...base.startsWith('plan-b.xlsx') ? [] : [`the base is ${base}`],
      ...at === 'party-1' && said === 'Ange vem som har skrivit i plan-b.xlsx.' ? [] : [`${at}: ${said}`],
      ...await page.locator('#sla-ihop-outcome h2').count() === 0 ? [] : ['they are merged']];
  });
  await attempt(`${from}: merged workbooks are those of slå-ihop, and the report is of the new one`, async () => {
    command(['slå-ihop', mine, theirs, '--parter', 'Kommunen,Polisen']);
    await page.fill('#party-1', 'Kommunen');
    const faults = same([await download(page, () => page.click('#merge'))], dir);
    await page.click('nav a[href="#rapport"]');
    if (await page.isVisible('#result') || !(await page.textContent('#book-hint')).includes('plan-sammanslagen.xlsx')) faults.push('a report of one of them is still there');
    await page.click('nav a[href="#sla-ihop"]');
    await page.click('#sla-ihop-outcome .pick button');
    await page.waitForSelector('#verdict:focus');
    await rest(page);
    return [...faults, ...await judged(page, merged), ...three(await every(page), ['--format', 'alla', merged])];
  });
}

export async function checkCompared(page, from) {
  const [old, new_] = ['lovhamra-2024.xlsx', 'ekvalla-2024.xlsx'].map((name) => join(samples, name));
  await attempt(`${from}: two workbooks are compared as by jämför`, async () => {
    await page.click('nav a[href="#jamfor"]');
    await choose(page, '#two-books', old);
    await choose(page, '#two-books', new_);
    const read = () => page.locator('#pair .name').evaluateAll((all) => all.map((e) => e.textContent));
    if (!(await read())[0].startsWith('lovhamra')) await page.click('#swap').then(() => rest(page));
    const faults = [...three(await every(page, '#pair-files'), ['jämför', '--format', 'alla', old, new_]),
      ...differ('the text', Buffer.from(await page.inputValue('#pair-text')), Buffer.from(command(['jämför', old, new_])))];
    await page.waitForFunction(() => document.querySelector('#jamfor-outcome iframe').contentDocument?.adoptedStyleSheets.length === 1);
    const shown = await page.frameLocator('#jamfor-outcome iframe').locator('h1').textContent();
    if (!shown.startsWith('Ändringar')) faults.push(`the page shows ”${shown}”`);
    await page.click('#pair-choices summary');
    await page.check('#pair-internal');
    await rest(page);
    faults.push(...three(await every(page, '#pair-files'), ['jämför', '--intern', '--format', 'alla', old, new_]));
    await page.uncheck('#pair-internal');
    await rest(page);
    await page.click('#swap');
    await rest(page);
    return [...faults, ...three(await every(page, '#pair-files'), ['jämför', '--format', 'alla', new_, old])];
  });
}

export async function checkInspected(page, from) {
  const pdf = good.replace('.xlsx', '.pdf');
  const told = async (args, code) => [...differ('the record', (await every(page, '#record-file'))[0].data, Buffer.from(command(['granska', ...args], [code])))];
  await attempt(`${from}: a PDF file is judged as by granska, alone and with its workbook`, async () => {
    const faults = [];
    await page.click('nav a[href="#granska"]');
    await drop(page, '.drop[data-for=pdf-file]', pdf);
    faults.push(...await told([pdf], 0));
    const first = await page.innerText('#granska-outcome');
    if (!first.startsWith('Inget fel hittades\n\nFilen går att läsa med hjälpmedel') || first.includes('SHA-256')) faults.push(`first is said: ${first.slice(0, 300)}`);
    await choose(page, '#pdf-file', good);
    faults.push(...await told(['--arbetsbok', good, pdf], 0));
    const said = await page.textContent('#granska-outcome');
    if (!said.includes('identisk')) faults.push(said.slice(0, 300));
    const plain = join(folder(), 'enkel.pdf');
    writeFileSync(plain, '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\ntrailer <</Root 1 0 R /Size 3>>\n');
    await drop(page, '.drop[data-for=pdf-file]', plain);
    faults.push(...await told([plain], 1));
    const verdict = await page.textContent('#granska-outcome h2');
    return verdict === 'Filen har fel' ? faults : [...faults, `of a file that is not tagged: ${verdict}`];
  });
}
