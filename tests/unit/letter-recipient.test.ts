import { describe, expect, test } from 'vitest';
import { complaintButton } from '../../src/domain/complaints/reach.ts';
import {
  addressLines,
  emailOf,
  findRecipient,
  type KnownContact,
} from '../../src/domain/complaints/letter-recipient.ts';

const contact = (kind: KnownContact['kind'], value: string): KnownContact => ({
  kind,
  value,
  source: 'A page',
  checked: '2026-11-21',
  read: 'copy',
});
const everywhere = contact('complaintForm', 'https://watchdog.example/form');
const post = 'Professional Standards Department, 1 High Street, Oakham';
const entry = {
  force: {
    name: 'Oakshire Police',
    website: 'https://oakshire.example',
    rings101: true,
    contacts: [
      contact('professionalStandardsPost', post),
      contact('complaintForm', 'https://oakshire.example/form'),
    ],
  },
  body: {
    name: 'Commissioner for Oakshire',
    website: null,
    rings101: false,
    contacts: [contact('email', 'office@oakshire.example')],
  },
  bodyFirst: false,
  watcher: {
    name: 'Oakshire Police and Crime Panel',
    contacts: [contact('panelEmail', 'panel@oakshire.example')],
  },
};

describe('who a letter goes to', () => {
  test('a complaint goes to the force, by its form first', () => {
    const found = findRecipient({ kind: 'handler', everywhere }, entry);
    expect(found.addressee?.name).toBe('Oakshire Police');
    expect(found.contacts.map(({ value }) => value)).toEqual(['https://oakshire.example/form', post]);
    expect(complaintButton(found)?.value).toBe('https://oakshire.example/form');
  });

  test('a letter names one way of a kind: the first, which content holds to be the best', () => {
    const pages = [contact('contactPage', 'https://oakshire.example/contact'), contact('contactPage', 'b')];
    const force = { ...entry.force, contacts: pages };
    const { contacts } = findRecipient({ kind: 'force', contacts: ['contactPage'] }, { ...entry, force });
    expect(contacts).toEqual(pages.slice(0, 1));
  });

  test('a council that is known is named before what helps to find any', () => {
    const find = contact('website', 'https://find.example');
    const own = contact('form', 'https://oakham.example/form');
    const reach = { kind: 'known', contacts: [find], byCouncil: { oakham: [own] } } as const;
    expect(findRecipient(reach, undefined, 'Oakham Borough Council').contacts).toEqual([own, find]);
    expect(findRecipient(reach, undefined, 'Elsewhere').contacts).toEqual([find]);
  });

  test('a complaint about the overseeing body goes to whoever hears those, never to the body', () => {
    const { addressee, contacts } = findRecipient({ kind: 'watcher' }, entry);
    expect(addressee?.name).toBe('Oakshire Police and Crime Panel');
    expect(addressee?.website).toBeNull();
    expect(emailOf(contacts)).toBe('panel@oakshire.example');
    expect(findRecipient({ kind: 'watcher' }, { ...entry, body: null, watcher: null }).contacts).toEqual([]);
  });

  test('a complaint goes to the overseeing body where that takes complaints first', () => {
    const { addressee, contacts } = findRecipient(
      { kind: 'handler', everywhere },
      { ...entry, bodyFirst: true },
    );
    expect(addressee?.name).toBe('Commissioner for Oakshire');
    expect(emailOf(contacts)).toBe('office@oakshire.example');
    const form = contact('complaintForm', 'https://commissioner.example/form');
    const body = { ...entry.body, contacts: [...entry.body.contacts, form] };
    const found = findRecipient({ kind: 'handler', everywhere }, { ...entry, body, bodyFirst: true });
    expect(complaintButton(found)).toBe(form);
  });

  test('a complaint goes by the form for every force first, where the force has none of its own', () => {
    const force = { ...entry.force, contacts: [contact('professionalStandardsPost', post)] };
    const found = findRecipient({ kind: 'handler', everywhere }, { ...entry, force });
    expect(complaintButton(found)).toBe(everywhere);
    expect(found.contacts.map(({ value }) => value)).toEqual([post]);
  });

  test('nothing is known before a force is chosen, nor of a body that no source names', () => {
    expect(findRecipient({ kind: 'team' }, undefined)).toEqual({ addressee: null, contacts: [] });
    const without = { ...entry, body: null };
    expect(findRecipient({ kind: 'policingBody', contacts: ['email'] }, without).addressee).toBeNull();
  });

  test('its address says each thing once', () => {
    const found = findRecipient({ kind: 'handler', everywhere }, entry);
    expect(addressLines(found, 'The Professional Standards Department')).toEqual([
      'Oakshire Police',
      '1 High Street',
      'Oakham',
    ]);
    const body = findRecipient({ kind: 'policingBody', contacts: ['email'] }, entry);
    expect(addressLines(body, 'Commissioner for Oakshire')).toEqual([]);
  });
});
