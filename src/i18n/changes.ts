import type { ChangeStatus } from '../schemas/changes.ts';

/** Words of `/changes/`, and of the line on the pages that a change touches. */
export const changes = {
  title: 'What is changing in policing',
  description:
    'Changes to policing in England and Wales: what is planned, what is law, and what is in force, each with its date.',
  lead: 'What is planned, what is law, and what has started. A plan gives you no right until it is law and in force.',
  changing: 'Changing:',
  more: 'What is changing',
  when: 'When',
  none: 'Nothing that we know of.',
};

export const changeStatusWords: Record<ChangeStatus, readonly [heading: string, mark: string]> = {
  announced: ['Announced: a plan, not law', 'Announced'],
  law: ['Law, but we could not find that it has started', 'Law'],
  inForce: ['In force', 'In force'],
};

/** "Announced on 13 November 2025". */
export const changeDateWords: Record<ChangeStatus, (day: string) => string> = {
  announced: (day) => `Announced: ${day}`,
  law: (day) => `Law: ${day}`,
  inForce: (day) => `In force: ${day}`,
};
