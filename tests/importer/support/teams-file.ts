/** A file of the download with made-up teams; `change` replaces parts of the first. */
export function teamsFile(change: Record<string, unknown> = {}, file: Record<string, unknown> = {}) {
  const first = {
    id: 'E7E8E9',
    name: 'Made-up Team',
    details: {
      id: 'E7E8E9',
      name: 'Made-up Team',
      population: '0',
      contact_details: { email: 'team@example.org', fax: '1' },
    },
    people: [{ name: 'Made Up', rank: 'PCSO', bio: null, contact_details: {} }],
    priorities: [],
    events: null,
    boundary: null,
    ...change,
  };
  return JSON.stringify({
    kind: 'police-api-teams',
    force: 'merseyside',
    fetched: '2026-01-15',
    neighbourhoods: [first],
    ...file,
  });
}
