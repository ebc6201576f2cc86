/** The quarter after one: 2024-Q4 is followed by 2025-Q1. */
function after(code: string): string {
  const [year = 0, number = 0] = code.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** The next four quarters that are not there yet: from the one after the newest, or from this one in an empty house. */
export function quartersToSchedule(known: readonly string[], today: Date): string[] {
  const newest = known.toSorted((a, b) => b.localeCompare(a))[0];
  const current = `${today.getFullYear()}-Q${Math.floor(today.getMonth() / 3) + 1}`;
  const first = newest === undefined ? current : after(newest);
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}
