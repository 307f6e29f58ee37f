import type { DownloadedTeams } from '../../src/schemas/places/police-api.ts';

/* Made up for tests. No such officer, priority or meeting exists. */

const nothing = { population: '0', contact_details: {}, links: [], locations: [] };

/** HTML as forces publish it, all of its faults in one text. */
const DIRT = [
  '<p>Nuisance &amp;amp; noise <p>in <b>Made-up Road<ul>Parking<li>at <a href="/local">the station<li><a href="#x">',
  '<h2 onclick="x()">Contact</h2></li><table><tr><td>Mondays</table><font color=red>Bring &nbsp; a friend</b></i>',
  '<img src=x onerror=x()> 3 < 4 & 5 > 4 <!-- end <o:p></o:p><div id="main"><span style="position:fixed">',
].join('');

/** The answers of the publisher's API on Merseyside's teams: all that there can be of A1, and next to nothing of A2. */
export const teamDetails: DownloadedTeams = {
  kind: 'police-api-teams',
  force: 'merseyside',
  fetched: '2026-11-20',
  neighbourhoods: [
    {
      id: 'A1',
      name: 'Not shown: the content file has a name',
      details: {
        id: 'A1',
        name: 'Not shown: the content file has a name',
        url_force: 'https://team.example',
        population: '5120',
        description:
          'A <strong>made-up</strong> patch.<br />It has <a href="https://team.example/patch">a page</a>.',
        contact_details: {
          telephone: '101',
          email: 'made-up.neighbourhood.team.with.a.long.name@team.example',
        },
        links: [
          { title: 'Made-up page', description: null, url: 'https://social.example/team' },
          {
            title: 'https://long.example/a-page-without-a-title/of-its-own/but-with-a-long-address',
            description: null,
            url: 'https://long.example/',
          },
        ],
        locations: [
          {
            ...{ name: 'Made-up Police Station', type: 'station', description: null },
            ...{ address: '1 Made-up Road, Madeup', postcode: 'AA1 1AA' },
          },
          {
            ...{ name: null, type: 'surgery', address: 'The library, Made-up Lane', postcode: null },
            description: 'Mondays from ten, <em>in the café</em>.',
          },
        ],
      },
      people: [
        {
          name: 'Made-up Person',
          rank: 'PCSO',
          bio: `Made up since 2019.<br />Likes <strong>tests</strong>. ${DIRT}`,
          contact_details: { email: 'person@team.example' },
        },
        { name: 'Another Made-up Person', rank: null, bio: null, contact_details: {} },
      ],
      priorities: [
        {
          issue: 'Made-up speeding',
          'issue-date': '2026-10-01T00:00:00',
          action: 'Made-up checks',
          'action-date': '2026-10-20T00:00:00',
        },
        { issue: 'Made-up litter', 'issue-date': null, action: null, 'action-date': null },
      ],
      events: [
        event('Over by now', '2026-11-20T10:00:00', null),
        {
          ...event('Made-up meeting', '2026-12-01T18:30:00', '2026-12-01T20:00:00'),
          ...{ address: 'Made-up Hall, 1 Road', description: 'Tea from six.' },
        },
      ],
      boundary: null,
    },
    {
      ...{ id: 'A2', name: 'Madeup Team A2', people: [], priorities: null, events: [], boundary: null },
      details: { ...nothing, id: 'A2', name: 'Madeup Team A2', url_force: null, description: null },
    },
  ],
};

function event(title: string, start_date: string, end_date: string | null) {
  return {
    title,
    type: 'meeting',
    description: null,
    address: null,
    start_date,
    end_date,
    contact_details: {},
  };
}
