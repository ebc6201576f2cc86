import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** Changes of the address: a value sets a parameter, an empty one removes it. */
export type ParamChange = Readonly<Record<string, string | undefined>>;

/** The address with some parameters changed, as text for a link. */
export function withParams(params: URLSearchParams, change: ParamChange): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  next.delete('lang');
  const text = next.toString();
  return text ? `?${text}` : '';
}

/** State that lives in the address, so that a view can be sent to a colleague. */
export function useUrlState() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: ParamChange) => {
      setParams((current) => new URLSearchParams(withParams(current, next)), { replace: true });
    },
    [setParams],
  );
  return { params, change };
}
