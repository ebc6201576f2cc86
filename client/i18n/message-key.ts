import type access from './en/access.json';
import type admin from './en/admin.json';
import type appeal from './en/appeal.json';
import type brief from './en/brief.json';
import type common from './en/common.json';
import type compare from './en/compare.json';
import type cycle from './en/cycle.json';
import type department from './en/department.json';
import type draft from './en/draft.json';
import type entry from './en/entry.json';
import type evidence from './en/evidence.json';
import type explain from './en/explain.json';
import type exportWords from './en/export.json';
import type framework from './en/framework.json';
import type heatmap from './en/heatmap.json';
import type indexAudit from './en/index-audit.json';
import type lab from './en/lab.json';
import type method from './en/method.json';
import type notices from './en/notices.json';
import type overview from './en/overview.json';
import type probabilities from './en/probabilities.json';
import type publication from './en/publication.json';
import type quarter from './en/quarter.json';
import type ranking from './en/ranking.json';
import type review from './en/review.json';
import type robustness from './en/robustness.json';
import type talk from './en/talk.json';
import type target from './en/target.json';
import type workbook from './en/workbook.json';

interface Rooms {
  access: typeof access;
  admin: typeof admin;
  appeal: typeof appeal;
  brief: typeof brief;
  common: typeof common;
  compare: typeof compare;
  cycle: typeof cycle;
  department: typeof department;
  draft: typeof draft;
  entry: typeof entry;
  evidence: typeof evidence;
  explain: typeof explain;
  export: typeof exportWords;
  framework: typeof framework;
  heatmap: typeof heatmap;
  'index-audit': typeof indexAudit;
  lab: typeof lab;
  method: typeof method;
  notices: typeof notices;
  overview: typeof overview;
  probabilities: typeof probabilities;
  publication: typeof publication;
  quarter: typeof quarter;
  ranking: typeof ranking;
  review: typeof review;
  robustness: typeof robustness;
  talk: typeof talk;
  target: typeof target;
  workbook: typeof workbook;
}

/** A part of the catalogue: one file in each language. `common` is on every page, each other comes with its pages. */
export type Room = keyof Rooms;

/** Every message there is, as `room.key`. The English files are the list. */
export type MessageKey = {
  [Name in Room]: `${Name}.${keyof Rooms[Name] & string}`;
}[Room];
