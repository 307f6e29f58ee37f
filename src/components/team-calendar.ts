import ical from 'ical-generator';
import { teamDetails as words } from '../i18n/places/team.ts';
import type { Dated, TeamMeeting } from '../read/places/team-details.ts';

interface Team {
  force: string;
  forceName: string;
  id: string;
  name: string;
}

/**
 * The meetings of a team as a calendar (RFC 5545). Times "float": half past six is half past six wherever the
 * calendar is, as on a poster. Same meetings, same bytes.
 */
export function teamCalendar(
  { force, forceName, id, name }: Team,
  { items, day }: Dated<TeamMeeting>,
): string {
  const calendar = ical({ name: words.calendarName(name), prodId: '//know-your-patch//meetings//EN' });
  for (const [i, { title, starts, ends, address }] of items.entries()) {
    calendar.createEvent({
      id: `${force}-${id}-${starts}-${i}@know-your-patch`,
      stamp: new Date(`${day}T00:00:00Z`),
      summary: title,
      start: new Date(`${starts}:00Z`),
      ...(ends !== null && { end: new Date(`${ends}:00Z`) }),
      floating: true,
      allDay: starts.endsWith('T00:00'),
      ...(address !== null && { location: address }),
      description: words.calendarNote(forceName, day),
    });
  }
  return `${calendar.toString()}\r\n`;
}
