import type { BankHolidaysFile, ClocksFile, Limit } from '../../schemas/complaints/deadlines.ts';
import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import type { ComplaintHistory } from '../../schemas/complaints/history.ts';
import type { ComplaintRoute, TriageQuestion } from '../../schemas/complaints/route.ts';
import type { LetterTemplate } from '../../schemas/complaints/letter.ts';
import type { ComplaintFiles } from './files.ts';
import { byId, inOrder, values } from '../content/entry.ts';

/** The complaint routes as written down. */
export interface ComplaintContent {
  /** By id, in the order of their file. */
  limits: ReadonlyMap<string, Limit>;
  /** By id. */
  bodies: ReadonlyMap<string, ComplaintBody>;
  /** The first is where a reader starts. */
  triage: readonly TriageQuestion[];
  /** By id, as lists show them. */
  routes: ReadonlyMap<string, ComplaintRoute>;
  history: readonly ComplaintHistory[];
  /** What the deadline calculator asks; null for content without it. */
  clocks: ClocksFile | null;
  /** Null for content without them. */
  bankHolidays: BankHolidaysFile | null;
  /** By id, as lists show them. */
  letters: ReadonlyMap<string, LetterTemplate>;
}

export function gatherComplaints(files: ComplaintFiles): ComplaintContent {
  return {
    limits: byId(values(files.limits).flat()),
    bodies: byId(values(files.bodies).flat()),
    triage: values(files.triage).flat(),
    routes: byId(inOrder(values(files.routes))),
    history: values(files.history),
    clocks: files.clocks[0]?.value ?? null,
    bankHolidays: files.bankHolidays[0]?.value ?? null,
    letters: byId(inOrder(values(files.letters))),
  };
}
