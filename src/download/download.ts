import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { monthsBefore } from '../domain/crime/months.ts';
import { type DownloadOptions, readDownloads } from './options.ts';
import type { Download, DownloadGroup, Downloads } from '../schemas/downloads.ts';
import { holding } from '../importer/hold-folder.ts';
import { Progress, type Terminal } from '../importer/progress.ts';
import { Answers } from './answers.ts';
import { archivesFor, checkListed, newestMonths, readListing, strangeCategories } from './listed.ts';
import { checkBoundaries, checkCrime, withArchive } from './check-archive.ts';
import { Client, refuseLead } from './client.ts';
import { fetchCsvPages } from './pages.ts';
import { DownloadFailed, NotPublished } from './errors.ts';
import { fetchFeatures } from './features.ts';
import { fetchFile } from './fetch-file.ts';
import { inside, KeptFile } from './kept-file.ts';
import { type Fetched, Hosts, writeManifest } from './manifest.ts';
import { fetchTeams, listForces } from './teams.ts';
import { dayOf, type Times } from './times.ts';

/** What a run comes to. */
export interface Outcome {
  /** Lines for the operator. */
  done: string[];
  /** What could not be fetched, and why. */
  failed: string[];
  /** Files that are now as their publishers have them. Others in the same folders are of earlier runs. */
  files: Record<DownloadGroup, string[]>;
  /** Months of crime that were asked for, in order. */
  months: readonly string[];
}

/**
 * Fetch everything asked for, and use it while the folder is still ours: nobody changes the files meanwhile. What fails
 * is told at the end; the rest is fetched all the same.
 * @returns what `use` does: an exit code.
 * @throws FolderHeld where another process writes to the folder: two would go on with the same parts of files.
 */
export async function download(
  options: DownloadOptions,
  err: Terminal,
  times: Times,
  use: (outcome: Outcome) => number | Promise<number>,
): Promise<number> {
  const run = new Run(options, readDownloads(options.addresses), err, times);
  return holding(options.to, join(options.to, '.lock'), async () => {
    await run.all();
    await run.tell();
    return use(run.outcome);
  });
}

class Run {
  readonly outcome: Outcome = {
    done: [],
    failed: [],
    files: { crime: [], boundaries: [], postcodes: [], areas: [], teams: [] },
    months: [],
  };
  readonly #options: DownloadOptions;
  readonly #config: Downloads;
  readonly #times: Times;
  readonly #client: Client;
  readonly #answers: Answers;
  readonly #shown: Progress;
  readonly #hosts = new Hosts();
  readonly #fetched: Fetched[] = [];

  constructor(options: DownloadOptions, config: Downloads, err: Terminal, times: Times) {
    this.#options = options;
    this.#config = config;
    this.#times = times;
    this.#client = new Client(config, times);
    this.#answers = new Answers(this.#client, join(options.to, '.answers'), this.#hosts, options);
    this.#shown = new Progress(err, () => times.now());
  }

  async all() {
    const files = this.#config.files.filter(
      ({ fetch, group }) => fetch && this.#options.only.includes(group),
    );
    const months = files.some(({ how }) => how === 'monthly') ? await this.#months() : [];
    if (months !== null) {
      for (const file of files) await this.#attempt(() => this.#file(file, months));
    }
    if (this.#options.only.includes('teams')) await this.#attempt(() => this.#teams());
  }

  /** Write down what came, and from whom. */
  tell = () => writeManifest(this.#options.to, dayOf(this.#times.now()), this.#fetched, this.#hosts);

  /** Months to fetch; null where the publisher cannot be asked which there are. */
  async #months(): Promise<string[] | null> {
    const { months } = this.#options;
    if (Array.isArray(months)) return months;
    let found: string[] | null = null;
    await this.#attempt(async () => {
      found = await newestMonths(this.#config.policeApi.address, this.#answers, months.latest);
    });
    return found;
  }

  /** One failure does not stop the rest; it ends in the list of what failed. */
  async #attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DownloadFailed)) throw error;
      this.outcome.failed.push(error.message);
      this.#shown.note(`Failed: ${error.message}`);
    }
  }

  async #file(file: Download, months: readonly string[]) {
    switch (file.how) {
      case 'monthly':
        if (file.group === 'crime') await this.#crime(file, months);
        else await this.#newest(file, months.at(-1) ?? '');
        break;
      case 'listed':
        await this.#listed(file);
        break;
      case 'file':
        await this.#fetch(file, file.address, file.file, () => Promise.resolve());
        break;
      case 'features':
        await this.#pages(file, (path) => fetchFeatures(file, path, this.#answers, this.#shown));
        break;
      case 'csvPages':
        await this.#pages(file, (path) => fetchCsvPages(file, path, this.#answers, this.#shown));
        break;
    }
  }

  /** The archives of the months asked for; each month must be in its archive. */
  async #crime(file: Extract<Download, { how: 'monthly' }>, months: readonly string[]) {
    this.outcome.months = months;
    for (const archive of archivesFor(months, file.monthsInFile)) {
      const address = file.address.replace('{month}', archive.month);
      await this.#fetch(file, address, `${archive.month}.zip`, (path) =>
        withArchive(address, path, (zip) => checkCrime(address, zip, archive.months)),
      );
    }
    const last = months.at(-1) ?? '';
    const strange = await strangeCategories(this.#config.policeApi.address, this.#answers, last);
    if (strange.length > 0)
      this.outcome.done.push(
        `Kinds of crime that we do not know in ${last}: ${strange.join(', ')}. The importer rejects their rows until src/domain/crime/categories.ts has them.`,
      );
  }

  /** The file of a month, or of the newest month before it that there is. */
  async #newest(file: Extract<Download, { how: 'monthly' }>, last: string) {
    for (let back = 0; ; back++) {
      const month = monthsBefore(last, back);
      const address = file.address.replace('{month}', month);
      try {
        await this.#fetch(file, address, `${month}.zip`, (path) =>
          withArchive(address, path, (zip) => {
            checkBoundaries(address, zip);
          }),
        );
        return;
      } catch (error) {
        if (!(error instanceof NotPublished) || back >= file.lookBack) throw error;
      }
    }
  }

  async #listed(file: Extract<Download, { how: 'listed' }>) {
    const listed = await readListing(file.address, this.#answers);
    refuseLead(file.address, listed.url);
    await this.#fetch(file, listed.url, listed.fileName, async (path) => {
      await checkListed(path, (await stat(path)).size, listed);
      await withArchive(listed.url, path, () => undefined);
    });
  }

  async #pages(file: Download & { file: string }, fetch: (path: string) => Promise<void>) {
    const path = this.#path(file, file.file);
    await fetch(path);
    this.#have(file.group, path, 'complete');
  }

  async #fetch(file: Download, address: string, name: string, check: (path: string) => Promise<void>) {
    const path = this.#path(file, name);
    const type = file.how === 'file' ? file.type : 'zip';
    const { again } = this.#options;
    const fresh = await fetchFile({ address, path, type, check, again }, this.#client, this.#shown);
    const { host = null, bytes } = (await new KeptFile(path, address).whole()) ?? {};
    this.#hosts.note(address, host);
    this.#fetched.push({ file: relative(this.#options.to, path), address, host, bytes: bytes ?? 0 });
    this.#have(file.group, path, fresh ? 'fetched' : 'unchanged since it was fetched');
  }

  async #teams() {
    const { address, parts } = this.#config.policeApi;
    const api = { address, parts, answers: this.#answers };
    const folder = join(this.#options.to, 'teams');
    for (const force of await listForces(api, this.#options.force)) {
      await this.#attempt(async () => {
        await fetchTeams(force, api, folder, this.#times, this.#shown);
        this.#have('teams', inside(folder, `${force}.json`), 'complete');
      });
    }
  }

  #have(group: DownloadGroup, path: string, words: string) {
    this.outcome.files[group].push(path);
    this.outcome.done.push(`${path}: ${words}`);
  }

  #path = (file: Download, name: string) => inside(join(this.#options.to, file.group), name);
}
