import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { sampleTrends } from './overview-sample.ts';
import { overviewWords } from './overview-words.ts';

const [ar, en] = await Promise.all([loadTranslator('ar'), loadTranslator('en')]);
await loadRooms('overview');

type Sample = Parameters<typeof sampleTrends>;
const say = (i18n: typeof ar, ...sample: Sample) => {
  const words = overviewWords(sampleTrends(...sample), i18n);
  return words && [stripMarks(words.heading), stripMarks(words.lede)];
};
const ones = (count: number) => Array.from({ length: count }, () => '1');
const year = (value: number) => [{ year: 2023, value }];

describe('the finding in words', () => {
  it.each<[string, string, Sample]>([
    [
      'لم يبلغ المؤشر العام مستهدف نهاية 2023، وينقصه عنه 7.00 نقطة',
      'The index missed the 2023 target by 7.00 points',
      [{ A: [50, 51, 52, 53] }, ones(4), year(60)],
    ],
    [
      'حقّق المؤشر العام مستهدف نهاية 2023 وتجاوزه بفارق 3.00 نقطة',
      'The index met the 2023 target and passed it by 3.00 points',
      [{ A: [50, 51, 52, 53] }, ones(4), year(50)],
    ],
    [
      'بلغ المؤشر العام مستهدف نهاية 2023',
      'The index met the 2023 target',
      [{ A: [50, 51, 52, 53] }, ones(4), year(53.004)],
    ],
    [
      'تجاوز المؤشر العام مستهدف نهاية 2023 قبل موعده بفارق 1.00 نقطة',
      'The index is 1.00 points past the 2023 target, ahead of time',
      [{ A: [50, 51] }, ones(2), year(50)],
    ],
    [
      'بقي للمؤشر العام 9.00 نقطة ليبلغ مستهدف نهاية 2023',
      'The index is 9.00 points short of the 2023 target',
      [{ A: [51] }, ones(1), year(60)],
    ],
    [
      'يرتفع المؤشر العام منذ ربعين متتاليين',
      'The index has risen for 2 quarters in a row',
      [{ A: [50, 51, 52] }, ones(3)],
    ],
    [
      'يتراجع المؤشر العام منذ 3 أرباع متتالية',
      'The index has fallen for 3 quarters in a row',
      [{ A: [53, 52, 51, 50] }, ones(4)],
    ],
    [
      'تراجع المؤشر العام 1.00 نقطة عن الربع السابق',
      'The index fell by 1.00 points since last quarter',
      [{ A: [51, 50] }, ones(2)],
    ],
    [
      'استقر المؤشر العام عند 50.00 كما كان في الربع السابق',
      'The index is steady at 50.00, as last quarter',
      [{ A: [50, 50] }, ones(2)],
    ],
    ['بلغ المؤشر العام 50.00', 'The index stands at 50.00', [{ A: [50] }, ones(1)]],
    [
      'بلغ المؤشر العام 60.00، ولا يُقارَن بالربع السابق لأن إطار القياس تغيّر بينهما',
      'The index stands at 60.00; it is not compared with last quarter, as the framework changed in between',
      [{ A: [50, 60] }, ['1', '2']],
    ],
    [
      'ارتفع هذا الربع مستوى نضج A من 3 إلى 4',
      'A moved up from level 3 to 4 this quarter',
      [{ A: [59, 60] }, ones(2)],
    ],
    [
      'انخفض هذا الربع مستوى نضج A من 4 إلى 3',
      'A moved down from level 4 to 3 this quarter',
      [{ A: [60, 59] }, ones(2)],
    ],
    [
      'ارتفع هذا الربع مستوى نضج A وB',
      'A and B moved up a level this quarter',
      [{ A: [59, 60], B: [39, 40] }, ones(2)],
    ],
    [
      'ارتفع هذا الربع مستوى نضج 3 جهات، وانخفض مستوى نضج D',
      'This quarter 3 departments moved up a level and D moved down',
      [{ A: [59, 60], B: [39, 40], C: [19, 20], D: [60, 59] }, ones(2)],
    ],
    [
      'أكبر تغيّر في الدرجات هذا الربع تراجع A بمقدار 2.50 نقطة',
      'The largest change of score this quarter is a fall of 2.50 points: A',
      [{ A: [52.5, 50] }, ones(2)],
    ],
  ])('%s', (arabic, english, sample) => {
    expect(say(ar, ...sample)?.[0]).toBe(arabic);
    expect(say(en, ...sample)?.[0]).toBe(english);
  });

  it('goes on below the heading in full sentences, the stronger first', () => {
    const sample: Sample = [{ A: [50, 51, 52, 55], B: [59, 59.2, 59.4, 60.4] }, ones(4), year(60)];
    expect(say(en, ...sample)).toEqual([
      'The index missed the 2023 target by 2.30 points',
      'B moved up from level 3 to 4 this quarter. The index has risen for 3 quarters in a row.',
    ]);
    expect(say(ar, ...sample)?.[1]).toBe(
      'ارتفع هذا الربع مستوى نضج B من 3 إلى 4. يرتفع المؤشر العام منذ 3 أرباع متتالية.',
    );
  });

  it('is empty below where there is nothing more, and absent without a score', () => {
    expect(say(en, { A: [50] }, ones(1))?.[1]).toBe('');
    expect(say(en, { A: [null] }, ones(1))).toBeNull();
  });
});
