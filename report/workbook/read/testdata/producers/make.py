#!/usr/bin/env python3
"""Writes wide.json, and the sample of Mullsjö, as openpyxl, XlsxWriter and
LibreOffice write workbooks. Needs openpyxl, XlsxWriter and soffice; see make.mjs
for the other two. Run it in this folder: the files are kept beside it.
"""
import datetime
import json
import pathlib
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.styles import Font

STAMP = datetime.datetime(2023, 10, 1, 12, 0, 0)
SAMPLE = "../../../../../samples/mullsjo-2023.xlsx"
book = json.loads(pathlib.Path("wide.json").read_text())


def with_openpyxl(path):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    wb.properties.created = wb.properties.modified = STAMP
    for sheet in book["sheets"]:
        ws = wb.create_sheet(sheet["name"])
        for r, row in enumerate(sheet["rows"], 1):
            for c, value in enumerate(row, 1):
                put_openpyxl(ws.cell(r, c), value)
        for r in sheet.get("hidden", []):
            ws.row_dimensions[r].hidden = True
        if f := sheet.get("filter"):
            ws.auto_filter.ref = f["ref"]
            ws.auto_filter.add_filter_column(f["column"], [f["value"]])
    logo = Image(book["logo"]["file"])
    wb[book["logo"]["sheet"]].add_image(logo, book["logo"]["cell"])
    wb.save(path)


def put_openpyxl(cell, value):
    match value:
        case {"date": day}:
            cell.value = datetime.date.fromisoformat(day)
        case {"number": n, "format": f}:
            cell.value, cell.number_format = n, f
        case {"rich": runs}:
            cell.value = CellRichText(*(TextBlock(InlineFont(b="b" in s, i="i" in s), t) if s else t for t, s in runs))
        case {"link": url, "text": text}:
            cell.value, cell.hyperlink, cell.font = text, url, Font(underline="single")
        case _:
            cell.value = value


def with_xlsxwriter(path):
    wb = xlsxwriter.Workbook(path)
    wb.set_properties({"created": STAMP})
    bold, italic, iso = wb.add_format({"bold": True}), wb.add_format({"italic": True}), wb.add_format({"num_format": "yyyy-mm-dd"})
    styles = {"": [], "b": [bold], "i": [italic]}
    for sheet in book["sheets"]:
        ws = wb.add_worksheet(sheet["name"])
        for r, row in enumerate(sheet["rows"]):
            for c, value in enumerate(row):
                match value:
                    case None:
                        pass
                    case {"date": day}:
                        ws.write_datetime(r, c, datetime.datetime.fromisoformat(day), iso)
                    case {"number": n, "format": f}:
                        ws.write_number(r, c, n, wb.add_format({"num_format": f}))
                    case {"rich": runs}:
                        ws.write_rich_string(r, c, *(x for t, s in runs for x in [*styles[s], t]))
                    case {"link": url, "text": text}:
                        ws.write_url(r, c, url, string=text)
                    case str():
                        ws.write_string(r, c, value)
                    case _:
                        ws.write(r, c, value)
        for r in sheet.get("hidden", []):
            ws.set_row(r - 1, None, None, {"hidden": True})
        if f := sheet.get("filter"):
            ws.autofilter(f["ref"])
            ws.filter_column_list(f["column"], [f["value"]])
    wb.get_worksheet_by_name(book["logo"]["sheet"]).insert_image(book["logo"]["cell"], book["logo"]["file"], {"x_offset": 5, "y_offset": 3})
    wb.close()


def copy_xlsxwriter(source, path):
    """Copies the cells of a workbook, which XlsxWriter cannot read."""
    wb = xlsxwriter.Workbook(path)
    wb.set_properties({"created": STAMP})
    for ws in openpyxl.load_workbook(source):
        copy = wb.add_worksheet(ws.title)
        for row in ws.iter_rows():
            for c in row:
                if c.value is not None:
                    copy.write(c.row - 1, c.column - 1, c.value)
    wb.close()


def with_libreoffice(source, path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods",
                        "--outdir", f"{folder}/a", source], check=True, stdout=subprocess.DEVNULL)
        [ods] = pathlib.Path(f"{folder}/a").iterdir()
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", f"{folder}/b", ods], check=True, stdout=subprocess.DEVNULL)
        [xlsx] = pathlib.Path(f"{folder}/b").iterdir()
        pathlib.Path(path).write_bytes(xlsx.read_bytes())


def main():
    with_openpyxl("wide-openpyxl.xlsx")
    with_xlsxwriter("wide-xlsxwriter.xlsx")
    with_libreoffice("wide-xlsxwriter.xlsx", "wide-libreoffice.xlsx")
    sample = openpyxl.load_workbook(SAMPLE, rich_text=True)
    sample.save("mullsjo-openpyxl.xlsx")
    copy_xlsxwriter(SAMPLE, "mullsjo-xlsxwriter.xlsx")
    with_libreoffice(SAMPLE, "mullsjo-libreoffice.xlsx")


main()
