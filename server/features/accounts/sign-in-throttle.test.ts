import { describe, expect, it } from 'vitest';
import { TooMany } from '#shared/domain/errors.ts';
import { placeOf, SignInThrottle } from './sign-in-throttle.ts';

class Clock {
  now = 1_700_000_000_000;
  readonly throttle = new SignInThrottle(() => this.now);

  /** Seconds to wait before the next try counts; 0 when it was looked at. */
  fail(username: string, address: string): number {
    try {
      this.throttle.begin(username, address);
      return 0;
    } catch (error) {
      if (error instanceof TooMany) return error.waitSeconds;
      throw error;
    }
  }

  failOften(times: number, username: string, address: string): void {
    for (let time = 0; time < times; time += 1) this.fail(username, address);
  }
}

describe('SignInThrottle', () => {
  it('lets five wrong tries pass, then doubles the wait up to a quarter of an hour', () => {
    const clock = new Clock();
    const waits: number[] = [];
    for (let time = 0; time < 5; time += 1) expect(clock.fail('a', '1.1.1.1')).toBe(0);
    for (let time = 0; time < 11; time += 1) {
      expect(clock.fail('a', '1.1.1.1')).toBe(0);
      const wait = clock.fail('a', '1.1.1.1');
      waits.push(wait);
      clock.now += wait * 1000;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('does not count a refused try: waiting always helps', () => {
    const clock = new Clock();
    clock.failOften(6, 'a', '1.1.1.1');
    clock.failOften(100, 'a', '1.1.1.1');
    clock.now += 2000;
    expect(clock.fail('a', '1.1.1.1')).toBe(0);
  });

  it('forgets wrong tries at this account after a right one', () => {
    const clock = new Clock();
    clock.failOften(4, 'a', '1.1.1.1');
    clock.throttle.begin('a', '1.1.1.1').succeeded();
    for (let time = 0; time < 5; time += 1) expect(clock.fail('a', '1.1.1.1')).toBe(0);
  });

  it('never keeps the owner out, however many strangers try the account', () => {
    const clock = new Clock();
    for (let host = 1; host < 200; host += 1) clock.failOften(8, 'owner', `10.0.${host}.1`);
    const attempt = clock.throttle.begin('owner', '192.168.0.1');
    expect(attempt.delayMs).toBe(2000);
    attempt.succeeded();
    expect(clock.throttle.begin('owner', '192.168.0.1').delayMs).toBe(0);
  });

  it('never keeps out who signed in here before, though a stranger tries from the same address', () => {
    const clock = new Clock();
    clock.throttle.begin('owner', '10.0.0.1').succeeded();
    for (let name = 0; name < 100; name += 1) clock.fail(`guess${name}`, '10.0.0.1');
    expect(clock.fail('somebody', '10.0.0.1')).toBeGreaterThan(0);
    expect(clock.fail('owner', '10.0.0.1')).toBe(0);
  });

  it('slows a place that tries many accounts, and its own right tries do not wipe the wrong ones out', () => {
    const clock = new Clock();
    for (let name = 0; name < 30; name += 1) {
      expect(clock.fail(`guess${name}`, '10.0.0.1')).toBe(0);
      clock.throttle.begin('mine', '10.0.0.1').succeeded();
    }
    expect(clock.fail('one', '10.0.0.1')).toBe(0);
    expect(clock.fail('two', '10.0.0.1')).toBe(2);
  });

  it('does not wait longer than meant after the clock was set back', () => {
    const clock = new Clock();
    clock.failOften(6, 'a', '1.1.1.1');
    clock.now -= 30 * 86_400_000;
    expect(clock.fail('a', '1.1.1.1')).toBeLessThanOrEqual(900);
  });
});

describe('placeOf', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('takes %s as %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
