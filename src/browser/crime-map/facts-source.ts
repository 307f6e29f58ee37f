import { factsOfItem } from '../../domain/crime-map/facts.ts';
import type { Item } from '../../domain/crime-map/items.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { factWords, listWords } from '../../i18n/crime-map/list.ts';
import { element, link } from '../dom.ts';
import { factLines, factSentence, type FactsOf } from './facts-lines.ts';
import { FileFault, type Files } from './files.ts';
import { hrefOf } from './list-row.ts';
import { areaScene } from './scene-areas.ts';
import type { AppState } from './state.ts';

/** What is known of an item, as the list, the map's panel and its hint show it. */
export class FactsSource {
  private readonly state: AppState;
  private readonly files: Files;
  /** A scene, and the same with outcomes once somebody has asked. */
  private apart: { of: Scene; scene: Scene } | undefined;

  constructor(state: AppState, files: Files) {
    this.state = state;
    this.files = files;
  }

  /** All of it; filled in as it comes. */
  full = (item: Item): HTMLElement => {
    const shown = element('div', { class: 'map-facts' });
    void this.fill(shown, item);
    return shown;
  };

  private async fill(shown: HTMLElement, item: Item): Promise<void> {
    const { filter } = this.state.view;
    const [scene, of] = [this.scene(), this.of(item)];
    const chunk = await import('./facts-view.ts').catch(() => null);
    if (!chunk) {
      shown.textContent = factWords.failed;
      return;
    }
    const write = (from: Scene) => {
      shown.replaceChildren(...chunk.factsView(factsOfItem(from, filter, item), of, filter));
    };
    write(scene);
    if (scene.outcomes !== 'together') return;
    try {
      write(await this.fetchOutcomes());
    } catch (error) {
      this.withoutOutcomes(shown, error);
    }
  }

  /** All of it, with ways onward; for the map's panel. */
  withLinks = (item: Item): Node => {
    const { filter } = this.state.view;
    const { lists, areas } = this.scene();
    const content = document.createDocumentFragment();
    content.append(this.full(item));
    const page = areas[item.index]?.page;
    const links = [
      ...(item.inside ? [link(hrefOf(item.inside, filter, lists.months), listWords.inside(item.name))] : []),
      ...(page ? [link(page, listWords.page(item.name))] : []),
    ];
    if (links.length > 0)
      content.append(element('ul', { class: 'map-onward' }, ...links.map((one) => element('li', {}, one))));
    return content;
  };

  /** A few lines. */
  lines = (item: Item): string[] => {
    const { filter } = this.state.view;
    // The first hint may come without what came of it; the next ones have it.
    if (this.scene().outcomes === 'together') this.fetchOutcomes().catch(onlyFileFaults);
    return factLines(factsOfItem(this.scene(), filter, item), this.of(item), filter);
  };

  /** One line. */
  sentence = (item: Item): string => factSentence(item.tally, item.residents, this.state.view.filter);

  private scene(): Scene {
    if (!this.state.drawn) throw new TypeError('Facts are asked for before there is a scene.');
    const { scene } = this.state.drawn;
    return this.apart?.of === scene ? this.apart.scene : scene;
  }

  private of({ index, residents, caution }: Item): FactsOf {
    return { residents, caution, gaps: this.scene().areas[index]?.gaps ?? [] };
  }

  /** What came of crimes is in a larger file: fetched when somebody asks. */
  private async fetchOutcomes(): Promise<Scene> {
    const of = this.state.drawn?.scene;
    // The view that is drawn: the reader may be on the way to another.
    if (!of || of.view.area.level === 'team' || of.view.area.level === 'ward')
      throw new TypeError('Only areas have their outcomes elsewhere.');
    const { scene } = await areaScene(this.files, of.view, of.view.area, true);
    this.apart = { of, scene };
    return scene;
  }

  private withoutOutcomes(shown: HTMLElement, error: unknown): void {
    onlyFileFaults(error);
    for (const waiting of shown.querySelectorAll('[data-waiting]'))
      waiting.textContent = factWords.outcomesFailed;
  }
}

/** A file that did not come leaves a line out, or a word in its place; anything else is a mistake of ours. */
function onlyFileFaults(error: unknown): void {
  if (!(error instanceof FileFault)) throw error;
}
