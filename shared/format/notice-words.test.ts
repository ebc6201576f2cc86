import { describe, expect, it } from 'vitest';
import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';
import { stripMarks } from './bidi.ts';
import { newNoticesWords, noticeWords } from './notice-words.ts';

const dueAt = '2025-04-15T20:59:59.000Z';
const cycle = '2025-Q1';
const due = (days: number): NoticeFact => ({ kind: 'due', cycle, dueAt, days });

describe('notices in words', () => {
  it.each([
    [0, 'ينتهي موعد التسليم خلال أقل من يوم'],
    [1, 'بقي يوم واحد على موعد التسليم'],
    [2, 'بقي يومان على موعد التسليم'],
    [7, 'بقيت 7 أيام على موعد التسليم'],
    [11, 'بقي 11 يومًا على موعد التسليم'],
  ])('count %i days in the right form', (days, title) => {
    expect(noticeWords(due(days), 'ar').title).toBe(title);
  });

  it.each([
    [0, 'لا إشعارات جديدة', 'No new notices'],
    [1, 'إشعار جديد', 'One new notice'],
    [2, 'إشعاران جديدان', '2 new notices'],
    [3, '3 إشعارات جديدة', '3 new notices'],
    [14, '14 إشعارًا جديدًا', '14 new notices'],
    [100, '100 إشعار جديد', '100 new notices'],
  ])('count %i notices', (count, ar, en) => {
    expect(newNoticesWords(count, 'ar')).toBe(ar);
    expect(newNoticesWords(count, 'en')).toBe(en);
  });

  it('tell the deadline in the time zone that is asked for', () => {
    expect(noticeWords(due(7), 'ar', 'Asia/Damascus').text).toContain('15 أبريل 2025');
    expect(noticeWords(due(7), 'ar', 'Asia/Damascus').text).toContain('23:59');
    expect(noticeWords(due(7), 'en', 'UTC').text).toContain('Tuesday, 15 April 2025 at 20:59');
  });

  it('give the reason of what came back', () => {
    const fact: NoticeFact = { kind: 'returned', cycle, answers: 2, reason: 'المستند ناقص' };
    const { title, text } = noticeWords(fact, 'ar');
    expect({ title, text: stripMarks(text) }).toEqual({
      title: 'أُعيد تقديم جهتك للتعديل',
      text: 'أعادت اللجنة إجابتين، الربع الأول 2025. السبب: المستند ناقص. عدّل ما أُعيد ثم أرسل التقديم من جديد.',
    });
  });
});
