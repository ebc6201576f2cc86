import { sql } from 'drizzle-orm';
import type { Reader } from '#server/store/access.ts';

/** An answer that names a document, whichever of its revisions. */
export interface EvidenceUse {
  readonly document: string;
  readonly cycle: string;
  readonly indicator: string;
}

/** The answers of a department that name a document, over all quarters; the newest quarter first. */
export function readUses(reader: Reader, departmentId: number): EvidenceUse[] {
  // Quarter by quarter, since the key of an answer begins with its quarter.
  return reader.all<EvidenceUse>(sql`
    SELECT DISTINCT json_extract(link.value, '$.id') AS document, cycles.code AS cycle,
      indicators.code AS indicator
    FROM cycles
    CROSS JOIN answers ON answers.cycle_id = cycles.id AND answers.department_id = ${departmentId}
    JOIN indicators ON indicators.id = answers.indicator_id
    CROSS JOIN json_each(answers.evidence) AS link
    WHERE answers.evidence IS NOT NULL
    ORDER BY cycles.code DESC, indicators.code`);
}
