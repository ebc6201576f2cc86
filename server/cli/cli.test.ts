import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fixturesFolder, projectRoot } from '../paths.ts';
import { runCommandLine } from './run.ts';
import { smallFramework, smallValues, smallValuesNext } from '../testing/small-framework.ts';

const folder = mkdtempSync(join(tmpdir(), 'nudj-cli-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function nudj(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  vi.stubEnv('NUDJ_DATA_DIR', join(folder, 'data'));
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const printed = { out: '', err: '' };
  const status = await runCommandLine(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  vi.unstubAllEnvs();
  return { status, ...printed };
}

const framework = file('framework.json', JSON.stringify(smallFramework));
const values = file('values.csv', smallValues);

describe('nudj score', () => {
  it('prints the worked example as JSON, by rank then code', async () => {
    const args = ['--framework', framework, '--values', values, '--cycle', '2024-Q4'];
    const { status, out } = await nudj(['score', ...args, '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(out) as {
      framework: { id: string; sha256: string };
      cycle: string;
      departments: { code: string; rank: number; score: number; nodes: object }[];
    };
    expect(result.cycle).toBe('2024-Q4');
    expect(result.framework.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.departments.map(({ code, rank }) => [code, rank])).toEqual([
      ['PP', 1],
      ['RR', 2],
      ['QQ', 3],
    ]);
    expect(result.departments[0]?.score).toBeCloseTo(83.6, 10);
    expect(result.departments[0]?.nodes).toMatchObject({ D2: { score: 87.5, coverage: 1 } });
  });

  it('exits 1 with the places on stderr and nothing on stdout when the input is bad', async () => {
    const bad = file('bad.csv', smallValues.replace('PP,A,82', 'PP,A,182'));
    const { status, out, err } = await nudj(['score', '--framework', framework, '--values', bad]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('row 2, value: ');
    const broken = file('broken.json', '{"id": ');
    const second = await nudj(['score', '--framework', broken, '--values', values]);
    expect([second.status, second.out]).toEqual([1, '']);
    const absent = await nudj([
      'score',
      '--framework',
      framework,
      '--values',
      join(folder, 'absent.csv'),
    ]);
    expect([absent.status, absent.out]).toEqual([1, '']);
  });

  it.each([[['score']], [['score', '--nonsense']], [['nothing']], [[]]])(
    'exits 2 when the command line is wrong: %j',
    async (args) => {
      const { status, out, err } = await nudj(args);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );
});

describe('nudj explain', () => {
  const next = file('next.csv', smallValuesNext);
  const args = ['explain', '--framework', framework, '--values', values, '--values2', next];

  it('prints the change of scoring.md §11 to the last digit, by node and by cause', async () => {
    const { status, out } = await nudj([...args, '--department', 'QQ', '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(out) as {
      change: number;
      nodes: { code: string; points: number }[];
      causes: Record<string, number>;
      residual: { nodes: number; causes: number };
      rank: { change: number; passed: string[] };
    };
    const pointsOf = (code: string) => result.nodes.find((node) => node.code === code)?.points;
    expect(result.change).toBeCloseTo(13, 10);
    expect(pointsOf('A')).toBeCloseTo(1.8, 10);
    expect(pointsOf('C')).toBeCloseTo(1.2, 10);
    expect(pointsOf('D')).toBeCloseTo(10, 10);
    expect(result.causes['data']).toBeCloseTo(13, 10);
    expect(Math.abs(result.residual.nodes)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(result.residual.causes)).toBeLessThanOrEqual(1e-9);
    expect(result.rank).toMatchObject({ change: 1, passed: ['RR'] });
  });

  it('exits 1 for a department that is not there and 2 without one', async () => {
    const unknown = await nudj([...args, '--department', 'ZZ']);
    expect([unknown.status, unknown.out]).toEqual([1, '']);
    expect((await nudj(args)).status).toBe(2);
  });
});

describe('nudj import', () => {
  it('opens the cycle, takes a good file, and leaves no trace of a bad one', async () => {
    const departments = join(fixturesFolder, 'departments.json');
    const good = file('good.csv', 'department,indicator,value\nMOH,A,50\nMOE,A,60\n');
    const bad = file('bad-import.csv', 'department,indicator,value\nMOH,A,50\nNONE,A,60\n');
    const common = ['import', '--framework', framework, '--departments', departments];
    const env = { NUDJ_DATA_DIR: join(folder, 'import-data') };
    const refused = await nudj([...common, '--cycle', '2024-Q4', '--values', bad], env);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('row 3, department: No department has the code "NONE"');
    const done = await nudj([...common, '--cycle', '2024-Q4', '--values', good], env);
    expect(done.err).toBe('');
    expect(done.out).toContain('Opened cycle 2024-Q4.');
    expect(done.out).toContain(
      '2 values, 0 missing, 0 not applicable from 2 departments; 2 changed',
    );
  });
});

describe('nudj migrate and seed-demo', () => {
  it('make a database with the demonstration once', async () => {
    const env = { NUDJ_DATA_DIR: join(folder, 'demo-data') };
    expect((await nudj(['migrate'], env)).out).toContain('Applied 0001_departments.sql');
    expect((await nudj(['migrate'], env)).out).toContain('Nothing to do');
    expect((await nudj(['seed-demo'], env)).out).toContain('24 departments');
    expect((await nudj(['seed-demo'], env)).out).toContain('not empty');
    expect(existsSync(join(env.NUDJ_DATA_DIR, 'nudj.db'))).toBe(true);
  }, 30_000);

  it('name every wrong setting at once, without its value', async () => {
    const { status, err } = await nudj(['migrate'], { PORT: 'secret', NUDJ_DEMO: 'perhaps' });
    expect(status).toBe(1);
    expect(err).toContain('PORT:');
    expect(err).toContain('NUDJ_DEMO:');
    expect(err).not.toContain('secret');
  });
});

describe('nudj accounts', () => {
  const env = { NUDJ_DATA_DIR: join(folder, 'accounts-data') };
  const accounts = (...args: string[]): Promise<Run> => nudj(['accounts', ...args], env);

  it('creates, lists and resets accounts by links with the secret in the fragment', async () => {
    const made = await accounts('create', 'samar', '--role', 'chair', '--name', 'سمر حداد');
    expect(made.err).toBe('');
    expect(made.out).toMatch(/http:\/\/localhost:8080\/reset-password#token=[\w-]{43} until /);
    expect((await accounts('list')).out).toBe('samar\tchair\tno password\n');
    expect((await accounts('reset', 'samar', '--remove-totp')).out).toContain('#token=');
    expect((await accounts('reset', 'nobody')).status).toBe(1);
    expect((await accounts('create', 'samar', '--role', 'chair', '--name', 'x')).status).toBe(1);
  });

  it.each([
    [[]],
    [['nonsense']],
    [['create', 'Not A Name']],
    [['create', 'ali', '--role', 'king', '--name', 'x']],
    [['create', 'ali', '--role', 'officer', '--name', 'x']],
  ])('exits 2 when the command line is wrong: %j', async (args) => {
    expect((await accounts(...args)).status).toBe(2);
  });

  it('removes the demonstration’s, without which production refuses to start', async () => {
    const demo = { NUDJ_DATA_DIR: join(folder, 'removed-data') };
    const production = { ...demo, NODE_ENV: 'production' };
    await nudj(['seed-demo'], demo);
    const refused = await nudj(['serve'], production);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('nudj accounts remove-demo');
    const removed = await nudj(['accounts', 'remove-demo'], production);
    expect(removed.out).toContain('Removed 52 demonstration accounts');
    expect((await nudj(['accounts', 'list'], demo)).out).toBe('');
  }, 30_000);
});

describe('nudj serve', () => {
  it('prints a one-time address where there is no account, and no password', async () => {
    const env = { ...process.env, NUDJ_DATA_DIR: join(folder, 'first-data') };
    const entry = ['--import', 'tsx', 'server/cli.ts', 'serve'];
    const child = spawn(process.execPath, entry, {
      cwd: projectRoot,
      env: { ...env, NODE_ENV: 'production', PORT: '0', NUDJ_URL: 'https://nudj.example.gov' },
    });
    const printed = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('NUDJ_SECURE')) resolve(text);
      });
      child.on('exit', () => resolve(text));
    });
    child.kill('SIGTERM');
    expect(printed).toMatch(/https:\/\/nudj\.example\.gov\/setup#token=[\w-]{43} /);
  }, 60_000);
});

describe('the command', () => {
  it('passes its exit status on to the shell', () => {
    const entry = ['--import', 'tsx', 'server/cli.ts'];
    const run = spawnSync(process.execPath, [...entry, 'nothing'], { cwd: projectRoot });
    expect(run.status).toBe(2);
  }, 30_000);
});

describe('package-lock.json', () => {
  it('names no path or host of a machine', () => {
    expect(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).not.toContain(
      '"resolved"',
    );
  });
});
