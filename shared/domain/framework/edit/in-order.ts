/**
 * Things with codes, those named in `order` in that order. They share out the places that they have; everything else
 * stays where it is. Codes that are not there are passed over.
 */
export function inOrder<T extends { readonly code: string }>(
  things: readonly T[],
  order: readonly string[],
): readonly T[] {
  if (order.length === 0) return things;
  const byCode = new Map(things.map((thing) => [thing.code, thing]));
  const wanted = [...new Set(order)].flatMap((code) => byCode.get(code) ?? []);
  const named = new Set(wanted.map(({ code }) => code));
  let next = 0;
  return things.map((thing) => (named.has(thing.code) ? (wanted[next++] ?? thing) : thing));
}
