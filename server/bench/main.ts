import type { BenchRow } from './bench-row.ts';

/** The benches by name, each loaded only when it runs. */
const benches: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  engine: async () => (await import('./engine.ts')).benchEngine(),
  import: async () => (await import('./import.ts')).benchImport(),
  save: async () => (await import('./save.ts')).benchSave(),
  ranking: async () => (await import('./ranking.ts')).benchRanking(),
  country: async () => (await import('./country.ts')).benchCountry(),
  'sign-in': async () => (await import('./sign-in.ts')).benchSignIn(),
  web: async () => (await import('./web.ts')).benchWeb(),
  usability: async () => (await import('./usability.ts')).benchUsability(),
  robustness: async () => (await import('./robustness.ts')).benchRobustness(),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(2);
}
let isOver = false;
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await run()) {
    const verdict = row.ratio <= row.limit ? 'ok  ' : 'OVER';
    isOver ||= row.ratio > row.limit;
    const ratio = row.ratio.toFixed(2).padStart(7);
    process.stdout.write(
      `${verdict} ${ratio}× (limit ${row.limit}×)  ${name}: ${row.name} — ${row.detail}\n`,
    );
  }
}
process.exitCode = isOver ? 1 : 0;
