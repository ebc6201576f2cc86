/**
 * ln x and eˣ from additions, multiplications, divisions and powers of two only. The language leaves `Math.log` and
 * `Math.exp` to the machine; these give the same bits in every browser and on every server, which "same seed, same
 * ranks" needs. Within 1 unit of the last place. Source: fdlibm 5.3 `e_log.c` and `e_exp.c` (Sun, freely granted).
 */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
bits[0] = 1;
/** Which half of a double holds its exponent. */
const HIGH = words[1] === 0 ? 0 : 1;

/** Natural logarithm of a finite number > 0. −Infinity for 0; NaN below. */
export function portableLog(value: number): number {
  if (!(value > 0)) return value === 0 ? -Infinity : NaN;
  const isTiny = value < 2 ** -1022;
  bits[0] = isTiny ? value * 2 ** 54 : value;
  let high = words[HIGH] as number;
  let k = (high >> 20) - 1023 - (isTiny ? 54 : 0);
  high &= 0xfffff;
  // Brings the rest between √½ and √2.
  const carry = (high + 0x95f64) & 0x100000;
  words[HIGH] = high | (carry ^ 0x3ff00000);
  k += carry >> 20;
  const f = bits[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const odd =
    z *
    (0.666666666666673513 +
      w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  const half = 0.5 * f * f;
  return s * (half + (odd + even)) + k * LN2_LOW - half + f + k * LN2_HIGH;
}

/** 2ⁿ for n = −1022 … 1023. */
const POWERS = new Float64Array(2046);
for (let n = 0, up = 1, down = 1; n < 1024; n += 1, up *= 2, down /= 2) {
  POWERS[1022 + n] = up;
  if (n <= 1022) POWERS[1022 - n] = down;
}

/** e to a finite power; 0 or Infinity where a double ends. */
export function portableExp(power: number): number {
  if (power > 709.782712893384) return Infinity;
  if (power < -745.2) return 0;
  const k = Math.floor(power * 1.4426950408889634 + 0.5);
  const high = power - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const rr = r * r;
  const c =
    r -
    rr *
      (1.66666666666666019037e-1 +
        rr *
          (-2.77777777770155933842e-3 +
            rr *
              (6.61375632143793436117e-5 +
                rr * (-1.6533902205465251539e-6 + rr * 4.13813679705723846039e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  if (k < -1021) return y * (POWERS[k + 1000 + 1022] as number) * (POWERS[22] as number);
  return k === 1024 ? y * 2 * (POWERS[2045] as number) : y * (POWERS[k + 1022] as number);
}
