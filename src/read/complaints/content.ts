import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  bankHolidaysFileSchema,
  clocksFileSchema,
  limitsFileSchema,
} from '../../schemas/complaints/deadlines.ts';
import { complaintBodiesFileSchema } from '../../schemas/complaints/body.ts';
import { complaintHistorySchema } from '../../schemas/complaints/history.ts';
import { complaintRouteSchema, triageFileSchema } from '../../schemas/complaints/route.ts';
import { letterSchema } from '../../schemas/complaints/letter.ts';
import { namesIn, tellStrangers } from '../content/folder.ts';
import type { Report } from '../content/problems.ts';
import { byId, type Entry, inOrder, values } from '../content/yaml.ts';

type ReadFile = <T>(name: string, schema: z.ZodType<T>) => Entry<T>[];

const home = 'complaints';
const known = [
  'bank-holidays.yaml',
  'bodies.yaml',
  'clocks.yaml',
  'limits.yaml',
  'triage.yaml',
  'history',
  'letters',
  'routes',
];

/** Everything in `complaints/`, file by file. Content without that folder has no complaint routes. */
export function readComplaintFiles(root: string, file: ReadFile, folder: ReadFile, report: Report) {
  tellStrangers(home, namesIn(root, home), known, report);
  const one = <T>(name: string, schema: z.ZodType<T>) =>
    existsSync(join(root, home, name)) ? file(`${home}/${name}`, schema) : [];
  // Routes name what is in the other files: where there are routes, all of them must be there.
  const withRoutes = existsSync(join(root, home, 'routes'));
  const needed = <T>(name: string, schema: z.ZodType<T>) =>
    withRoutes ? file(`${home}/${name}`, schema) : one(name, schema);
  return {
    limits: needed('limits.yaml', limitsFileSchema),
    bodies: needed('bodies.yaml', complaintBodiesFileSchema),
    triage: needed('triage.yaml', triageFileSchema),
    routes: folder(`${home}/routes`, complaintRouteSchema),
    clocks: one('clocks.yaml', clocksFileSchema),
    bankHolidays: one('bank-holidays.yaml', bankHolidaysFileSchema),
    letters: folder(`${home}/letters`, letterSchema),
    history: folder(`${home}/history`, complaintHistorySchema),
  };
}
type ComplaintFiles = ReturnType<typeof readComplaintFiles>;

/** What `content/complaints/` says, checked. */
export function gatherComplaints(files: ComplaintFiles) {
  return {
    // By id, in the order of their file.
    limits: byId(values(files.limits).flat()),
    bodies: byId(values(files.bodies).flat()),
    // The first is where a reader starts.
    triage: values(files.triage).flat(),
    // By id, as lists show them.
    routes: byId(inOrder(values(files.routes))),
    letters: byId(inOrder(values(files.letters))),
    history: values(files.history),
    // What the deadline calculator asks, and how it counts; null for content without it.
    clocks: files.clocks[0]?.value ?? null,
    bankHolidays: files.bankHolidays[0]?.value ?? null,
  };
}
