import { type Filter, toCompare } from '../../domain/crime-map/filter-choice.ts';
import type { Item } from '../../domain/crime-map/items.ts';
import type { Beside, MapView } from '../../domain/crime-map/view.ts';
import { pictureWords } from '../../i18n/crime-map/picture.ts';
import type { Compare } from './compare.ts';
import type { Files } from './files.ts';
import type { CircleScale } from './legend.ts';
import { part } from './map/parts.ts';
import type { PictureKind } from './picture/save.ts';
import type { Drawable } from './scene-areas.ts';
import type { AppSettings, AppState } from './state.ts';
import type { Summary } from './summary.ts';

export interface PartsHost {
  scene: (view: MapView) => Promise<Drawable>;
  /** Shows something beside it, or nothing any more; with another choice of months, if one is given. */
  beside: (beside: Beside | null, filter?: Filter) => void;
  /** The list as it is sorted and searched now. */
  rows: () => Item[];
  scale: () => CircleScale;
}

/** What is fetched when somebody asks for it: bars, two side by side, the picture, the list as a file. */
export class MapParts {
  private readonly root: HTMLElement;
  private readonly settings: AppSettings;
  private readonly state: AppState;
  private readonly files: Files;
  private readonly host: PartsHost;
  private summary: Summary | null = null;
  private compare: Promise<Compare | null> | undefined;
  private before: { filter: Filter; own: Pick<Filter, 'from' | 'to'> } | undefined;

  constructor(root: HTMLElement, settings: AppSettings, state: AppState, files: Files, host: PartsHost) {
    [this.root, this.settings, this.state, this.files, this.host] = [root, settings, state, files, host];
    const press = (name: string, work: (button: HTMLButtonElement) => void) => {
      const button = part(root, name, HTMLButtonElement);
      button.addEventListener('click', () => {
        work(button);
      });
    };
    press('csv', () => void this.saveList());
    press('print', () => {
      void import('./print-by-day.ts').then(
        ({ printByDay }) => printByDay(),
        () => {
          print();
        },
      );
    });
    press('open-compare', () => void this.openCompare());
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-picture]'))
      button.addEventListener(
        'click',
        () => void this.savePicture(button.dataset['picture'] === 'svg' ? 'svg' : 'png'),
      );
  }

  /** Fetches what a view shows from its first moment on, so that nothing moves when it comes later. */
  async ready({ area, beside }: MapView): Promise<void> {
    part(this.root, 'compare', HTMLElement).hidden = !beside;
    if (this.summary || (area.level !== 'team' && area.level !== 'ward')) return;
    const chunk = await import('./summary.ts').catch(() => null);
    if (chunk) this.summary = new chunk.Summary(part(this.root, 'summary', HTMLElement), this.files);
  }

  /** After another choice or another scene. */
  paint(): void {
    const { drawn, view, near } = this.state;
    part(this.root, 'summary', HTMLElement).hidden = !drawn?.scene.points;
    if (drawn?.scene.points) this.summary?.show(drawn.scene, view.filter, near !== null);
    void this.paintCompare();
  }

  private async paintCompare(): Promise<void> {
    const place = part(this.root, 'compare', HTMLElement);
    place.hidden = !this.state.view.beside;
    if (!this.state.view.beside) {
      (await this.compare)?.hide();
      return;
    }
    this.compare ??= import('./compare.ts').then(
      (chunk) =>
        new chunk.Compare(place, {
          files: this.files,
          months: this.settings.months,
          scene: this.host.scene,
          changed: (beside) => {
            this.host.beside(beside, beside ? undefined : this.filterBefore());
            if (!beside) part(this.root, 'open-compare', HTMLButtonElement).focus();
          },
        }),
      () => null,
    );
    const compare = await this.compare;
    const { drawn, view } = this.state;
    if (!compare) place.textContent = pictureWords.compareFailed;
    else if (view.beside && drawn) await compare.show(view, view.beside, drawn);
  }

  /** Beside itself a month before, or the two halves of all months: something to begin with. */
  private async openCompare(): Promise<void> {
    const { area, filter } = this.state.view;
    const [own, other] = toCompare(filter, this.settings.months);
    this.before = { filter, own };
    this.host.beside({ area, ...other }, { ...filter, ...own });
    await this.paintCompare();
    const place = part(this.root, 'compare', HTMLElement);
    place.scrollIntoView({ block: 'start' });
    place.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** The months that were shown before they were halved, if the reader has not chosen others since. */
  private filterBefore(): Filter | undefined {
    const { filter } = this.state.view;
    const { before } = this;
    this.before = undefined;
    if (!before || filter.from !== before.own.from || filter.to !== before.own.to) return undefined;
    return { ...filter, from: before.filter.from, to: before.filter.to };
  }

  private async saveList(): Promise<void> {
    const { drawn, view, near } = this.state;
    const chunk = await import('./csv.ts').catch(() => null);
    if (!drawn || !chunk) return;
    chunk.saveList(drawn.scene, view.filter, this.host.rows(), this.settings.release, near !== null);
  }

  private async savePicture(kind: PictureKind): Promise<void> {
    const status = part(this.root, 'picture-status', HTMLElement);
    status.textContent = '';
    try {
      const chunk = await import('./picture/save.ts');
      const { release } = this.settings;
      await chunk.takePicture(this.root, this.state, this.files, {
        ...{ release, unit: this.host.scale().unit, kind },
      });
    } catch (error) {
      console.error(error);
      status.textContent = pictureWords.failed;
    }
  }
}
