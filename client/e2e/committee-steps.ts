import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { ReviewResponse } from '#shared/contracts/review.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import type { OwnProduct } from './own-product.ts';

/** What the steps that are no part of a test's story send to the API, each checked. */

async function answered<T>(response: APIResponse): Promise<T> {
  expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

export const path = (cycle: string, department: string) =>
  `/api/v1/cycles/${cycle}/submissions/${department}`;

export const submissionOf = async (api: APIRequestContext, cycle: string, department: string) =>
  answered<SubmissionResponse>(await api.get(path(cycle, department)));

export const reviewOf = async (api: APIRequestContext, cycle: string, department: string) =>
  answered<ReviewResponse>(await api.get(`${path(cycle, department)}/review`));

async function saveAnswer(
  api: APIRequestContext,
  place: string,
  {
    code,
    answer,
    version,
  }: Pick<SubmissionResponse['indicators'][number], 'code' | 'answer' | 'version'>,
  evidence: readonly { id: string; revision: number }[],
  comment = 'كما في محضر الربع',
): Promise<void> {
  const response = await api.put(`${place}/answers/${code}`, {
    headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
    data: { answer, comment, evidence },
  });
  await answered(response);
}

/** Gives a department's due answers of one quarter as another department gave them in another one. */
export async function fillLike(
  product: OwnProduct,
  to: { cycle: string; department: string },
  like: { cycle: string; department: string },
): Promise<void> {
  const api = await product.as(`officer.${to.department.toLowerCase()}`);
  const chair = await product.as('chair');
  const model = await submissionOf(chair, like.cycle, like.department);
  const given = new Map(model.indicators.map((indicator) => [indicator.code, indicator.answer]));
  const { indicators } = await submissionOf(api, to.cycle, to.department);
  const listed = await answered<{ evidence: { id: string; revision: number }[] }>(
    await api.get(`/api/v1/departments/${to.department}/evidence`),
  );
  const documents = listed.evidence.slice(0, 1).map(({ id, revision }) => ({ id, revision }));
  for (const indicator of indicators.filter(({ due }) => due)) {
    const answer = given.get(indicator.code) ?? indicator.answer;
    await saveAnswer(api, path(to.cycle, to.department), { ...indicator, answer }, documents);
  }
}

/** Hands a department's submission in. */
export async function submit(
  product: OwnProduct,
  cycle: string,
  department: string,
): Promise<void> {
  const api = await product.as(`officer.${department.toLowerCase()}`);
  const { version } = await submissionOf(api, cycle, department);
  const data = { to: 'submitted', version };
  await answered(await api.post(`${path(cycle, department)}/transitions`, { data }));
}

/** Gives one answer again with what the committee asked for. */
export async function correct(
  product: OwnProduct,
  cycle: string,
  department: string,
  code: string,
): Promise<void> {
  const api = await product.as(`officer.${department.toLowerCase()}`);
  const { indicators } = await submissionOf(api, cycle, department);
  const indicator = indicators.find((each) => each.code === code);
  if (!indicator) throw new Error(`no ${code}`);
  const links = indicator.evidence.map(({ id, revision }) => ({ id, revision }));
  await saveAnswer(api, path(cycle, department), indicator, links, 'المرحلة في الملحق الثاني');
}

/** Claims a submission, or goes on with it. */
export async function claim(product: OwnProduct, cycle: string, department: string): Promise<void> {
  const api = await product.as('reviewer');
  const { version } = await reviewOf(api, cycle, department);
  const data = { to: 'under_review', version };
  await answered(await api.post(`${path(cycle, department)}/review`, { data }));
}

/** Accepts everything that no verdict stands on. */
export async function acceptRest(
  product: OwnProduct,
  cycle: string,
  department: string,
): Promise<void> {
  const api = await product.as('reviewer');
  const review = await reviewOf(api, cycle, department);
  for (const { code, due, decided } of review.dimensions) {
    if (decided === due) continue;
    const data = { dimension: code, version: review.version };
    await answered(await api.post(`${path(cycle, department)}/verdicts`, { data }));
  }
}
