import { POSTCODE_PRECISION } from '../../domain/look-up/lookup.ts';
import { encodePlaces } from '../../domain/places/polyline.ts';
import { type Nearby, REACH } from './nearby.ts';
import type { Outcode, OutsideCountry, Place } from '../../schemas/look-up/shard.ts';

/** One postcode with its answer, ready to be packed. */
export interface PlacedPostcode {
  incode: string;
  /** Null: the directory gives no location. */
  place: Place | { outside: OutsideCountry } | null;
  near: readonly Nearby[];
  /** Metres from its point that the postcode is taken to reach. */
  spread: number;
  /** Longitude and latitude, of postcodes in England and Wales. */
  at: readonly [number, number] | null;
  terminated: string | null;
  largeUser: boolean;
}

type OutcodePlace = Outcode['places'][number];

const placeKey = (place: OutcodePlace) =>
  'outside' in place
    ? place.outside
    : `${place.force} ${place.partnership} ${place.council ?? ''} ${place.ward ?? ''} ${place.neighbourhood ?? ''}`;

/** Packs the postcodes of one outcode, given in order of incode, into its record. See `outcodeSchema`. */
export class OutcodeBuilder {
  #position = 0;
  #last: { place: OutcodePlace; number: number } | null = null;
  readonly #places = new Numbering<OutcodePlace>(placeKey);
  readonly #boundaries = new Numbering<Outcode['boundaries'][number]>((boundary) => boundary.join(' '));
  readonly #units = new Map<string, string[]>();
  readonly #at: (readonly [number, number])[] = [];
  readonly #spread: NonNullable<Outcode['spread']> = [];
  readonly #record: Pick<Outcode, 'runs' | 'near' | 'terminated' | 'largeUser'> = {
    runs: [],
    near: [],
    terminated: [],
    largeUser: [],
  };

  add({ incode, place, near, spread, at, terminated, largeUser }: PlacedPostcode) {
    const sector = incode.slice(0, 1);
    const units = this.#units.get(sector) ?? [];
    units.push(incode.slice(1));
    this.#units.set(sector, units);
    this.#run(place);
    for (const { level, id, metres } of near) {
      this.#record.near.push([this.#position, this.#boundaries.numberOf([level, id]), Math.round(metres)]);
    }
    if (near.some(({ level, metres }) => metres > REACH[level]))
      this.#spread.push([this.#position, Math.round(spread)]);
    if (at) this.#at.push(at);
    if (terminated !== null) this.#record.terminated.push([this.#position, terminated]);
    if (largeUser) this.#record.largeUser.push(this.#position);
    this.#position++;
  }

  #run(place: OutcodePlace | null) {
    const { runs } = this.#record;
    const number = this.#numberOf(place);
    if (runs.length > 0 && runs.at(-2) === number) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(number, 1);
  }

  /** Most postcodes have the place of the one before. */
  #numberOf(place: OutcodePlace | null): number {
    if (place === null) return -1;
    if (this.#last?.place === place) return this.#last.number;
    this.#last = { place, number: this.#places.numberOf(place) };
    return this.#last.number;
  }

  build(): Outcode {
    const sectors = [...this.#units].map(([sector, units]) => [sector, units.join('')] as const);
    return {
      places: this.#places.list,
      sectors: Object.fromEntries(sectors),
      ...this.#record,
      boundaries: this.#boundaries.list,
      ...(this.#spread.length > 0 && { spread: this.#spread }),
      ...(this.#at.length > 0 && { at: encodePlaces(this.#at, POSTCODE_PRECISION) }),
    };
  }
}

/** Gives values of equal key the same number, in order of first appearance. */
class Numbering<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  numberOf(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}
