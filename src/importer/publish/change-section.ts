/** One kind of change between two releases, as the change report tells it. */
export interface ChangeSection {
  title: string;
  /** What changed, a line each; none where nothing did. */
  lines: string[];
  /** What the operator should decide or do; ends the section. */
  action: string;
}

/** How many things a line names before it only counts them. */
export const SHOWN = 8;

export const NOTHING_TO_DO = 'none.';

/** "E1, E2 and 3 more" */
export const named = (names: readonly string[]) =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${whole(names.length - SHOWN)} more`;

export const whole = (n: number) => n.toLocaleString('en-GB');

/** "added: E1, E2" where there are any. */
export const lineOf = (words: string, names: readonly string[]) =>
  names.length === 0 ? [] : [`${words} (${whole(names.length)}): ${named(names)}`];

/** What is in one list of names and not in the other. */
export const without = (names: Iterable<string>, others: Iterable<string>): string[] => {
  const known = new Set(others);
  return [...new Set(names)].filter((name) => !known.has(name)).sort();
};

export const sectionText = ({ title, lines, action }: ChangeSection): string =>
  [
    `## ${title}`,
    '',
    ...(lines.length === 0 ? ['No change.'] : lines.map((line) => `- ${line}`)),
    '',
    `Action: ${action}`,
    '',
  ].join('\n');
