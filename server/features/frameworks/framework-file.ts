import type { Framework } from '#shared/domain/framework/framework.ts';
import { frameworkFromWorkbook, frameworkToWorkbook } from './framework-workbook.ts';
import { parseFramework, parseJson } from './parse-framework.ts';

/** The two forms of a framework file. */
export type FrameworkFormat = 'json' | 'xlsx';

/** Whether bytes are packed as a workbook is: what a file is called does not decide. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A framework from a JSON file or a workbook. Throws `Invalid` with every issue, none half read. */
export async function readFrameworkFile(bytes: Uint8Array): Promise<Framework> {
  if (isPacked(bytes)) return frameworkFromWorkbook(bytes);
  return parseFramework(parseJson(new TextDecoder().decode(bytes)));
}

/** A framework as a file: readable JSON, or a workbook. */
export async function writeFrameworkFile(
  framework: Framework,
  format: FrameworkFormat,
): Promise<Uint8Array> {
  if (format === 'xlsx') return frameworkToWorkbook(framework);
  return new TextEncoder().encode(`${JSON.stringify(framework, null, 2)}\n`);
}
