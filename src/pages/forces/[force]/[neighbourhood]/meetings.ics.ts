import ical from 'ical-generator';
import type { APIRoute, GetStaticPaths } from 'astro';
import { teamDetails as words } from '../../../../i18n/places/team.ts';
import { need, siteData } from '../../../../read/site.ts';
import {
  type Dated,
  meetingFiles,
  teamDetails,
  type TeamMeeting,
} from '../../../../read/places/team-details.ts';

export const getStaticPaths = (() => meetingFiles()) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { force = '', neighbourhood: id = '' } }) => {
  const { meetings } = teamDetails(force, id);
  if (!meetings) throw new RangeError(`${force}/${id} has no meetings.`);
  return new Response(teamCalendar(force, id, meetings), { headers: { 'content-type': 'text/calendar' } });
};

/**
 * The meetings of a team as a calendar (RFC 5545). Times "float": half past six is half past six wherever the
 * calendar is, as on a poster. Same meetings, same bytes.
 */
function teamCalendar(force: string, id: string, { items, day }: Dated<TeamMeeting>): string {
  const { forces, teamName } = siteData();
  const name = teamName(force, id);
  const forceName = need(forces, force).name;
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
