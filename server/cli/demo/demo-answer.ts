import type { Framework, IndicatorNode, ScaleLevel } from '#shared/domain/framework/framework.ts';
import type { DepartmentProfile, IndicatorShape } from './profiles.ts';
import { unitOf } from './seeded-noise.ts';

/** Everything an answer of one department to one indicator is made of. */
export interface AnswerInput {
  readonly seed: number;
  readonly framework: Framework;
  readonly department: string;
  readonly node: IndicatorNode;
  readonly profile: DepartmentProfile;
  readonly shape: IndicatorShape;
  /** 0–100. */
  readonly maturity: number;
  /** Quarters since 2022-Q1. */
  readonly time: number;
  /** The count (numerator, or number) that another indicator of the department reports in this quarter. */
  readonly countOf: (indicator: string) => number;
}

/** A number of a whole, or a plain number; what a percentage, a ratio, a number or a register reports. */
export interface Amount {
  readonly count: number;
  readonly whole: number | null;
}

/** The answer in the text form of the CSV import. */
export function answerText(input: AnswerInput): string {
  switch (input.node.kind) {
    case 'boolean':
      return input.maturity > 30 + 40 * luckOf(input, 'yes') ? 'yes' : 'no';
    case 'level':
      return String(positionOf(input));
    case 'checklist':
      return itemsOf(input).join(';') || 'none';
    case 'percentage':
    case 'ratio': {
      const { count, whole } = amountOf(input);
      return `${count}/${whole ?? 1}`;
    }
    case 'derived': {
      const { count, whole } = amountOf(input);
      return trimmed((100 * count) / (whole ?? 1), 2);
    }
    case 'number':
      return trimmed(amountOf(input).count, input.shape.decimals ?? 1);
  }
}

/** Count and whole of an answer that has them. */
export function amountOf(input: AnswerInput): Amount {
  const { node, shape } = input;
  const value = valueAt(input);
  if (node.kind === 'number') {
    const scale = 10 ** (shape.decimals ?? 1);
    const luck = scale === 1 ? luckOf(input, 'round') : 0.5;
    return { count: Math.max(0, Math.floor(value * scale + luck) / scale), whole: null };
  }
  const whole = wholeOf(input);
  const perOne = node.kind === 'ratio' ? 1 / (node.scaleFactor ?? 1) : 1 / 100;
  const most = Math.min(
    node.kind === 'ratio' ? Infinity : whole,
    shape.atMost === undefined ? Infinity : input.countOf(shape.atMost),
    shape.countOf !== undefined && input.countOf(shape.countOf) === 0 ? 0 : Infinity,
  );
  return { count: Math.max(0, Math.min(most, Math.round(whole * value * perOne))), whole };
}

const luckOf = ({ seed, department, node }: AnswerInput, what: string): number =>
  unitOf(seed, `${department}|${node.code}|${what}`);

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** The value in the indicator's unit that this maturity stands for, by the bounds it is scored with. */
function valueAt({ node, shape, maturity }: AnswerInput): number {
  const { normalise, direction } = node;
  const [min, max] = normalise.method === 'goalposts' ? [normalise.min, normalise.max] : [0, 100];
  const worst = shape.worst ?? (direction === 'higher' ? min : max);
  const best = shape.best ?? (direction === 'higher' ? max : min);
  return worst + ((best - worst) * maturity) / 100;
}

/** A stable denominator: it grows a little every year; that of a flow differs every quarter. */
function wholeOf(input: AnswerInput): number {
  const { seed, department, profile, shape, time } = input;
  if (shape.countOf !== undefined) {
    const of = Math.round(input.countOf(shape.countOf) * (shape.times ?? 1));
    return Math.max(1, of);
  }
  if (shape.fixed !== undefined) return shape.fixed;
  const key = `${department}|${shape.size ?? 'services'}|${shape.times ?? 1}`;
  const yearly = 0.025 * unitOf(seed, `${key}|yearly`) * Math.floor(time / 4);
  const flow = shape.isFlow ? 0.16 * (unitOf(seed, `${key}|flow|${time}`) - 0.5) : 0;
  const size = profile.sizes[shape.size ?? 'services'] * (shape.times ?? 1);
  return Math.max(1, Math.round(size * (1 + yearly) * (1 + flow)));
}

function levelScores({ node, framework }: AnswerInput): { position: number; score: number }[] {
  const levels = framework.scales?.[node.scale ?? '']?.levels ?? [];
  return levels.map((level) => ({ position: level.value, score: levelScore(node, level) }));
}

function levelScore({ normalise }: IndicatorNode, level: ScaleLevel): number {
  const value = level.points ?? level.value;
  if (normalise.method === 'goalposts') {
    return (100 * (value - normalise.min)) / (normalise.max - normalise.min);
  }
  if (normalise.method === 'points') return normalise.map?.[String(value)] ?? value;
  return value;
}

/** The highest step reached. Where within a step a department moves up is its own luck. */
function positionOf(input: AnswerInput): number {
  const levels = levelScores(input);
  const luck = 0.2 + 0.6 * luckOf(input, 'step');
  let reached = levels[0]?.position ?? 0;
  for (let step = 1; step < levels.length; step += 1) {
    const [below, level] = [levels[step - 1], levels[step]];
    if (!below || !level) break;
    const from = input.shape.steps?.[step - 1] ?? below.score + luck * (level.score - below.score);
    if (input.maturity < from) break;
    reached = level.position;
  }
  return reached;
}

/** Items done so far, in an order of the department's own; given back in the framework's order. */
function itemsOf(input: AnswerInput): string[] {
  const items = input.node.items ?? [];
  const total = items.reduce((sum, item) => sum + item.points, 0);
  const order = items
    .map((item) => ({ item, rank: luckOf(input, `order|${item.code}`) }))
    .sort((a, b) => a.rank - b.rank);
  const done = new Set<string>();
  let points = 0;
  for (const { item } of order) {
    const from = points + (0.2 + 0.6 * luckOf(input, `item|${item.code}`)) * item.points;
    if ((input.maturity * total) / 100 < from) break;
    done.add(item.code);
    points += item.points;
  }
  return items.filter((item) => done.has(item.code)).map((item) => item.code);
}
