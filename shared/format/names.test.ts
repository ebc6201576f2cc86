import { describe, expect, it } from 'vitest';
import { foldForSearch, matchesSearch, nameCollator, sortKey } from './names.ts';

describe('foldForSearch', () => {
  it.each([
    ['الأُسْرة', 'الاسره'],
    ['إدارة', 'اداره'],
    ['آثار', 'اثار'],
    ['مستوى', 'مستوي'],
    ['وزارة  الـــصحة ', 'وزاره الصحه'],
    ['Ministry OF Health', 'ministry of health'],
  ])('spells %s as %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('matchesSearch', () => {
  it('finds a name whatever hamza and taa marbuta were typed', () => {
    expect(matchesSearch('احوال المدنيه', ['المديرية العامة للأحوال المدنية'])).toBe(true);
    expect(matchesSearch('الصحه', ['وزارة الصحة'])).toBe(true);
    expect(matchesSearch('الصحة', ['وزارة التربية'])).toBe(false);
  });
  it('takes ال and لل for the same article', () => {
    expect(matchesSearch('الأحوال المدنية', ['المديرية العامة للأحوال المدنية'])).toBe(true);
    expect(matchesSearch('جمارك', ['الهيئة العامة للجمارك'])).toBe(true);
  });
  it('takes the words in any order and also the code', () => {
    expect(matchesSearch('it communications', ['Ministry of Communications and IT', 'MTIT'])).toBe(
      true,
    );
    expect(matchesSearch('mtit', ['وزارة الاتصالات', 'MTIT'])).toBe(true);
  });
  it('matches everything when nothing was typed', () => {
    expect(matchesSearch(' ', ['وزارة المالية'])).toBe(true);
  });
});

describe('nameCollator', () => {
  it('ignores the kind of department that a name begins with', () => {
    expect(sortKey('وزارة الصحة', 'ar')).toBe('صحة');
    expect(sortKey('الهيئة العامة للجمارك', 'ar')).toBe('جمارك');
    expect(sortKey('Ministry of Health', 'en')).toBe('Health');
  });
  it('sorts Arabic names by their own first word', () => {
    const names = ['وزارة النقل', 'وزارة الإعلام', 'وزارة الصحة', 'وزارة التربية'];
    expect(names.sort(nameCollator('ar'))).toEqual([
      'وزارة الإعلام',
      'وزارة التربية',
      'وزارة الصحة',
      'وزارة النقل',
    ]);
  });
});
