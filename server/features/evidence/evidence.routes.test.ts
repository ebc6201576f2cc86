import request, { type Agent, type Response } from 'supertest';
import { describe, expect, it } from 'vitest';
import type { EvidenceListResponse, EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { createEntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const PLACE = '/api/v1/departments/PP/evidence';
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const facts = { document: null as string | null, name: 'خطة.pdf', effectiveOn: '2025-03-01' };

const nameOf = (number: number): string => `upload-${number}`;
let uploads = 0;
const send = (agent: Agent, name: string, piece: Buffer, offset = 0) =>
  agent
    .put(`${PLACE}/uploads/${name}`)
    .query({ offset })
    .type('application/octet-stream')
    .send(piece);
const finish = (agent: Agent, name: string, bytes: number, given: object = {}) =>
  agent.post(`${PLACE}/uploads/${name}`).send({ ...facts, bytes, ...given });

/** A whole file in one piece. */
async function upload(agent: Agent, content: Buffer, given: object = {}): Promise<Response> {
  uploads += 1;
  await send(agent, nameOf(uploads), content).expect(200);
  return finish(agent, nameOf(uploads), content.length, given);
}
const added = async (agent: Agent, content: Buffer, given: object = {}) => {
  const response = await upload(agent, content, given);
  expect(response.status, JSON.stringify(response.body)).toBe(200);
  return response.body as EvidenceRevision;
};

describe('evidence of a department', () => {
  it('is added by its own people and read by the committee', async () => {
    const { app, signedInAs } = createEntryApp();
    await send(request.agent(app), 'a-new-file', pdf).expect(401);
    await send(signedInAs('reviewer'), 'a-new-file', pdf).expect(403);
    await send(signedInAs('officer', 'QQ'), 'a-new-file', pdf).expect(404);
    const document = await added(signedInAs('officer'), pdf);
    expect(document).toMatchObject({
      revision: 1,
      type: 'pdf',
      bytes: pdf.length,
      name: 'خطة.pdf',
    });
    const file = `${PLACE}/${document.id}/revisions/1/file`;
    await request(app).get(file).expect(401);
    await signedInAs('admin').get(file).expect(403);
    await signedInAs('officer', 'QQ').get(file).expect(404);
    const given = await signedInAs('reviewer').get(file).expect(200);
    expect(given.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(given.headers['content-disposition']).toMatch(/^attachment; /);
    expect(given.body).toEqual(pdf);
    const shown = await signedInAs('reviewer').get(file).query({ show: '1' }).expect(200);
    expect(shown.headers['content-disposition']).toMatch(/^inline; /);
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    await signedInAs('reviewer').get(file).query({ show: 'yes' }).expect(400);
  });

  it('never shows what a browser’s own viewer does not', async () => {
    const officer = createEntryApp().signedInAs('officer');
    const { id } = await added(officer, Buffer.from('a,b\n1,2\n'), { name: 'x.pdf' });
    const file = `${PLACE}/${id}/revisions/1/file?show=1`;
    const { headers } = await officer.get(file).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('arrives in pieces, and goes on after a cut from what is here', async () => {
    const { signedInAs } = createEntryApp();
    const officer = signedInAs('officer');
    const received = async (agent = officer) =>
      (await agent.get(`${PLACE}/uploads/in-pieces`).expect(200)).body as unknown;
    expect(await received()).toEqual({ received: 0 });
    await send(officer, 'in-pieces', pdf.subarray(0, 6)).expect(200, { received: 6 });
    const again = await send(officer, 'in-pieces', pdf.subarray(0, 6)).expect(409);
    expect((again.body as Problem).current).toEqual({ received: 6 });
    const early = await finish(officer, 'in-pieces', pdf.length).expect(409);
    expect((early.body as Problem).code).toBe('evidence.incomplete');
    // Nobody else goes on with it, not even of the same department.
    expect(await received(signedInAs('head'))).toEqual({ received: 0 });
    await send(officer, 'in-pieces', pdf.subarray(6), 6).expect(200, { received: pdf.length });
    const first = await finish(officer, 'in-pieces', pdf.length).expect(200);
    // An answer that was lost on the way is given again.
    const second = await finish(officer, 'in-pieces', pdf.length).expect(200);
    expect(second.body).toEqual(first.body);
    const list = await officer.get(PLACE).expect(200);
    expect((list.body as EvidenceListResponse).evidence).toHaveLength(1);
    const file = await officer.get(
      `${PLACE}/${(first.body as EvidenceRevision).id}/revisions/1/file`,
    );
    expect(file.body).toEqual(pdf);
  });

  it('numbers its revisions, and adds none for the same file', async () => {
    const { signedInAs } = createEntryApp();
    const officer = signedInAs('officer');
    const { id } = await added(officer, pdf);
    const place = `${PLACE}/${id}`;
    expect((await added(officer, pdf, { document: id })).revision).toBe(1);
    const newer = Buffer.concat([pdf, Buffer.from('%\n')]);
    expect((await added(officer, newer, { document: id })).revision).toBe(2);
    const list = await officer.get(PLACE).expect(200);
    expect((list.body as EvidenceListResponse).evidence).toMatchObject([{ id, revision: 2 }]);
    const old = await officer.get(`${place}/revisions/1/file`).expect(200);
    expect(old.body).toEqual(pdf);
    await officer.get(`${place}/revisions/3/file`).expect(404);
    expect((await upload(officer, pdf, { document: 'no-such-document' })).status).toBe(404);
  });

  it.each([
    ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
    ['an archive that is no document', Buffer.from('PK\u0003\u0004 something.exe')],
    [
      'a workbook with macros',
      Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml xl/vbaProject.bin'),
    ],
  ])('refuses %s, by the content', async (_what, content) => {
    const officer = createEntryApp().signedInAs('officer');
    const response = await upload(officer, content);
    expect(response.status).toBe(400);
    expect((response.body as Problem).issues?.[0]?.code).toBe('evidence.wrong_type');
  });

  it('refuses more than 10 MB, a date after today and a body of another type', async () => {
    const officer = createEntryApp().signedInAs('officer');
    const megabyte = Buffer.alloc(1024 * 1024);
    await send(officer, 'too-large', Buffer.concat([pdf, megabyte])).expect(413);
    for (let piece = 0; piece < 10; piece += 1) {
      await send(officer, 'too-large', megabyte, piece * megabyte.length).expect(200);
    }
    await send(officer, 'too-large', pdf, 10 * megabyte.length).expect(413);
    expect((await upload(officer, pdf, { effectiveOn: '2026-01-01' })).status).toBe(400);
    expect((await upload(officer, pdf, { effectiveOn: 'yesterday' })).status).toBe(400);
    await officer.put(`${PLACE}/uploads/too-large`).query({ offset: 0 }).send({}).expect(415);
    await send(officer, 'x', pdf).expect(400);
  });

  it('supports an answer, by the revision that the answer names', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    const { id } = await added(officer, pdf);
    const evidence = [{ id, revision: 1 }];
    await save(officer, 'E', { kind: 'boolean', value: true }, { evidence }).expect(200);
    const page = await officer.get(`${SUBMISSION}?dimension=D2`).expect(200);
    expect(JSON.stringify(page.body)).toContain(id);
    // The list says what each document was used for, so that it can be found again next quarter.
    const list = await officer.get(PLACE).expect(200);
    expect((list.body as EvidenceListResponse).evidence).toMatchObject([
      { id, uses: [{ cycle: '2025-Q1', indicator: 'E' }] },
    ]);
    const foreign = await save(
      signedInAs('officer', 'QQ'),
      'E',
      { kind: 'boolean', value: true },
      { evidence },
      SUBMISSION.replace('PP', 'QQ'),
    );
    expect(foreign.status).toBe(400);
  });
});
