import exceljs from 'exceljs';

/** The sheet of answers as a person sees it, and cells by the row's key and the column's name. */
export class AnswerSheet {
  readonly sheet: exceljs.Worksheet;
  constructor(sheet: exceljs.Worksheet) {
    this.sheet = sheet;
  }

  cell(key: string, column: string): exceljs.Cell {
    const names = this.sheet.getRow(4);
    let at = 0;
    let keyAt = 0;
    names.eachCell((cell, number) => {
      if (cell.value === column) at = number;
      if (cell.value === 'key') keyAt = number;
    });
    let found = 0;
    this.sheet.eachRow((row, number) => {
      if (row.getCell(keyAt).value === key) found = number;
    });
    if (at === 0 || found === 0) throw new Error(`no cell ${key} ${column}`);
    return this.sheet.getCell(found, at);
  }

  fill(key: string, values: Readonly<Record<string, exceljs.CellValue>>): void {
    for (const [column, value] of Object.entries(values)) this.cell(key, column).value = value;
  }
}

/** Opens a workbook as a spreadsheet does. */
export async function openWorkbook(file: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as exceljs.Buffer);
  return book;
}

/** Opens a workbook, changes its sheet of answers and saves it. */
export async function editWorkbook(
  file: Buffer,
  change: (answers: AnswerSheet, book: exceljs.Workbook) => void,
): Promise<Buffer> {
  const book = await openWorkbook(file);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  change(new AnswerSheet(sheet), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
