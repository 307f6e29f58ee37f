import { describe, expect, it } from 'vitest';
import { reportAddress } from '../../src/i18n/report.ts';

const about = {
  page: 'https://patch.example/forces/kent/#crime',
  release: '2025-12-abc',
  figure: '12 crimes & more',
};

describe('a report that something is wrong', () => {
  it('is an email with page, release and figure where the operator has an email address', () => {
    const { protocol, pathname, searchParams } = new URL(reportAddress('hello@patch.example', about) ?? '');
    expect([protocol, pathname]).toEqual(['mailto:', 'hello@patch.example']);
    for (const part of Object.values(about)) expect(searchParams.get('body')).toContain(part);
    expect(searchParams.get('subject')).not.toBe('');
  });

  it('fills in the form for facts where the operator takes issues', () => {
    const { searchParams } = new URL(reportAddress('https://code.example/o/r/issues/new', about) ?? '');
    expect(searchParams.get('template')).toBe('fact.yml');
    expect(searchParams.get('page')).toContain(about.page);
    expect(searchParams.get('page')).toContain(about.release);
    expect(searchParams.get('found')).toBe(about.figure);
  });

  it('leads to any other page of the operator as it is, and nowhere where there is none', () => {
    expect(reportAddress('https://patch.example/contact', about)).toBe('https://patch.example/contact');
    expect(reportAddress(null, about)).toBeNull();
  });
});
