import { compareCodes } from './compare-codes.ts';
import { weighNodes } from './compare/weigh-nodes.ts';
import { type Framework, isIndicator } from './framework.ts';

/** The parts into which a standard divides itself, in its own order; standards without an entry are cited as a whole. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'UN EGDI': ['OSI', 'TII', 'HCI'],
  'World Bank GTMI': ['CGSI', 'PSDI', 'DCEI', 'GTEI'],
  'OECD DGI': [
    'Digital by design',
    'Data-driven public sector',
    'Government as a platform',
    'Open by default',
    'User-driven',
    'Proactiveness',
  ],
  'EU eGovernment Benchmark': [
    'User centricity',
    'Transparency',
    'Key enablers',
    'Cross-border services',
  ],
  'ISO/IEC 38500:2015': [
    'Principle 1: Responsibility',
    'Principle 2: Strategy',
    'Principle 3: Acquisition',
    'Principle 4: Performance',
    'Principle 5: Conformance',
    'Principle 6: Human behaviour',
  ],
  'ITU GCI': [
    'Legal measures',
    'Technical measures',
    'Organizational measures',
    'Capacity development',
    'Cooperation',
  ],
};

/** An indicator that cites a standard, and what it says of the citation. */
export interface CitingIndicator {
  readonly code: string;
  readonly note: string | null;
}

/** A part of a standard and the indicators that answer it. */
export interface StandardPart {
  /** As the standard names it; null for what is cited without a part. */
  readonly part: string | null;
  readonly indicators: readonly CitingIndicator[];
}

/** How far a framework answers a standard. */
export interface StandardCoverage {
  readonly standard: string;
  readonly parts: readonly StandardPart[];
  /** Codes of all indicators that cite it, in the framework's order. */
  readonly indicators: readonly string[];
  /** Their weight in the index, 0–1. */
  readonly weight: number;
  /** How many of the standard's own parts are answered, and how many it has; null where it is cited as a whole. */
  readonly covered: { readonly parts: number; readonly of: number } | null;
}

/**
 * Which part of each standard the indicators of a framework answer (their `mapsTo`). Standards that divide themselves
 * come first, with parts that nothing answers shown empty; then the others, most cited first.
 */
export function mapStandards(framework: Framework): StandardCoverage[] {
  const weights = weighNodes(framework);
  const cited = new Map<string, Map<string | null, CitingIndicator[]>>();
  for (const node of framework.nodes) {
    if (!isIndicator(node)) continue;
    for (const { standard, clause, note } of node.mapsTo ?? []) {
      const parts = cited.get(standard) ?? new Map<string | null, CitingIndicator[]>();
      cited.set(standard, parts);
      const part = clause ?? null;
      const known = parts.get(part) ?? [];
      if (known.some(({ code }) => code === node.code)) continue;
      parts.set(part, [...known, { code: node.code, note: note ?? null }]);
    }
  }
  return [...cited]
    .map(([standard, found]): StandardCoverage => {
      const own = PARTS[standard];
      const others = [...found.keys()]
        .filter((part) => part === null || !own?.includes(part))
        .sort((a, b) => naturally(a ?? '', b ?? ''));
      const parts = [...(own ?? []), ...others].map((part) => ({
        part,
        indicators: found.get(part) ?? [],
      }));
      const all = new Set([...found.values()].flat().map(({ code }) => code));
      const indicators = framework.nodes.map(({ code }) => code).filter((code) => all.has(code));
      const weight = indicators.reduce((sum, code) => sum + (weights.get(code)?.effective ?? 0), 0);
      const answered = own?.filter((part) => found.has(part)).length ?? 0;
      const covered = own ? { parts: answered, of: own.length } : null;
      return { standard, parts, indicators, weight, covered };
    })
    .sort(
      (a, b) =>
        Number(b.covered !== null) - Number(a.covered !== null) ||
        b.indicators.length - a.indicators.length ||
        compareCodes(a.standard, b.standard),
    );
}

/** `Annex A 5.9` before `Annex A 5.15`. */
function naturally(a: string, b: string): number {
  const padded = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareCodes(padded(a), padded(b));
}
