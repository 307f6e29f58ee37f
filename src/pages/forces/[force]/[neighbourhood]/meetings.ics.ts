import type { APIRoute, GetStaticPaths } from 'astro';
import { teamCalendar } from '../../../../components/team-calendar.ts';
import { need, siteData } from '../../../../read/site.ts';
import { meetingFiles, teamDetails } from '../../../../read/places/team-details.ts';

export const getStaticPaths = (() => meetingFiles()) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { force = '', neighbourhood: id = '' } }) => {
  const { forces, teamName } = siteData();
  const { meetings } = teamDetails(force, id);
  if (!meetings) throw new RangeError(`${force}/${id} has no meetings.`);
  const team = { force, forceName: need(forces, force).name, id, name: teamName(force, id) };
  return new Response(teamCalendar(team, meetings), { headers: { 'content-type': 'text/calendar' } });
};
