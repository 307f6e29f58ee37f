/** Something could not be fetched or is not what it should be. Exit code 2; what was fetched before is kept. */
export class DownloadFailed extends Error {
  override name = 'DownloadFailed';
}

/** The publisher has nothing at this address. */
export class NotPublished extends DownloadFailed {
  override name = 'NotPublished';
}

interface Fault {
  address: string;
  found: string;
  expected: string;
  /** What the operator can do. */
  todo: string;
}

/** One message for all faults: where, what was found, what was expected, what to do. */
export const fault = ({ address, found, expected, todo }: Fault) =>
  new DownloadFailed(`${address}: found ${found}; expected ${expected}. ${todo}`);

export const tooLarge = (address: string, megabytes: number) =>
  fault({
    address,
    found: `more than ${megabytes} MB`,
    expected: 'less',
    todo: 'Open the address in a browser; if it has truly grown, raise "bounds" in content/downloads.yaml.',
  });

export const TRY_LATER = 'Run the same command again later: what is complete is not fetched again.';
export const CHECK_ADDRESS = 'Open the address in a browser; if it has moved, change content/downloads.yaml.';
