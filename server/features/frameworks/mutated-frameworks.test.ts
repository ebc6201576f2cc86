import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { issueMessage, issueMessages } from '#shared/format/issue-messages.ts';
import { xoshiro128 } from '#shared/domain/scoring/xoshiro128.ts';
import { fixturesFolder } from '#server/paths.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { hashFramework, parseFramework } from './parse-framework.ts';

type Json = Record<string, unknown>;

interface File extends Json {
  nodes: Json[];
}

const FILE = join(fixturesFolder, 'frameworks', 'national-digital-maturity-2.json');
const original = readFileSync(FILE, 'utf8');
const random = xoshiro128(20_240_917);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const groupsOf = ({ nodes }: File) => nodes.filter((node) => 'aggregation' in node);
const indicatorsOf = ({ nodes }: File) => nodes.filter((node) => 'kind' in node);
const boundedOf = (file: File) =>
  indicatorsOf(file).filter(({ normalise }) => (normalise as Json)['method'] === 'goalposts');

/** Every way a file is damaged, and whether anything of it may still be sound afterwards. */
const damages: Readonly<Record<string, (file: File) => void>> = {
  'a field that is missing': (file) => {
    const node = pick(file.nodes);
    Reflect.deleteProperty(node, pick(Object.keys(node)));
  },
  'a setting that is missing': (file) => {
    Reflect.deleteProperty(file, pick(Object.keys(file)));
  },
  'a cycle': (file) => {
    const group = pick(groupsOf(file).filter(({ parent }) => parent !== null));
    group['parent'] = pick([group['code'], ...groupsOf(file).map(({ code }) => code)]);
  },
  'bounds that are bad': (file) => {
    const normalise = pick(boundedOf(file))['normalise'] as Json;
    const bound = pick(['min', 'max']);
    normalise[bound] = pick([normalise[bound === 'min' ? 'max' : 'min'], -1e9, 1e9, '5', null]);
  },
  'a code that is taken': (file) => {
    pick(file.nodes)['code'] = pick(file.nodes)['code'];
  },
  'a wrong type': (file) => {
    const node = pick(file.nodes);
    node[pick(Object.keys(node))] = pick<unknown>([null, 7, true, 'x', [], {}, [[]]]);
  },
  'a huge number': (file) => {
    const huge = pick([1e308, -1e308, 1e12 + 1, Number.MAX_SAFE_INTEGER]);
    const node = pick(boundedOf(file));
    if (random() < 0.5) node['weight'] = huge;
    else (node['normalise'] as Json)['max'] = huge;
  },
  'a parent that is not there': (file) => {
    pick(indicatorsOf(file))['parent'] = pick(['NOWHERE', '', 'GOV.01', null]);
  },
  'siblings that weigh nothing': (file) => {
    const parent = pick(groupsOf(file))['code'];
    for (const node of file.nodes) if (node['parent'] === parent) node['weight'] = 0;
  },
  'an order that is another': (file) => {
    file.nodes.sort(() => random() - 0.5);
  },
};

const kinds = Object.keys(damages);

/** 300 damaged files, the same on every run. */
const mutants = Array.from({ length: 300 }, (_, at) => {
  const kind = kinds[at % kinds.length] ?? '';
  const file = { ...(JSON.parse(original) as File), version: `9.${at}` };
  damages[kind]?.(file);
  return { kind, file };
});

/** What is wrong with a file; null where it loads. */
function issuesOf(file: File) {
  try {
    const framework = parseFramework(file);
    compileFramework(framework);
    // What loads, loads whole.
    expect(hashFramework(framework)).toBe(hashFramework(file as never));
    return null;
  } catch (error) {
    if (error instanceof Invalid) return error.issues;
    throw error;
  }
}

describe('300 damaged framework files', () => {
  it('each name what is wrong, where and in both languages, or load whole', () => {
    const refused = new Map<string, number>();
    for (const { kind, file } of mutants) {
      const issues = issuesOf(file);
      if (issues === null) continue;
      refused.set(kind, (refused.get(kind) ?? 0) + 1);
      expect(issues.length).toBeGreaterThan(0);
      for (const issue of issues) {
        expect(issueMessages).toHaveProperty([issue.code]);
        expect(issue.path).not.toBe('');
        expect(issueMessage(issue, 'ar')).toMatch(/[\u0600-\u06ff]/);
      }
    }
    // Every kind of damage is found, but for another order, which is none.
    for (const kind of kinds) {
      const found = refused.get(kind) ?? 0;
      if (kind === 'an order that is another') expect(found).toBe(0);
      else expect(found, kind).toBeGreaterThan(5);
    }
  });

  it('are refused or taken by the import in the same way, and nothing is kept of the refused', async () => {
    const { signedInAs } = createSmallApp();
    const reviewer = signedInAs('reviewer');
    let taken = 0;
    for (const { file } of mutants.filter((_, at) => at % 10 === Math.floor(at / 10) % 10)) {
      const response = await reviewer
        .post('/api/v1/frameworks/import')
        .query({ reason: 'A file that may be damaged.' })
        .type('application/octet-stream')
        .send(Buffer.from(JSON.stringify(file)));
      const issues = issuesOf(file);
      expect(response.status).toBe(issues === null ? 200 : 400);
      if (issues === null) taken += 1;
      else {
        const told = (response.body as Problem).issues?.map(({ path }) => path);
        expect(told).toEqual(issues.map(({ path }) => path));
      }
    }
    const { drafts } = (await reviewer.get('/api/v1/frameworks')).body as FrameworksResponse;
    expect(drafts).toHaveLength(taken);
  });
});
