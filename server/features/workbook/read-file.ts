import type { Grid } from './grid.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** What begins like an archive or like an old office file is a workbook or nothing; anything else may be CSV. */
const looksBinary = (file: Uint8Array): boolean =>
  (file[0] === 0x50 && file[1] === 0x4b) || (file[0] === 0xd0 && file[1] === 0xcf);

/** Reads a file by its content, whatever it is called. Throws `Invalid` for what is neither workbook nor CSV. */
export async function readFile(file: Uint8Array): Promise<readonly Grid[]> {
  return looksBinary(file) ? readXlsx(file) : readCsv(file);
}
