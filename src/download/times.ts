import { setTimeout } from 'node:timers/promises';

/** The clock, as far as the download needs one; tests bring their own. */
export interface Times {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

export const realTimes: Times = {
  now: () => Date.now(),
  wait: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
  random: () => Math.random(),
};

const FIRST = 1000;
const LONGEST = 60_000;

/**
 * Milliseconds to wait before trying again: twice as long each time, up to a minute, and never quite the same, so
 * that many who were refused together do not come back together.
 * @param attempt how many tries have failed, from 1.
 */
export const backOff = (attempt: number, random: number) =>
  Math.min(LONGEST, FIRST * 2 ** (attempt - 1)) * (0.5 + random / 2);

/** Milliseconds that a `Retry-After` header asks for, in seconds or as a date; null where it says neither. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** `2026-11-21` */
export const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
