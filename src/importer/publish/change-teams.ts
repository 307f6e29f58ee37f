import type { AreaRelease } from '../../read/release.ts';
import { type ChangeSection, lineOf, NOTHING_TO_DO, without } from './change-section.ts';

/** Whether the outlines of neighbourhoods and what the forces publish of their teams name the same teams. */
export function teamSection(after: AreaRelease): ChangeSection {
  const forces = after.areas.forces.map(({ id, neighbourhoods }) => ({
    force: id,
    outlines: neighbourhoods,
    teams: after.teams(id)?.teams.map((team) => team.id) ?? null,
  }));
  const asked = forces.filter(({ teams }) => teams !== null);
  const differences = asked.flatMap(({ force, outlines, teams }) =>
    outlines.length === 0 ? [] : [differenceOf(force, outlines, teams ?? [])],
  );
  const list = (key: keyof Difference) => differences.flatMap((difference) => difference[key]);
  const nameless = after.areas.neighbourhoods.filter(({ name }) => name === null);
  const lines = [
    ...lineOf('teams without an outline', list('teams')),
    ...lineOf('outlines without details of a team', list('outlines')),
    ...lineOf('the same but for capitals', list('capitals')),
    ...lineOf(
      'forces with outlines and no details of teams',
      asked.length === 0
        ? []
        : forces.flatMap(({ force, outlines, teams }) =>
            outlines.length > 0 && teams === null ? [force] : [],
          ),
    ),
    ...lineOf(
      'forces with details of teams and no outlines',
      asked.flatMap(({ force, outlines, teams }) =>
        outlines.length === 0 && teams && teams.length > 0 ? [force] : [],
      ),
    ),
  ];
  const names = lineOf(
    'outlines without a name',
    nameless.map(({ force, id }) => `${force}/${id}`),
  );
  return {
    title: 'Teams and their outlines',
    lines: [...lines, ...names],
    action: actionOn(lines, list('capitals').length > 0),
  };
}

interface Difference {
  teams: string[];
  outlines: string[];
  /** Ids that differ in nothing but capitals. */
  capitals: string[];
}

function differenceOf(force: string, outlines: readonly string[], teams: readonly string[]): Difference {
  const [strayTeams, strayOutlines] = [without(teams, outlines), without(outlines, teams)];
  const outlineOf = new Map(strayOutlines.map((id) => [id.toLowerCase(), id]));
  const capitals = strayTeams.flatMap((team) => {
    const outline = outlineOf.get(team.toLowerCase());
    return outline === undefined ? [] : [{ team, outline }];
  });
  const named = (ids: readonly string[]) => ids.map((id) => `${force}/${id}`);
  return {
    teams: named(
      without(
        strayTeams,
        capitals.map(({ team }) => team),
      ),
    ),
    outlines: named(
      without(
        strayOutlines,
        capitals.map(({ outline }) => outline),
      ),
    ),
    capitals: capitals.map(({ team, outline }) => `${force}: team ${team}, outline ${outline}`),
  };
}

function actionOn(lines: readonly string[], capitals: boolean): string {
  if (capitals)
    return 'ids are compared letter for letter, so these teams have a page without details: tell the publisher, and fetch the boundaries and the teams anew on one day.';
  if (lines.length === 0) return NOTHING_TO_DO;
  return 'fetch the boundaries and the teams anew on one day (npm run download -- --only boundaries,teams). What then still differs, the force has changed in one place only: its page says that nothing is published.';
}
