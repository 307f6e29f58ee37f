import { ANTI_SOCIAL_BEHAVIOUR } from '../../domain/crime/categories.ts';
import { type Answer, type Claim, judgeClaim } from '../../domain/crime/claim.ts';
import { readCsv } from '../../domain/csv.ts';
import { claimSentence, claimWords as words } from '../../i18n/crime/claim.ts';
import { define } from '../define.ts';
import { need } from '../dom.ts';
import { fetchText } from '../fetched.ts';
import { keptArea } from '../kept-area.ts';

const fields = ['area', 'kind', 'from', 'to', 'says', 'amount', 'against'] as const;
type Field = (typeof fields)[number];

/** A month's count in a file of an area, all kinds of crime together or one of them; null where it is not known. */
function countsOf(file: string, kind: string): (month: string) => number | null {
  const sums = new Map<string, number | null>();
  for (const { month = '', category = '', crimes = '' } of readCsv(file)) {
    if (kind === 'all' ? category === ANTI_SOCIAL_BEHAVIOUR : category !== kind) continue;
    const before = sums.get(month);
    sums.set(month, before === null || crimes === '' ? null : (before ?? 0) + Number(crimes));
  }
  return (month) => sums.get(month) ?? null;
}

/**
 * `<claim-check>`: what was claimed of a place's crime, beside its published counts. The claim stands in the address,
 * so that a link reopens it; the answer comes from one small file of the place.
 */
class ClaimCheck extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    this.#form.hidden = false;
    const asked = new URLSearchParams(location.search);
    const kept = keptArea();
    if (kept) this.#put('area', `forces/${kept.force.id}`);
    const lost = fields.filter((name) => !this.#put(name, asked.get(name)));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', `?${this.#query()}`);
      void this.#check();
    });
    // An answer to one claim beside another, or the counts of one place under the name of another, would be false.
    this.#form.addEventListener('input', () => {
      this.#run += 1;
      this.#tell('');
    });
    // What is put in by a link that asks for another place or month would be answered as if it had been asked.
    if (lost.length > 0) this.#tell(words.lost);
    else if (asked.has('area')) void this.#check();
  }

  get #form() {
    return need(this.querySelector('form'), 'form');
  }

  /** Where the counts of the chosen place are. */
  get #file() {
    return `${this.dataset['files'] ?? ''}${this.#field('area').value}.csv`;
  }

  #field(name: Field): HTMLSelectElement | HTMLInputElement {
    return need(this.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`), name);
  }

  #part(name: string): HTMLElement {
    return need(this.querySelector<HTMLElement>(`[data-part="${name}"]`), name);
  }

  /** Puts in what an address asks for; whether it is on offer. */
  #put(name: Field, value: string | null): boolean {
    const field = this.#field(name);
    if (value === null || value === '') return true;
    if (field instanceof HTMLSelectElement && [...field.options].every((option) => option.value !== value))
      return false;
    field.value = value;
    return true;
  }

  #query(): string {
    return fields
      .map((name) => [name, this.#field(name).value.trim()] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
      .join('&');
  }

  async #check(): Promise<void> {
    const amount = this.#field('amount').value.trim();
    if (!/^(?:\d[\d,]*(?:\.\d+)?)?\s*%?$/.test(amount)) {
      this.#tell(words.badNumber);
      return;
    }
    this.#tell(words.loading);
    const run = ++this.#run;
    const file = await fetchText(this.#file);
    if (run !== this.#run) return;
    if (file.kind !== 'file') {
      this.#tell(words.failed);
      return;
    }
    this.#tell('');
    const number = amount.replace(/[,%\s]/g, '');
    const claim: Claim = {
      from: this.#field('from').value,
      to: this.#field('to').value,
      says: this.#field('says').value as Claim['says'],
      against: this.#field('against').value as Claim['against'],
      amount: number === '' ? null : Number(number),
    };
    this.#show(claim, judgeClaim(claim, countsOf(file.value, this.#field('kind').value)));
  }

  /** Words instead of an answer. */
  #tell(text: string): void {
    this.#part('status').textContent = text;
    this.#part('answer').hidden = true;
  }

  #show(claim: Claim, answer: Answer): void {
    const sentence = claimSentence(this.#label('area'), this.#label('kind').toLowerCase(), claim, answer);
    this.#part('verdict').textContent = words.verdicts[answer.verdict];
    this.#part('why').textContent = answer.reasons.map((reason) => words.reasons[reason]).join(' ');
    this.#part('missing').textContent = answer.missing.length > 0 ? words.missing(answer.missing) : '';
    this.#part('quote').hidden = sentence === null;
    this.#part('sentence').textContent = sentence ?? '';
    this.#part('file').setAttribute('href', this.#file);
    this.#part('answer').hidden = false;
    this.#part('verdict').focus();
  }

  /** The words of what is chosen. */
  #label(name: Field): string {
    const field = this.#field(name);
    return field instanceof HTMLSelectElement
      ? (field.selectedOptions[0]?.textContent.trim() ?? '')
      : field.value;
  }
}

define('claim-check', ClaimCheck);
