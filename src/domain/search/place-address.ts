import type { PlaceKind } from '../../schemas/search/kinds.ts';
import { sitePath } from '../site-path.ts';
import { areaFragment, type AreaRef } from '../places/area-fragment.ts';

/** Address of the page or answer for a place that was found. */
export function placeAddress({ kind, id }: { kind: PlaceKind; id: string }): string {
  const [first = '', second = ''] = id.split('/');
  switch (kind) {
    case 'force':
      return sitePath(`/forces/${encodeURIComponent(id)}/`);
    case 'council':
    case 'partnership':
      return sitePath(`/partnerships/${encodeURIComponent(id)}/`);
    case 'team':
      return sitePath(`/forces/${encodeURIComponent(first)}/${encodeURIComponent(second)}/`);
    case 'ward':
    case 'district':
      return sitePath(`/${fragment('ward', first, second)}`);
    // The answer for the ward at its centre; the force's page where that ward is not known.
    case 'town':
    case 'village':
      return sitePath(second ? `/${fragment('ward', first, second)}` : `/forces/${encodeURIComponent(id)}/`);
    case 'listedTeam':
      return sitePath(`/forces/${encodeURIComponent(first)}/#teams`);
  }
}

/** Address of the crime map of a mile round a town; null for other places, and where its ward is not known. */
export function townMap({ kind, id, name }: { kind: PlaceKind; id: string; name: string }): string | null {
  const [force = '', ward] = id.split('/');
  if ((kind !== 'town' && kind !== 'village') || ward === undefined) return null;
  return sitePath(`/crime-map/${fragment('ward', force, ward)}&town=${encodeURIComponent(name)}`);
}

const fragment = (kind: AreaRef['kind'], force: string, id: string) => areaFragment({ kind, force, id });
