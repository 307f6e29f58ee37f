import { monthsBefore } from '../domain/crime/months.ts';
import type { Download } from '../schemas/downloads.ts';
import { type DownloadOptions, readDownloads } from './options.ts';
import { Client } from './client.ts';
import { addressFrom } from './pages.ts';
import { DownloadFailed } from './errors.ts';
import { countAddress } from './features.ts';
import { monthsAddress, newestOf } from './listed.ts';
import type { Times } from './times.ts';

/** What one address answered. */
export interface Checked {
  good: boolean;
  /** For the operator. */
  line: string;
}

/**
 * Ask every address that a download would ask for its head, and say what answers. Nothing is written. Of a monthly file
 * the months before are asked for as the download would, until one is there.
 */
export async function check(options: DownloadOptions, times: Times, tell: (checked: Checked) => void) {
  const { files, policeApi, ...config } = readDownloads(options.addresses);
  const client = new Client(config, times);
  const wanted = files.filter(({ fetch, group }) => fetch && options.only.includes(group));
  const months = await lastMonth(options, policeApi.address, client, tell);
  for (const file of wanted) tell(await firstGood(addressesOf(file, months), client));
  if (options.only.includes('teams')) tell(await headOf(`${policeApi.address}/forces`, client));
}

/** The last month that is wanted; the last that the publisher names, where the newest are. */
async function lastMonth(
  { months, only }: DownloadOptions,
  api: string,
  client: Client,
  tell: (checked: Checked) => void,
): Promise<string | null> {
  if (Array.isArray(months)) return months.at(-1) ?? null;
  if (!only.includes('crime') && !only.includes('boundaries')) return null;
  const address = monthsAddress(api);
  try {
    const { status, headers, body, host } = await client.get(address, { accept: 'application/json' });
    const month = newestOf(address, body);
    tell({ good: true, line: `${lineOf(address, { status, headers, host })}; the newest month is ${month}` });
    return month;
  } catch (error) {
    if (!(error instanceof DownloadFailed)) throw error;
    tell({ good: false, line: error.message });
    return null;
  }
}

function addressesOf(file: Download, last: string | null): string[] {
  if (file.how === 'monthly') return last === null ? [] : monthAddresses(file, last);
  if (file.how === 'features') return [countAddress(file.address)];
  if (file.how === 'csvPages') return [addressFrom(file, 0)];
  return [file.address];
}

const monthAddresses = ({ address, lookBack }: Extract<Download, { how: 'monthly' }>, last: string) =>
  Array.from({ length: lookBack + 1 }, (_, back) => address.replace('{month}', monthsBefore(last, back)));

async function firstGood(addresses: readonly string[], client: Client): Promise<Checked> {
  let last: Checked = { good: false, line: 'Not asked: the month is not known.' };
  for (const address of addresses) {
    last = await headOf(address, client);
    if (last.good) break;
  }
  return last;
}

async function headOf(address: string, client: Client): Promise<Checked> {
  try {
    const answer = await client.head(address);
    return { good: answer.status === 200, line: lineOf(address, answer) };
  } catch (error) {
    if (!(error instanceof DownloadFailed)) throw error;
    return { good: false, line: error.message };
  }
}

type Head = Awaited<ReturnType<Client['head']>>;

function lineOf(address: string, { status, headers, host }: Head): string {
  const bytes = headers['content-length'];
  return [
    `${address}: status ${status}`,
    headers['content-type'] ?? 'no type',
    bytes === undefined ? 'size not said' : `${bytes} bytes`,
    ...(host === new URL(address).host ? [] : [`from ${host}`]),
  ].join(', ');
}
