import { reach } from '../../domain/complaints/reach.ts';
import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import type { ContactKind } from '../../schemas/contact.ts';
import type { Force } from '../../schemas/places/force.ts';
import type { PolicingBody } from '../../schemas/places/policing-body.ts';
import { type Entry, told, values } from '../content/yaml.ts';
import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem } from '../content/problems.ts';

/** Contacts that do not reach a body in a reader's own matter: they are about it, or for requests alone. */
const notAWayIn: readonly ContactKind[] = [
  'freedomOfInformationEmail',
  'panel',
  'panelEmail',
  'panelPhone',
  'panelPost',
];

/** Forces, policing bodies and first steps that a reader has no way to send anything to. */
export function wayInProblems(files: ContentFiles): ContentProblem[] {
  const forces = new Map(files.forces.map(({ value }) => [value.id, value]));
  return [
    ...files.policingBodies.flatMap((entry) => bodyProblems(entry, forces.get(entry.value.oversees))),
    ...firstStepProblems(files),
  ];
}

function bodyProblems({ yaml, value }: Entry<PolicingBody>, force: Force | undefined): ContentProblem[] {
  const own = value.contacts.some(({ kind }) => !notAWayIn.includes(kind));
  return [
    ...told(value.website === null && !own, yaml, ['contacts'], {
      found: 'no website, and no contact that reaches it',
      expected: 'at least one way of its own to reach it',
      fix: 'add its website, a page, a phone number, an email or a postal address',
    }),
    ...(force && value.website !== null
      ? told(hostOf(value.website) === hostOf(force.website), yaml, ['website'], theForces(value.website))
      : []),
    ...value.contacts.flatMap((contact, i) =>
      told(
        contact.kind === 'phone' && isForcesPhone(contact.value, force),
        yaml,
        ['contacts', i],
        theForces(contact.value),
      ),
    ),
  ];
}

const theForces = (found: string) => ({
  found: `${found}, which is the force's`,
  expected: 'a contact of the body itself, not of the force that it oversees',
  fix: "give the body's own, or take it out: pages then say that none was found",
});

const isForcesPhone = (value: string, force: Force | undefined) =>
  value === '101' || (force?.contacts ?? []).some((own) => own.kind === 'phone' && own.value === value);

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');

/** A route's first step, for every force that it can be about. */
function firstStepProblems(files: ContentFiles): ContentProblem[] {
  const bodies = new Map(files.complaints.bodies.flatMap(({ value }) => value).map((one) => [one.id, one]));
  return files.complaints.routes.flatMap(({ yaml, value: route }) => {
    const step = route.steps.find(({ id }) => id === route.start);
    const body = bodies.get(step?.body ?? '');
    if (!step || !body) return [];
    const about = values(files.forces).filter(({ id }) => route.force === undefined || route.force === id);
    return about.flatMap((force) =>
      told(!hasWayIn(body, force, files), yaml, ['steps', route.steps.indexOf(step), 'body'], {
        found: `"${body.id}", which has no contact for ${force.id}`,
        expected: 'a first step that a reader of every force can send',
        fix: `add a contact to forces/${force.id}.yaml or to whoever oversees it, or name another body`,
      }),
    );
  });
}

function hasWayIn(body: ComplaintBody, force: Force, files: ContentFiles): boolean {
  const overseer = files.policingBodies.find(({ value }) => value.id === force.policingBody)?.value ?? null;
  const services = new Map(files.services.map(({ value }) => [value.id, value]));
  // A service that is not there is told of elsewhere.
  if (body.reach.kind === 'service' && !services.has(body.reach.service)) return true;
  const notUrgent = { kind: 'phone' as const, value: '101', source: force.source };
  const reached = reach(body, { force, body: overseer, notUrgent }, services);
  return reached !== null && (reached.contacts.length > 0 || reached.everywhere !== undefined);
}
