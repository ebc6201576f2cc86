import { test } from '@playwright/test';

/** Where a worker's own product listens: no two workers are at one place, nor is the shared product there. */
export function ownPort(): number {
  return Number(process.env['NUDJ_E2E_PORT'] ?? 8081) + 40 + test.info().parallelIndex;
}
