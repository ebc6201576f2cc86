import { withParams } from '#client/lib/url-state.ts';

/** Which dimensions are opened is part of the address: `?open=SEC,GOV`. */
export function readOpen(params: URLSearchParams): string[] {
  return (params.get('open') ?? '').split(',').filter(Boolean);
}

export function toggleOpen(open: readonly string[], code: string): string[] {
  return open.includes(code) ? open.filter((other) => other !== code) : [...open, code];
}

/** The address with a dimension opened; the quarter and the rest of it stay. */
export function openHref(params: URLSearchParams, code: string): string {
  return `${withParams(params, { open: code })}#dimensions`;
}
