import { describe, expect, test } from 'vitest';
import { reach } from '../../src/domain/complaints/reach.ts';
import { complaintBodies, partiesOf, reachBody } from '../../src/read/complaints/complaints.ts';
import { need, siteData } from '../../src/read/site.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import type { PolicingBody } from '../../src/schemas/places/policing-body.ts';

const values = (body: string, force: string | null) =>
  reachBody(body, force)?.contacts.map(({ value }) => value) ?? [];

/** A made-up force and who oversees it, with what is known of them. */
function oakshire(model: PolicingBody['complaintModel']['model'], contacts: Contact[] = []) {
  const [real] = siteData().content.forces;
  const parties = real && partiesOf(real.id);
  if (!parties?.body) throw new Error('the content has no force');
  const force = { ...parties.force, name: 'Oakshire Police', website: 'https://oakshire.example', contacts };
  const body = {
    ...parties.body,
    name: 'Commissioner for Oakshire',
    website: 'https://commissioner.example',
    contacts: [] as Contact[],
    complaintModel: { ...parties.body.complaintModel, model },
  };
  return { force, body, notUrgent: parties.notUrgent };
}
const reached = (body: string, parties: ReturnType<typeof oakshire>) =>
  reach(need(complaintBodies(), body), parties, new Map());
const shown = (body: string, parties: ReturnType<typeof oakshire>) =>
  reached(body, parties)?.contacts.map(({ value }) => value) ?? [];

describe('who takes a complaint first', () => {
  test('is the force where the policing body only reviews', () => {
    expect(reached('professional-standards', oakshire('1'))).toMatchObject({
      who: 'Oakshire Police',
      handler: 'force',
    });
  });

  test('is the policing body where it took that on', () => {
    for (const model of ['2', '3', '2 or 3'] as const)
      expect(reached('professional-standards', oakshire(model))).toMatchObject({
        who: 'Commissioner for Oakshire',
        handler: 'policingBody',
      });
  });

  test('is the force, said to be not established, where it is not known', () => {
    expect(reached('professional-standards', oakshire('unknown'))?.handler).toBe('notEstablished');
  });
});

describe('where no address for complaints is known', () => {
  test('the force’s home page and 101 stand in, and it is said', () => {
    expect(reached('professional-standards', oakshire('1'))?.known).toBe(false);
    expect(shown('professional-standards', oakshire('1'))).toEqual(['https://oakshire.example', '101']);
  });

  test('a page about complaints is enough for it to be known', () => {
    const page: Contact = { kind: 'complaintInfo', value: 'https://oakshire.example/complain', source: 'a' };
    expect(reached('professional-standards', oakshire('1', [page]))?.known).toBe(true);
  });

  test('British Transport Police has a number of its own in place of 101', () => {
    expect(values('force-review-team', 'btp')).toContain('0800 40 50 40');
    expect(values('force-review-team', 'btp')).not.toContain('101');
  });

  test('the policing body’s home page stands in for a review page', () => {
    expect(shown('policing-body-review', oakshire('1'))).toEqual(['https://commissioner.example']);
    expect(reached('policing-body-review', oakshire('1'))?.known).toBe(false);
  });
});

test('a review on Merseyside goes to the commissioner’s review page first', () => {
  expect(values('policing-body-review', 'merseyside')[0]).toBe(
    'https://merseysidepcc.info/contact-us/complaint-reviews/',
  );
});

test('the ombudsman is reached without choosing a force', () => {
  expect(values('local-ombudsman', null)).toContain('0300 061 0614');
});

test('nobody is named for a force’s own body until a force is chosen', () => {
  expect(reachBody('professional-standards', null)).toBeNull();
});
