const pattern = /^(\d+(?:\.\d+)?) \/ (\d+(?:\.\d+)?)$/;

/** "45 / 60" as its two numbers; null for any other words. */
export function readFraction(
  words: string,
): { readonly numerator: number; readonly denominator: number } | null {
  const match = pattern.exec(words);
  return match ? { numerator: Number(match[1]), denominator: Number(match[2]) } : null;
}
