import { randomUUID } from 'node:crypto';
import type { SaveAnswerBody } from '#shared/contracts/answers.ts';
import type { EvidenceLink } from '#shared/contracts/evidence.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { answerSpec } from '#shared/domain/answers/answer-spec.ts';
import { restoreAnswer } from '#shared/domain/answers/convert-answer.ts';
import { parseAnswer } from '#shared/domain/answers/parse-answer.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import { standsInTheWay } from '#shared/domain/checks/check-answer.ts';
import {
  type Framework,
  type IndicatorNode,
  isIndicator,
} from '#shared/domain/framework/framework.ts';
import type { Services } from '#server/compose.ts';
import { dashboardPng, minutesPdf } from './demo-documents.ts';
import type { DemoRow } from './generate-demo.ts';
import { unitOf } from './seeded-noise.ts';

/** What departments would report in the open quarter. */
export interface OpenQuarter {
  readonly quarter: string;
  readonly framework: Framework;
  readonly rows: readonly DemoRow[];
  readonly seed: number;
}

/** How far a department has come: the share of its answers, and whether it submitted them. */
interface Progress {
  readonly share: number;
  readonly submits: boolean;
}

const NOT_APPLICABLE = 'لا يدخل هذا المجال في عمل الجهة';
const NO_DATA = 'لم تكتمل البيانات بعد؛ تُستكمل في الربع القادم';
const JUMP = 'اكتمل مشروع خلال الربع فتغيّرت القيمة';
/** Three of ten figures come with a picture of a screen, the others with minutes. */
const PICTURES = 0.3;
const EFFECTIVE_ON = '2025-03-20';

/** The ministry of health is half way, so that its officer finds something of everything; the others as the seed has it. */
function progressOf(department: string, seed: number): Progress {
  if (department === 'MOH') return { share: 0.55, submits: false };
  const luck = unitOf(seed, `${department}|progress`);
  if (luck < 0.2) return { share: 0, submits: false };
  if (luck < 0.7) return { share: 0.15 + luck, submits: false };
  return { share: 1, submits: true };
}

function inputOf(framework: Framework, node: IndicatorNode, text: string): AnswerInput {
  const parsed = parseAnswer(framework, node, text);
  if (!parsed.ok) throw new Error(`${node.code}: ${parsed.fault.code}`);
  const { cell, input } = parsed.answer;
  return restoreAnswer(answerSpec(framework, node), {
    kind: cell.kind,
    value: cell.kind === 'value' ? cell.value : null,
    input,
    reason: NOT_APPLICABLE,
  });
}

/** Fills the open quarter as officers do: some have not begun, some are half way, some have submitted. */
export function fillOpenQuarter(
  { answers, submissions, evidence }: Services,
  { quarter, framework, rows, seed }: OpenQuarter,
): void {
  const nodes = new Map(framework.nodes.filter(isIndicator).map((node) => [node.code, node]));
  for (const department of new Set(rows.map((row) => row.department))) {
    const { share, submits } = progressOf(department, seed);
    if (share === 0) continue;
    const account = `officer.${department.toLowerCase()}`;
    const origin = { account, address: 'local' };
    const actor: Actor = {
      account,
      grants: [{ role: 'officer', department }],
      memberOf: [department],
      via: 'system',
    };
    const hasPicture = (code: string): boolean =>
      unitOf(seed, `${department}|${code}|picture`) < PICTURES;
    const codes = [...nodes.values()]
      .filter((node) => node.evidence?.required === true)
      .map(({ code }) => code);
    const document = { department, quarter, seed };
    const add = (name: string, content: Buffer): EvidenceLink => {
      const facts = { name, effectiveOn: EFFECTIVE_ON };
      const added = evidence.addWhole({
        ...{ department, document: null, newName: randomUUID(), facts, content, origin },
      });
      return { id: added.id, revision: added.revision };
    };
    const minuted = codes.filter((code) => !hasPicture(code));
    const minutes = add('محضر الربع.pdf', minutesPdf({ ...document, indicators: minuted }));
    const picture = add('صورة من النظام.png', dashboardPng(document));
    const save = (node: IndicatorNode, base: number, body: SaveAnswerBody) =>
      answers.save({
        cycle: quarter,
        department,
        indicator: node.code,
        body,
        base,
        requestKey: `demo-${department}-${node.code}-${base}`,
        actor,
        origin,
      });
    for (const row of rows) {
      const node = nodes.get(row.indicator);
      if (row.department !== department || !node || !isDueIn(node.frequency, quarter)) continue;
      if (unitOf(seed, `${department}|${node.code}|entered`) >= share) continue;
      const answer = inputOf(framework, node, row.value) as SaveAnswerBody['answer'];
      const links = node.evidence?.required ? [hasPicture(node.code) ? picture : minutes] : [];
      const body = { answer, comment: null, evidence: answer.kind === 'missing' ? [] : links };
      const first = answer.kind === 'missing' ? null : save(node, 0, body);
      if (!submits || (first && !first.checks.some(standsInTheWay))) continue;
      save(node, first?.version ?? 0, { ...body, comment: first ? JUMP : NO_DATA });
    }
    if (!submits) continue;
    // The first save took it from not started to its first version.
    submissions.move(quarter, department, { to: 'submitted', version: 1 }, { actor, origin });
  }
}
