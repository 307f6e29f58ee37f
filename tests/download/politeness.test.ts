import { describe, expect, it, vi } from 'vitest';
import pThrottle from 'p-throttle';
import { backOff, retryAfter } from '../../src/download/times.ts';
import { Progress } from '../../src/importer/progress.ts';
import { readDownloads } from '../../src/download/options.ts';
import { TestTimes } from './support/downloading.ts';

describe('the list of addresses in content/', () => {
  it('has publisher, licence and day of check for each, and words where one is not confirmed', () => {
    const { files, policeApi } = readDownloads('content/downloads.yaml');
    expect(policeApi.address).toBe('https://data.police.uk/api');
    expect(files.filter(({ confirmed, note }) => !confirmed && !note)).toEqual([]);
  });

  it('keeps to 15 requests a second and 30 at once', () => {
    const { requests, seconds } = readDownloads('content/downloads.yaml').politeness;
    expect(requests).toBeLessThanOrEqual(30);
    expect(requests / seconds).toBeLessThanOrEqual(15);
  });

  it('is kept to by the throttle: the 31st request waits until two seconds have passed', async () => {
    vi.useFakeTimers();
    try {
      let begun = 0;
      const turn = pThrottle({ limit: 30, interval: 2000, strict: true })(() => Promise.resolve(begun++));
      const all = Promise.all(Array.from({ length: 45 }, () => turn()));
      await vi.advanceTimersByTimeAsync(1900);
      expect(begun).toBe(30);
      await vi.advanceTimersByTimeAsync(1200);
      expect(begun).toBeGreaterThan(30);
      expect(begun).toBeLessThanOrEqual(45);
      await vi.advanceTimersByTimeAsync(1000);
      await all;
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('waiting', () => {
  it('doubles up to a minute and is never the same for everybody', () => {
    expect([1, 2, 3, 10].map((attempt) => backOff(attempt, 1))).toEqual([1000, 2000, 4000, 60_000]);
    expect(backOff(1, 0)).toBe(500);
  });

  it('understands both forms of Retry-After, and nothing else', () => {
    const now = Date.parse('2026-01-15T12:00:00Z');
    expect(retryAfter('12', now)).toBe(12_000);
    expect(retryAfter('Thu, 15 Jan 2026 12:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('Thu, 15 Jan 2026 11:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBeNull();
  });
});

describe('progress', () => {
  const shownBy = (isTTY: boolean) => {
    const times = new TestTimes();
    let text = '';
    const shown = new Progress({ isTTY, write: (words: string) => (text += words) }, () => times.now());
    shown.start('2026-01.zip', 0, 10e6);
    void times.wait(4000);
    shown.add(4e6);
    return text;
  };

  it('is a bar with the time left on a terminal', () => {
    expect(shownBy(true)).toContain(
      '█'.repeat(10) + '░'.repeat(14) + ' 2026-01.zip 4.0 of 10.0 MB, 6 s left',
    );
  });

  it('is plain lines elsewhere', () => {
    expect(shownBy(false)).toBe('2026-01.zip: 0.0 of 10.0 MB\n2026-01.zip: 4.0 of 10.0 MB, 6 s left\n');
  });
});
