/** A moment as `<input type="datetime-local">` has it, in the reader's own time. */
export function toLocalInput(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such an input says, as ISO 8601 in UTC; null where it says none. */
export function fromLocalInput(text: string): string | null {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The last minute of the day that lies some days after a moment. */
export function endOfDay(from: string, days: number): Date {
  const date = new Date(from);
  date.setDate(date.getDate() + days);
  date.setHours(23, 59, 0, 0);
  return date;
}
