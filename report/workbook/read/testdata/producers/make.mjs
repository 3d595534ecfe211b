// Writes wide.json, and the sample of Mullsjö, as ExcelJS and SheetJS write
// workbooks. Needs the packages exceljs and xlsx; run it in this folder.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.NODE_PATH ? process.env.NODE_PATH + "/" : import.meta.url);
const ExcelJS = require("exceljs");
const XLSX = require("xlsx");

const stamp = new Date("2023-10-01T12:00:00Z");
const sample = "../../../../../samples/mullsjo-2023.xlsx";
const book = JSON.parse(readFileSync("wide.json", "utf8"));

async function withExcelJS(path) {
  const wb = new ExcelJS.Workbook();
  wb.created = wb.modified = stamp;
  for (const sheet of book.sheets) {
    const ws = wb.addWorksheet(sheet.name);
    sheet.rows.forEach((row, r) => row.forEach((value, c) => {
      const cell = ws.getCell(r + 1, c + 1);
      if (value === null) return;
      if (typeof value !== "object") { // a string has a method link
        cell.value = value;
      } else if (value.date) {
        cell.value = new Date(value.date + "T00:00:00Z");
        cell.numFmt = "yyyy-mm-dd";
      } else if (value.number !== undefined) {
        cell.value = value.number;
        cell.numFmt = value.format;
      } else if (value.rich) {
        cell.value = { richText: value.rich.map(([text, s]) => ({ text, font: { bold: s === "b", italic: s === "i" } })) };
      } else {
        cell.value = { text: value.text, hyperlink: value.link };
      }
    }));
    for (const r of sheet.hidden ?? []) ws.getRow(r).hidden = true;
    if (sheet.filter) ws.autoFilter = sheet.filter.ref;
  }
  const image = wb.addImage({ buffer: readFileSync(book.logo.file), extension: "jpeg" });
  wb.getWorksheet(book.logo.sheet).addImage(image, { tl: { col: 3.1, row: 2.1 }, ext: { width: 64, height: 32 } });
  await wb.xlsx.writeFile(path);
}

async function copyExcelJS(source, path) {
  const wb = new ExcelJS.Workbook();
  await wb.xlsx.readFile(source);
  wb.created = wb.modified = stamp;
  await wb.xlsx.writeFile(path);
}

function copySheetJS(source, path) {
  const wb = XLSX.read(readFileSync(source), { cellNF: true, cellStyles: true });
  wb.Props = { CreatedDate: stamp, ModifiedDate: stamp };
  XLSX.writeFile(wb, path, { bookSST: true, compression: true, cellStyles: true });
}

// SheetJS keeps neither pictures nor rich text, but the rest.
function withSheetJS(path) {
  const wb = XLSX.utils.book_new();
  wb.Props = { CreatedDate: stamp, ModifiedDate: stamp };
  for (const sheet of book.sheets) {
    const rows = sheet.rows.map((row) => row.map((v) => {
      if (v === null || typeof v !== "object") return v; // a string has a method link
      if (v.date) return { t: "n", v: serial(v.date), z: "yyyy-mm-dd" };
      if (v.number !== undefined) return { t: "n", v: v.number, z: v.format };
      if (v.rich) return v.rich.map(([text]) => text).join("");
      return { t: "s", v: v.text, l: { Target: v.link } };
    }));
    const ws = XLSX.utils.aoa_to_sheet(rows);
    ws["!rows"] = sheet.rows.map((_, i) => ({ hidden: (sheet.hidden ?? []).includes(i + 1) }));
    if (sheet.filter) ws["!autofilter"] = { ref: sheet.filter.ref };
    XLSX.utils.book_append_sheet(wb, ws, sheet.name);
  }
  XLSX.writeFile(wb, path, { compression: true });
}

const serial = (day) => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86400000;

await withExcelJS("wide-exceljs.xlsx");
withSheetJS("wide-sheetjs.xlsx");
await copyExcelJS(sample, "mullsjo-exceljs.xlsx");
copySheetJS(sample, "mullsjo-sheetjs.xlsx");
