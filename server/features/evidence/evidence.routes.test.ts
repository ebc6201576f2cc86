import request, { type Agent } from 'supertest';
import { describe, expect, it } from 'vitest';
import type { EvidenceListResponse, EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { createEntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const PLACE = '/api/v1/departments/PP/evidence';
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

const upload = (agent: Agent, content: Buffer, path = PLACE, effectiveOn = '2025-03-01') =>
  agent[path === PLACE ? 'post' : 'put'](path)
    .query({ name: 'خطة.pdf', effectiveOn })
    .type('application/octet-stream')
    .send(content);
const revisionOf = (response: { body: unknown }): EvidenceRevision =>
  response.body as EvidenceRevision;

describe('evidence of a department', () => {
  it('is added by its own people and read by the committee', async () => {
    const { app, signedInAs } = createEntryApp();
    await upload(request.agent(app), pdf).expect(401);
    await upload(signedInAs('reviewer'), pdf).expect(403);
    await upload(signedInAs('officer', 'QQ'), pdf).expect(404);
    const added = revisionOf(await upload(signedInAs('officer'), pdf).expect(200));
    expect(added).toMatchObject({ revision: 1, type: 'pdf', bytes: pdf.length, name: 'خطة.pdf' });
    const file = `${PLACE}/${added.id}/revisions/1/file`;
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
  });

  it('numbers its revisions, and adds none for the same file', async () => {
    const { signedInAs } = createEntryApp();
    const officer = signedInAs('officer');
    const { id } = revisionOf(await upload(officer, pdf).expect(200));
    const place = `${PLACE}/${id}`;
    expect(revisionOf(await upload(officer, pdf, place).expect(200)).revision).toBe(1);
    const newer = Buffer.concat([pdf, Buffer.from('%\n')]);
    expect(revisionOf(await upload(officer, newer, place).expect(200)).revision).toBe(2);
    const list = await officer.get(PLACE).expect(200);
    expect((list.body as EvidenceListResponse).evidence).toMatchObject([{ id, revision: 2 }]);
    const old = await officer.get(`${place}/revisions/1/file`).expect(200);
    expect(old.body).toEqual(pdf);
    await officer.get(`${place}/revisions/3/file`).expect(404);
    await upload(officer, pdf, `${PLACE}/no-such-document`).expect(404);
  });

  it.each([
    ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
    ['an archive that is no document', Buffer.from('PK\u0003\u0004 something.exe')],
    [
      'a workbook with macros',
      Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml xl/vbaProject.bin'),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s, by the content', async (_what, content) => {
    const officer = createEntryApp().signedInAs('officer');
    const response = await upload(officer, content).expect(400);
    expect((response.body as Problem).issues?.[0]?.code).toBe('evidence.wrong_type');
  });

  it('refuses more than 10 MB, a date after today and a body of another type', async () => {
    const officer = createEntryApp().signedInAs('officer');
    await upload(officer, Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])).expect(413);
    await upload(officer, pdf, PLACE, '2026-01-01').expect(400);
    await upload(officer, pdf, PLACE, 'yesterday').expect(400);
    await officer.post(PLACE).query({ name: 'x' }).send({}).expect(415);
  });

  it('supports an answer, by the revision that the answer names', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    const { id } = revisionOf(await upload(officer, pdf).expect(200));
    const evidence = [{ id, revision: 1 }];
    await save(officer, 'E', { kind: 'boolean', value: true }, { evidence }).expect(200);
    const page = await officer.get(`${SUBMISSION}?dimension=D2`).expect(200);
    expect(JSON.stringify(page.body)).toContain(id);
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
