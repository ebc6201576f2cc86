/** Which dimensions are opened is part of the address: `?open=SEC,GOV`. */
export function readOpen(params: URLSearchParams): string[] {
  return (params.get('open') ?? '').split(',').filter(Boolean);
}

export function toggleOpen(open: readonly string[], code: string): string[] {
  return open.includes(code) ? open.filter((other) => other !== code) : [...open, code];
}

export function openHref(open: readonly string[]): string {
  return `?open=${open.join(',')}#dimensions`;
}
