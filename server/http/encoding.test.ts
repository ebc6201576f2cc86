import { describe, expect, it } from 'vitest';
import { encodingFor } from './encoding.ts';

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'brotli'],
    ['br', 'brotli'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', 'plain'],
    ['identity', 'plain'],
    ['brotli', 'plain'],
    ['', 'plain'],
    [undefined, 'plain'],
  ])('sends %j as %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
    // The second time from memory.
    expect(encodingFor(accepted)).toBe(encoding);
  });
});
