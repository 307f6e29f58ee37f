import type { FileHashes } from './file-hashes.ts';

/** kept.json: what a device keeps of this site when its reader asks for it. */
export interface KeptFiles {
  /** Made from what the files hold: 12 hexadecimal digits. */
  edition: string;
  /** The day that the site was made for, `YYYY-MM-DD`. */
  made: string;
  /** Of all files together, as they are without compression. */
  bytes: number;
  /** The beginning of each file's hash, by where it is on its host: `/standards/`, `/assets/x.css`. */
  files: FileHashes;
}
