import type { Force } from '../../schemas/places/force.ts';
import type { Neighbourhood } from '../../schemas/places/neighbourhood.ts';

type CommandUnit = NonNullable<Neighbourhood['commandUnit']>;

/**
 * The level between a team and its force: as somebody has written of the team, or else by how its id begins. Of two
 * beginnings the longer one tells.
 */
export function commandUnitOf(
  { commandUnits = [] }: Pick<Force, 'commandUnits'>,
  id: string,
  written?: Pick<Neighbourhood, 'commandUnit'>,
): CommandUnit | undefined {
  if (written?.commandUnit) return written.commandUnit;
  const [unit] = commandUnits
    .filter(({ idsBegin }) => id.startsWith(idsBegin))
    .sort((a, b) => b.idsBegin.length - a.idsBegin.length);
  return unit && { name: unit.name, since: unit.since, source: unit.source };
}
