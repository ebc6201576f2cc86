/** "2.0" → "2.1", "2.0.9" → "2.0.10", "3" → "4". */
export function nextVersion(version: string): string {
  const numbers = version.split('.').map(Number);
  const last = numbers.pop() ?? 0;
  return [...numbers, last + 1].join('.');
}
