import * as z from 'zod/mini';
import {
  cycleCode,
  departmentRef,
  frameworkRef,
  levelBand,
  localText,
  nodeCode,
} from './common.ts';
import { rankingRow } from './results.ts';

const score = z.nullable(z.number());
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));

/** Number of a publication: 1, 2, 3 … over all quarters, never given twice. In an address. */
export const publicationParams = z.object({
  number: z.coerce.number().check(z.int(), z.gte(1), z.lte(999_999)),
});

/** Names one publication: revision 1 is the first of its quarter, each correction the next. */
export const publicationRef = z.object({
  number: z.number(),
  cycle: cycleCode,
  revision: z.number(),
  /** SHA-256 over the canonical JSON of its manifest. */
  sha256: z.string(),
});
export type PublicationRef = z.infer<typeof publicationRef>;

/** A file of a publication's bundle, by its path there. */
export const publicationPart = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});
export type PublicationPart = z.infer<typeof publicationPart>;

/**
 * What is hashed and signed, `publication.json` of the bundle: every other file by its SHA-256, and the publication
 * before, so that none can be changed, added or left out unseen.
 */
export const publicationManifest = z.strictObject({
  format: z.literal('nudj-publication/1'),
  number: z.number(),
  cycle: cycleCode,
  revision: z.number(),
  /** Demonstration data, which no decision may rest on. */
  demo: z.boolean(),
  publishedAt: z.iso.datetime(),
  /** Why it was corrected, or published with something undecided; null where neither is so. */
  reason: z.nullable(z.string()),
  /** Version of the rules that scored it. */
  engine: z.string(),
  framework: frameworkRef,
  /** The publication numbered before this one, whatever its quarter; null for the first. */
  previous: z.nullable(publicationRef),
  /** The publication of the earlier quarter that changes are counted against; null for the first quarter. */
  against: z.nullable(publicationRef),
  /** The revision of this quarter that this one takes the place of; null for revision 1. */
  replaces: z.nullable(publicationRef),
  parts: z.array(publicationPart),
});
export type PublicationManifest = z.infer<typeof publicationManifest>;

/** The key that publications are signed with. */
export const publicationKey = z.object({
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo as PEM, as `nudj verify --key` and openssl take it. */
  pem: z.string(),
  /** SHA-256 of its DER bytes, hexadecimal: short enough to compare by eye. */
  fingerprint: z.string(),
});
export type PublicationKey = z.infer<typeof publicationKey>;

/** `GET /api/v1/publication-key`; null until something was published. For the method page. */
export const publicationKeyResponse = z.object({ key: z.nullable(publicationKey) });
export type PublicationKeyResponse = z.infer<typeof publicationKeyResponse>;

/** A publication in the list. */
export const publicationSummary = z.extend(publicationRef, {
  publishedAt: z.string(),
  reason: z.nullable(z.string()),
  framework: frameworkRef,
  /** Departments measured, and how many of them have a rank. */
  departments: z.number(),
  ranked: z.number(),
  /** Mean index of the ranked. */
  mean: score,
  /** The revision that took its place; null for the one that counts. */
  replacedBy: z.nullable(z.number()),
});
export type PublicationSummary = z.infer<typeof publicationSummary>;

/** `GET /api/v1/publications`: newest first. */
export const publicationsResponse = z.object({
  demo: z.boolean(),
  publications: z.array(publicationSummary),
});
export type PublicationsResponse = z.infer<typeof publicationsResponse>;

const place = z.object({ rank: score, score, level: score });

/** An answer before and after: state as scoring sees it, value null where there is none. */
const cell = z.object({
  state: z.enum(['value', 'missing', 'rejected', 'not_due', 'not_applicable']),
  value: z.nullable(z.number()),
});
export type PublishedCell = z.infer<typeof cell>;

const ends = { before: z.nullable(cell), after: z.nullable(cell) };
const places = { before: z.nullable(place), after: z.nullable(place) };

/** What a revision changes against the one it replaces: verified answers, and every place that moved. */
export const publicationChanges = z.object({
  answers: z.array(z.object({ department: z.string(), indicator: nodeCode, ...ends })),
  /** Only departments whose rank, score or level is another one. */
  departments: z.array(z.object({ department: z.string(), ...places })),
});
export type PublicationChanges = z.infer<typeof publicationChanges>;

/** The same for people: departments and indicators by their names. */
const namedChanges = z.object({
  answers: z.array(
    z.object({
      department: departmentRef,
      indicator: z.object({ code: nodeCode, title: localText }),
      ...ends,
    }),
  ),
  departments: z.array(z.object({ department: departmentRef, ...places })),
});

/** Departments at each level of the index, now and in the quarter before; `before` null without one. */
export const levelCount = z.extend(levelBand, {
  departments: z.number(),
  before: z.nullable(z.number()),
});

/**
 * `GET /api/v1/publications/:number`: one publication whole, for its permanent page. Its ranking is
 * `GET /api/v1/ranking?publication=`, its files are `GET …/:number/bundle.zip`, `…/results.json`, `…/results.csv`,
 * `…/values.csv`, `…/publication.json`, `…/sdmx.csv` and `…/structure.xml`, each an attachment.
 */
export const publicationResponse = z.extend(publicationSummary, {
  demo: z.boolean(),
  engine: z.string(),
  frameworkTitle: localText,
  previous: z.nullable(publicationRef),
  against: z.nullable(publicationRef),
  replaces: z.nullable(publicationRef),
  /** Every revision of this quarter, the first first; also this one. */
  revisions: z.array(
    z.object({
      number: z.number(),
      revision: z.number(),
      publishedAt: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
  levels: z.array(levelCount),
  /** The first ranks, at most three places and whoever shares them. */
  leaders: z.array(
    z.object({ department: departmentRef, rank: z.number(), score: z.number(), level: score }),
  ),
  /** With the names that the publication has; null for revision 1. */
  changes: z.nullable(namedChanges),
  warnings: z.array(z.object({ code: z.string(), path: z.string(), message: localText })),
  parts: z.array(publicationPart),
  key: publicationKey,
  /** Ed25519 over the bytes of `publication.json`, base64. */
  signature: z.string(),
});
export type PublicationResponse = z.infer<typeof publicationResponse>;

/**
 * `GET /api/v1/cycles/:cycle/publication-preview`: what publishing now would make public; for the chair. Of a cycle
 * that is `preliminary` (revision 1) or `published` (a correction).
 */
export const publicationPreview = z.object({
  demo: z.boolean(),
  cycle: cycleCode,
  state: z.enum(['preliminary', 'published']),
  /** Names exactly what is previewed; publishing says it back, so that nothing else is published. */
  basis: z.string(),
  revision: z.number(),
  framework: frameworkRef,
  frameworkTitle: localText,
  against: z.nullable(publicationRef),
  replaces: z.nullable(publicationRef),
  /** Whether a reason has to be given: a correction, or something is still open. */
  needsReason: z.boolean(),
  /** Why it cannot be published now: `nothing_changed` against the revision that counts; null where it can. */
  whyNot: z.nullable(z.enum(['nothing_changed'])),
  departments: z.number(),
  ranked: z.number(),
  mean: score,
  rows: z.array(rankingRow),
  levels: z.array(levelCount),
  warnings: z.array(z.object({ code: z.string(), path: z.string(), message: localText })),
  /** Until when departments may still appeal: publishing earlier needs a reason. Null where nobody may any more. */
  appealsUntil: z.nullable(z.string()),
  /** Appeals that nobody decided yet. */
  openAppeals: z.array(z.object({ department: z.string(), indicator: nodeCode })),
  /** Answers without a verdict, by department; they count as reported. */
  undecided: z.array(z.object({ department: z.string(), answers: z.number() })),
  /** Against the revision that counts; null for revision 1. */
  changes: z.nullable(namedChanges),
});
export type PublicationPreview = z.infer<typeof publicationPreview>;

/**
 * `POST /api/v1/cycles/:cycle/publications`: publishes what the preview with this `basis` showed. 409
 * `publication.outdated` with the new basis where anything changed since, `publication.nothing_changed`,
 * `publication.wrong_state`; 400 `publication.reason_needed`. A `preliminary` cycle becomes `published`; of a
 * published one a revision is written.
 */
export const publishBody = z.strictObject({
  basis: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  reason: z.optional(reason),
});
export type PublishBody = z.infer<typeof publishBody>;

/** The publication that was written. */
export const publishResponse = publicationRef;
