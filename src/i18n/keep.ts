import { sitePath } from '../domain/site-path.ts';
import { date } from './format.ts';

/** Words for keeping pages on a device, for when there is no network. */
export const keepWords = {
  title: 'Keep this on your phone',
  description:
    'Keep what you are owed, how to complain and your area on your phone, for when there is no signal.',
  lead: 'No signal at the police station, in court or at home? Keep these pages on your phone or computer, and they open without it.',
  whatHeading: 'What is kept',
  what: [
    'The first page, what you are owed, and who to contact.',
    'Every way to complain, the date counter and the letters.',
    'Your area, its force and its report card, if this device remembers your area.',
  ],
  whatNot:
    'Not kept: the crime map, other areas, and the postcode look-up. They need a signal. In danger, ring 999: it needs no internet.',
  yoursHeading: 'You decide',
  yours: [
    'Nothing is kept until you press. No postcode and nothing that you type is kept.',
    'When something has changed here, we tell you. What you keep changes only when you press “Update”.',
    '“Remove” takes all of it away. So does clearing this site’s data in your browser.',
  ],
  noScript: 'Keeping pages needs JavaScript, which is off or did not come.',
  cannot:
    'This browser cannot keep pages. You can print them, or save one by the browser’s menu (“Save page”).',
  keep: (bytes: number) => `Keep on this device (${megabytes(bytes)})`,
  keepNoSize: 'Keep on this device',
  update: 'Update',
  remove: 'Remove',
  busy: (done: number, all: number) => `Keeping: ${done} of ${all} files.`,
  none: 'Nothing is kept on this device.',
  kept: (since: string, made: string, area: string | null) =>
    `Kept on ${date(since.slice(0, 10))}${area === null ? '' : `, with ${area}`}. It is the site of ${date(made)}.`,
  addArea: (name: string) => `${name} is not among it yet: press “Update”.`,
  newest: 'Nothing newer is here.',
  newer: (made: string) => `There is a newer one, of ${date(made)}.`,
  removed: 'Removed. Nothing is kept on this device.',
  notKept: 'It could not all be fetched, so nothing was changed. Try again when the signal is better.',
  noSignal: 'Whether there is a newer one cannot be asked now: there is no signal.',
  instead: 'You have no signal, and the page that you asked for is not kept on this device.',
  noticeOffline: (made: string) =>
    `No signal: this page was kept on your device. It is of ${date(made)}; things may have changed since.`,
  noticeNewer: 'The pages kept on your device are older than these.',
  noticeLink: [sitePath('/keep/'), 'Update or remove them'],
} as const;

/** 2,345,678 bytes: "2.3 MB". */
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
