import { describe, expect, it } from 'vitest';
import { absoluteWords, durationWords, relativeWords } from './relative-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('time in words', () => {
  it('says the two largest units', () => {
    expect(durationWords(3 * HOUR + 20 * MINUTE, 'en')).toBe('3 h 20 min');
    expect(durationWords(3 * HOUR + 20 * MINUTE, 'ko')).toBe('3시간 20분');
    expect(durationWords(49 * HOUR + 59 * MINUTE, 'en')).toBe('2 d 1 h');
    expect(durationWords(2 * HOUR, 'ko')).toBe('2시간');
    expect(durationWords(259 * 24 * HOUR + 15 * HOUR, 'en')).toBe('259 d');
  });

  it('says whether it is to come', () => {
    expect(relativeWords(HOUR, 0, 'en')).toBe('in 1 h');
    expect(relativeWords(0, HOUR, 'en')).toBe('1 h ago');
    expect(relativeWords(HOUR, 0, 'ko')).toBe('1시간 뒤');
    expect(relativeWords(0, HOUR, 'ko')).toBe('1시간 전');
    expect(relativeWords(30_000, 0, 'en')).toBe('now');
  });

  it('names the zone', () => {
    const at = Date.UTC(2026, 2, 12, 5, 30);
    expect(absoluteWords(at, 'en', 'Asia/Seoul')).toBe('12 Mar 2026, 14:30 GMT+9');
    expect(absoluteWords(at, 'ko', 'Asia/Seoul')).toContain('14:30');
    expect(absoluteWords(at, 'en', 'UTC')).toBe('12 Mar 2026, 05:30 UTC');
  });
});
