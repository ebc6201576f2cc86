import { portableExp, portableLog } from './portable-math.ts';
import type { RandomStream } from './random-stream.ts';

const LAYERS = 128;
/** Where the tail begins, and the area of each layer, for 128 layers. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

const edge = new Float64Array(LAYERS + 1);
const sure = new Float64Array(LAYERS);
/**
 * The layers of the ziggurat, from the widest: their right ends, and how much of each lies under the curve for
 * certain. For inner loops that do the common case themselves.
 */
export const ZIGGURAT = { edge, sure } as const;
{
  let height = portableExp(-0.5 * TAIL * TAIL);
  edge[0] = AREA / height;
  edge[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer += 1) {
    const before = edge[layer - 1] ?? 0;
    const x = Math.sqrt(-2 * portableLog(AREA / before + height));
    edge[layer] = x;
    height = portableExp(-0.5 * x * x);
  }
  for (let layer = 0; layer < LAYERS; layer += 1) {
    sure[layer] = (edge[layer + 1] ?? 0) / (edge[layer] ?? 1);
  }
}

/**
 * A number from the standard normal distribution, by the ziggurat: almost always one multiplication. Source:
 * Marsaglia and Tsang 2000, in the form of Doornik 2005 (layer and place from bits that do not overlap).
 */
export function drawNormal(stream: RandomStream): number {
  for (;;) {
    const bits = stream.next32();
    const layer = bits & 127;
    const u = ((bits >>> 7) + 0.5) * 2 ** -24 - 1;
    if (Math.abs(u) < (sure[layer] as number)) return u * (edge[layer] as number);
    if (layer === 0) return drawTail(stream, u < 0);
    const x = u * (edge[layer] as number);
    const outer = edge[layer] as number;
    const inner = edge[layer + 1] as number;
    const low = portableExp(-0.5 * (outer * outer - x * x));
    const high = portableExp(-0.5 * (inner * inner - x * x));
    if (high + stream.uniform() * (low - high) < 1) return x;
  }
}

function drawTail(stream: RandomStream, isNegative: boolean): number {
  for (;;) {
    const x = portableLog(stream.uniform()) / TAIL;
    const y = portableLog(stream.uniform());
    if (-2 * y >= x * x) return isNegative ? x - TAIL : TAIL - x;
  }
}
