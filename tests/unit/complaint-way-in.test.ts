import { describe, expect, test } from 'vitest';
import { complaintButton, reach } from '../../src/domain/complaints/reach.ts';
import { findRecipient, recipientsOn } from '../../src/domain/complaints/letter-recipient.ts';
import { recipientsFile, reachOf } from '../../src/components/letters/reach.ts';
import { complaintBodies, localBodies, reachBody } from '../../src/read/complaints/complaints.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { siteData } from '../../src/read/site.ts';
import { errorOf, onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';
import { limits } from '../fixtures/content/small-parts.ts';

const { content } = siteData();
const handlers = [...complaintBodies().values()].filter((body) => body.reach.kind === 'handler');

describe('a complaint about any force', () => {
  test('has a form behind its button, and the form that works everywhere beside it', () => {
    expect(handlers.length).toBeGreaterThan(0);
    for (const { id } of handlers)
      for (const force of content.forces) {
        const reached = reachBody(id, force.id);
        if (!reached) throw new Error(`${id} is not reached for ${force.id}`);
        expect(complaintButton(reached)?.value, force.id).toMatch(/^https?:/);
        expect(reached.everywhere?.value, force.id).toMatch(/^https?:/);
      }
  });

  test('has a form in its letter too, whichever force is chosen', () => {
    const { forces } = recipientsFile();
    for (const { id } of handlers)
      for (const [force, entry] of Object.entries(forces)) {
        const found = findRecipient(reachOf(id), recipientsOn(entry, '2026-11-28'));
        expect(complaintButton(found)?.value, force).toMatch(/^https?:/);
        expect(found.everywhere?.value, force).toMatch(/^https?:/);
      }
  });
});

test('nobody who oversees a force is given the website or the phone of that force', () => {
  for (const force of content.forces) {
    const forces = [
      force.website,
      '101',
      ...force.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    ];
    for (const { id, reach: by } of localBodies()) {
      if (by.kind !== 'policingBody') continue;
      const given = reachBody(id, force.id)?.contacts.map(({ value }) => value) ?? [];
      expect(
        given.filter((value) => forces.includes(value)),
        `${id} for ${force.id}`,
      ).toEqual([]);
    }
  }
});

test('where nobody oversees a force, nothing is given in its place', () => {
  const [first] = content.forces;
  const overseer = localBodies().find((body) => body.reach.kind === 'policingBody');
  if (!first || !overseer) throw new Error('the content has no force or no overseer');
  const notUrgent = { kind: 'phone' as const, value: '101', source: first.source };
  expect(reach(overseer, { force: first, body: null, notUrgent }, new Map())).toEqual({
    who: null,
    contacts: [],
    known: false,
  });
});

describe('the content check', () => {
  const body = 'policing-bodies/oakshire.yaml';
  const noSite = () =>
    withChange(body, 'website: https://www.oakshire-commissioner.example', 'website: null');

  test('refuses a policing body that nobody can reach', () => {
    expect(onlyProblem(noSite())).toMatchObject({
      file: body,
      path: 'contacts',
      expected: 'at least one way of its own to reach it',
    });
  });

  test('does not take an address for information requests for a way in', () => {
    const foi = `contacts:
  - kind: freedomOfInformationEmail
    value: foi@oakshire.example
    source: oakshire-website`;
    expect(onlyProblem(withChange(body, 'contacts: []', foi, noSite())).path).toBe('contacts');
  });

  test('takes a postal address alone', () => {
    const post = `contacts:
  - kind: post
    value: 1 High Street, Oakham
    source: oakshire-website`;
    expect(loadContent(withChange(body, 'contacts: []', post, noSite())).policingBodies.size).toBe(1);
  });

  test('refuses the website of the force for whoever oversees it', () => {
    const root = withChange(
      body,
      'https://www.oakshire-commissioner.example',
      'https://oakshire.example/pcc',
    );
    expect(onlyProblem(root)).toMatchObject({
      path: 'website',
      found: "https://oakshire.example/pcc, which is the force's",
    });
  });

  test('refuses 101 and the force’s own number for whoever oversees it', () => {
    for (const number of ['101', '0300 123 2040']) {
      const phone = `contacts:
  - kind: phone
    value: '${number}'
    source: oakshire-website`;
      expect(onlyProblem(withChange(body, 'contacts: []', phone)).found).toBe(
        `${number}, which is the force's`,
      );
    }
  });

  test('refuses a route whose first step nobody can send for one of the forces', () => {
    const files: [string, string][] = [
      ['complaints/limits.yaml', limits],
      [
        'complaints/bodies.yaml',
        `- id: overseer
  name: The overseer
  role: Oversees.
  reach: { kind: policingBody, contacts: [email] }
  source: oakshire-website
`,
      ],
      [
        'complaints/triage.yaml',
        `- id: what
  ask: What is it?
  answers:
    - { label: One thing, route: overseen }
    - { label: Another, route: overseen }
`,
      ],
      [
        'complaints/routes/overseen.yaml',
        `id: overseen
title: They do not oversee
shortTitle: Overseeing
group: oversight
order: 1
lead: Write.
today: Write.
isFor: [Overseeing.]
doors:
  - { as: first, step: write }
inForceFrom: null
inForceTo: null
start: write
source: oakshire-website
steps:
  - id: write
    title: Write
    body: overseer
    do: Write.
    happens: They answer.
    ifMissed: Write again.
    basis: law
    limits: [answer]
    source: oakshire-website
    paragraph: null
`,
      ],
    ];
    const root = files.reduce<string | undefined>((so, [name, text]) => withFile(name, text, so), undefined);
    const { problems } = errorOf(root ?? '');
    expect(problems.map(({ path, found }) => ({ path, found }))).toEqual([
      { path: 'steps[0].body', found: '"overseer", which has no contact for railway' },
    ]);
  });
});
