import { describe, expect, it } from 'vitest';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { UploadOutcome } from './send-upload.ts';
import { createMemoryUploads } from './upload-store.ts';
import { newUpload, type Upload } from './upload.ts';
import { Uploads } from './uploads.ts';

const place = { user: 'officer.moh', cycle: '2024-Q4', department: 'MOH', indicator: 'SRV.07' };
const chosen = { document: null, name: 'plan.pdf', effectiveOn: '2024-12-01' };
const upload = (): Upload => newUpload(place, { ...chosen, file: new Blob(['%PDF-1.4']) });
const arrived: UploadOutcome = {
  kind: 'arrived',
  revision: { id: 'the-document', revision: 1 } as EvidenceRevision,
};

/** Documents on a desk: what the server says is laid out beforehand. */
function onDesk(outcomes: (UploadOutcome | 'wait')[], kept = new Map<string, Upload>()) {
  const desk = {
    kept,
    who: 'officer.moh' as string | null,
    sent: [] as string[],
    attached: [] as string[],
    answer: undefined as ((outcome: UploadOutcome) => void) | undefined,
    isWanted: () => true,
  };
  const uploads = new Uploads({
    user: 'officer.moh',
    store: createMemoryUploads(kept),
    send: ({ id }, _onReceived, isWanted) => {
      desk.sent.push(id);
      desk.isWanted = isWanted;
      const next = outcomes.shift() ?? arrived;
      return next === 'wait'
        ? new Promise((resolve) => (desk.answer = resolve))
        : Promise.resolve(next);
    },
    whoIsSignedIn: () => Promise.resolve(desk.who),
    onArrived: ({ id }) => Promise.resolve(void desk.attached.push(id)),
    later: () => () => undefined,
  });
  return { uploads, desk };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('documents on their way', () => {
  it('stay on the device until their answer names them', async () => {
    const { uploads, desk } = onDesk(['wait']);
    const document = upload();
    await uploads.add(document);
    await settle();
    expect([...desk.kept.keys()]).toEqual([document.id]);
    desk.answer?.(arrived);
    await settle();
    expect(desk.attached).toEqual([document.id]);
    expect(desk.kept.size).toBe(0);
    expect(uploads.snapshot().uploads.size).toBe(0);
  });

  it('are sent again, each under its own name, when the link is back', async () => {
    const { uploads, desk } = onDesk([{ kind: 'held', why: 'offline' }]);
    const document = upload();
    await uploads.add(document);
    await settle();
    expect(uploads.snapshot().hold).toBe('offline');
    uploads.wake();
    await settle();
    expect(desk.sent).toEqual([document.id, document.id]);
    expect(uploads.snapshot().hold).toBeNull();
    expect(desk.attached).toEqual([document.id]);
  });

  it.each([null, 'officer.moj'])('wait while the browser is signed in as %s', async (who) => {
    const { uploads, desk } = onDesk([]);
    desk.who = who;
    await uploads.add(upload());
    await settle();
    expect(desk.sent).toEqual([]);
    expect(uploads.snapshot().hold).toBe(who === null ? 'signed_out' : 'other_user');
  });

  it('of another user are never read', async () => {
    const theirs = { ...upload(), user: 'officer.moj' };
    const { uploads, desk } = onDesk([], new Map([[theirs.id, theirs]]));
    await uploads.load();
    await settle();
    expect(uploads.snapshot().uploads.size).toBe(0);
    expect(desk.sent).toEqual([]);
  });

  it('that a file brings back are sent under their own name, once, and never another user’s', async () => {
    const { uploads, desk } = onDesk(['wait']);
    const here = upload();
    await uploads.add(here);
    await settle();
    const away = { ...upload(), addedAt: '2999-01-01T00:00:00Z' };
    await uploads.restore([here, away, away, { ...upload(), user: 'officer.moj' }]);
    expect([...desk.kept.keys()]).toEqual([here.id, away.id]);
    desk.answer?.(arrived);
    await settle();
    expect(desk.sent).toEqual([here.id, away.id]);
    expect(desk.attached).toEqual([here.id, away.id]);
  });

  it('that the server refuses stay with the reason and keep none of the others back', async () => {
    const { uploads, desk } = onDesk([{ kind: 'refused', code: 'evidence.wrong_type' }, arrived]);
    const [bad, good] = [upload(), { ...upload(), addedAt: '2999-01-01T00:00:00Z' }];
    await uploads.add(bad);
    await uploads.add(good);
    await settle();
    expect(uploads.snapshot().uploads.get(bad.id)?.refused).toBe('evidence.wrong_type');
    expect(desk.kept.get(bad.id)?.refused).toBe('evidence.wrong_type');
    expect(desk.attached).toEqual([good.id]);
    uploads.wake();
    await settle();
    expect(desk.sent).toEqual([bad.id, good.id]);
  });

  it('that are given up while they are sent support nothing', async () => {
    const { uploads, desk } = onDesk(['wait']);
    const document = upload();
    await uploads.add(document);
    await settle();
    await uploads.cancel(document.id);
    expect(desk.isWanted()).toBe(false);
    desk.answer?.(arrived);
    await settle();
    expect(desk.attached).toEqual([]);
    expect(desk.kept.size).toBe(0);
  });
});
