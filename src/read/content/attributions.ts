import { siteData } from '../site.ts';

let lines: string[] | undefined;

/** The sentences that licences ask us to show, each once, in alphabetical order. */
export function attributions(): string[] {
  lines ??= [
    ...new Set([...siteData().content.sources.values()].flatMap(({ attribution }) => sentences(attribution))),
  ].sort();
  return lines;
}

const sentences = (text = '') => text.split(/(?<=\.)\s+(?=[A-Z])/).filter((line) => line !== '');
