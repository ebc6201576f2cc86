import type { RequestHandler } from 'express';
import { Invalid } from '#shared/domain/errors.ts';

const DEEPEST = 20;
const LONGEST_ARRAY = 5000;

/** Whether a parsed body nests deeper or lists more than any contract of ours needs. */
function findExcess(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return 'input.too_deep';
  if (Array.isArray(value) && value.length > LONGEST_ARRAY) return 'input.too_long_list';
  for (const each of Object.values(value)) {
    const excess = findExcess(each, depth + 1);
    if (excess !== null) return excess;
  }
  return null;
}

/** Refuses a JSON body by its shape before any contract walks it. */
export const boundJson: RequestHandler = (request, _response, next) => {
  const code = findExcess(request.body, 1);
  if (code !== null) {
    const limit = code === 'input.too_deep' ? DEEPEST : LONGEST_ARRAY;
    throw new Invalid([{ path: 'body', code, params: { limit } }]);
  }
  next();
};
