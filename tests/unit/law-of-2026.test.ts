import { describe, expect, test } from 'vitest';
import { sayLimits } from '../../src/components/complaints/limit-words.ts';
import { complaintRoutes } from '../../src/read/complaints/complaints.ts';
import { need, siteData } from '../../src/read/site.ts';

const { content } = siteData();
const routes = complaintRoutes();
const route = (id: string) => sayLimits(need(routes, id));

describe('what changed by late 2026', () => {
  const change = (id: string) => {
    const found = content.changes.find((one) => one.id === id);
    if (!found) throw new Error(`${id} is not among the changes`);
    return found;
  };

  test('commissioners are said to end in May 2028, as a plan, on their own pages and where they are complained of', () => {
    const end = change('commissioners-end');
    expect(end.status).toBe('announced');
    expect(end.line).toMatch(/May 2028/);
    expect(end.touches.routes).toContain('commissioner-or-mayor');
    expect(end.touches.bodies).toEqual(expect.arrayContaining(['pcc', 'pfcc']));
    for (const { kind, endAnnounced, id } of content.policingBodies.values())
      if (kind === 'pcc' || kind === 'pfcc') expect(endAnnounced?.to, id).toBe('2028-05');
  });

  test('the review of a refused case review is told as law of 2026 not known to have started, and as done today by some', () => {
    expect(change('asb-reviews-by-commissioners').status).toBe('law');
    const question = route('anti-social-behaviour').steps.find(({ id }) => id === 'question-the-review');
    expect(question?.happens).toMatch(/already/);
    expect(question?.note).toMatch(/29 June 2026.*could not find whether/s);
    expect(question?.do).toMatch(/commissioner/);
  });

  test('Respect Orders are named, and not as something that a court can make today', () => {
    expect(change('respect-orders').status).not.toBe('inForce');
  });

  test('a performance framework is said to be out, without figures by force', () => {
    expect(change('performance-framework').status).toBe('inForce');
    const pledge = content.standards.find(({ id }) => id === 'neighbourhood-policing-guarantee');
    expect(JSON.stringify(pledge)).toMatch(/Performance Framework is out/);
  });

  test('six months to question a sentence stand nowhere as a rule', () => {
    expect(change('reviews-of-sentences').status).not.toBe('inForce');
    expect(JSON.stringify(route('sentence-too-low'))).not.toMatch(/you have six months/i);
  });

  test('legal aid at every inquest with a public body is told as a Bill, where the bereaved read', () => {
    const aid = change('legal-aid-at-inquests');
    expect(aid.status).toBe('announced');
    expect(aid.touches.routes).toContain('death-or-serious-injury');
    expect(aid.line).toMatch(/not law as far as we found/);
  });

  test('a complaint about Report Fraud goes to whoever runs it', () => {
    expect(route('report-fraud').steps.map(({ body }) => body)).toEqual(['city-commissioner-of-fraud']);
  });
});
