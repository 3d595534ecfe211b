// How the page is driven, and the command line beside it. Nothing here waits for a
// time to pass: the page says when it is at work, and is waited for until it rests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const samples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'samples');

const work = mkdtempSync(join(tmpdir(), 'uppfoljning-web-'));
process.on('exit', () => rmSync(work, { recursive: true }));

// folder gives a new empty folder.
export const folder = () => mkdtempSync(join(work, 'f-'));

let program;

export function setProgram(path) { program = path; }

// command runs the command line, and gives what it writes to its output.
export function command(args, codes = [0]) {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  if (!codes.includes(run.status)) throw new Error(`${args.join(' ')}: exit code ${run.status}: ${run.error ?? run.stderr}`);
  return run.stdout;
}

const made = new Map();

// files gives a folder with the files that the command line makes. The same is
// made once.
export function files(args, codes) {
  const key = args.join('\0');
  if (!made.has(key)) {
    const dir = folder();
    command([...args, '--ut', dir], codes);
    made.set(key, dir);
  }
  return made.get(key);
}

export const differ = (name, got, want) => got.equals(want) ? [] : [`${name}: ${got.length} bytes in the browser, ${want.length} on the command line, and not the same`];

// same compares downloads with the files of a folder.
export function same(downloads, dir) {
  return downloads.flatMap((d) => {
    try {
      return differ(d.name, d.data, readFileSync(join(dir, d.name)));
    } catch (e) {
      return [e.message];
    }
  });
}

// open opens the page in a tab, and waits until the program in it is ready.
export async function open(context, url, before = async () => undefined) {
  const page = await context.newPage();
  page.setDefaultTimeout(90000); // a machine may be slow, and a check is not to fail for that
  await before(page);
  await page.goto(url);
  await rest(page);
  return page;
}

// rest waits until the page has done all that it was asked to.
export const rest = (page) => page.waitForFunction(() => document.querySelector('#thread').textContent !== '' && !document.body.classList.contains('working'));

// download gives the name and the bytes of the file that an action saves.
export async function download(page, action) {
  const [d] = await Promise.all([page.waitForEvent('download'), action()]);
  await rest(page);
  return { name: d.suggestedFilename(), data: readFileSync(await d.path()) };
}

// choose chooses files with an input, and waits until what comes of them is shown.
export async function choose(page, input, ...paths) {
  await page.setInputFiles(input, paths);
  await rest(page);
}

// judged gives what is wrong with where the page has led: to the result of a file.
export const judged = (page, path) => page.evaluate((name) => {
  const said = [];
  if (document.activeElement.id !== 'verdict') said.push(`the focus is at ${document.activeElement.outerHTML.slice(0, 80)}`);
  if (!document.querySelector('#next').textContent.includes(name)) said.push(`${name} is not spoken of: ${document.querySelector('#result').innerText}`);
  return said;
}, basename(path));

// drop drops files on the page, as from a folder.
export async function drop(page, onto, ...paths) {
  const transfer = await page.evaluateHandle((files) => {
    const t = new DataTransfer();
    for (const [bytes, name] of files) t.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt())], name));
    return t;
  }, paths.map((path) => [readFileSync(path).toString('base64'), basename(path)]));
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(onto, event, { dataTransfer: transfer });
  await rest(page);
}

// every downloads each file that a list of the page offers.
export async function every(page, list = '#files') {
  const all = [];
  for (const a of await page.locator(`${list} a`).all()) all.push(await download(page, () => a.click()));
  if (all.length === 0) throw new Error('no file is offered');
  return all;
}
