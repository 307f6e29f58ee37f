import { countsByKind, lostMonths } from '../../domain/crime-map/facts.ts';
import { everything, type Filter } from '../../domain/crime-map/filter-choice.ts';
import { itemsOf } from '../../domain/crime-map/items.ts';
import { unitRadius } from '../../domain/crime-map/points.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { type Beside, firstView, type MapView } from '../../domain/crime-map/view.ts';
import { near as nearWords } from '../../i18n/crime-map/controls.ts';
import { chipsOf, writeChips } from './chips.ts';
import { FactsSource } from './facts-source.ts';
import { FileFault, type Files, filesOf, MissingFile, NoSuchArea } from './files.ts';
import { HeadingView } from './heading-view.ts';
import { type CircleScale, legend } from './legend.ts';
import { CrimeList } from './list.ts';
import { MapDock } from './map-dock.ts';
import { part } from './map/parts.ts';
import { MapParts } from './parts-on-demand.ts';
import type { NearPoints } from './near-find.ts';
import { NearForm } from './near-form.ts';
import { nearScene, nearTown } from './near-view.ts';
import { painted } from '../pause.ts';
import { areaScene, type Drawable } from './scene-areas.ts';
import { patchScene } from './scene-patch.ts';
import { Sheet } from './sheet.ts';
import type { AppSettings, AppState } from './state.ts';
import { ViewAddress } from './view-address.ts';

/** Of a ward's map, before there is one. */
const USUAL_ZOOM = 13;

/** The map, the list and the controls of one page. What is shown follows from the state and the files. */
export class CrimeMapApp {
  private readonly root: HTMLElement;
  private readonly settings: AppSettings;
  private readonly state: AppState;
  private readonly files: Files;
  private readonly address: ViewAddress;
  private readonly heading: HeadingView;
  private readonly sheet: Sheet;
  private readonly list: CrimeList;
  private readonly near: NearForm;
  private readonly dock: MapDock;
  private readonly parts: MapParts;
  private unit: number | null = null;
  /** The newest request for a view: an older one that comes later is not shown. */
  private asked = 0;
  /** What that request is near to, to ask for it once more. */
  private wanted: NearPoints | null = null;

  constructor(root: HTMLElement, settings: AppSettings) {
    const { months, release } = settings;
    this.root = root;
    this.settings = settings;
    this.files = filesOf(release);
    this.address = new ViewAddress(root, settings);
    const opened = this.address.opened();
    const view = opened ?? firstView(months);
    // The key that stands in the page is of the country.
    if (opened) root.removeAttribute('data-first');
    this.state = { view, drawn: undefined, near: null, items: [] };
    const facts = new FactsSource(this.state, this.files);
    this.dock = new MapDock(root, settings, this.state, facts, this.files, (unit) => {
      this.scaled(unit);
    });
    this.heading = new HeadingView(root, this.address.followed, () => void this.load(this.wanted));
    this.sheet = new Sheet(root, months, (filter) => {
      this.choose(filter);
    });
    this.list = new CrimeList(part(root, 'list', HTMLElement), {
      facts: facts.full,
      showOnMap: ({ index }, opener) => void this.dock.open(index, opener),
    });
    this.near = new NearForm(root, this.files, {
      found: (near) => {
        this.sheet.close();
        void this.load(near);
      },
      filter: () => this.state.view.filter,
      months,
    });
    this.parts = new MapParts(root, settings, this.state, this.files, {
      scene: (view) => this.scene(view),
      beside: (beside, filter) => {
        this.setBeside(beside, filter);
      },
      rows: () => this.list.rows(),
      scale: () => this.scale(),
    });
  }

  async start(): Promise<void> {
    if (this.address.followed) addEventListener('hashchange', () => void this.follow());
    this.address.begin(this.state.view);
    this.dock.watch();
    await this.load();
  }

  /** Another view by a link or the back button. A hash that is no view, such as the skip link's, is put right. */
  private async follow(): Promise<void> {
    const view = this.address.read();
    if (!view) {
      this.address.write(this.state.view, 'replace');
      return;
    }
    this.state.view = view;
    this.near.clear();
    this.paintChoice();
    await this.load();
    this.heading.takeFocus();
  }

  private setBeside(beside: Beside | null, filter?: Filter): void {
    const { area, town, split, filter: now } = this.state.view;
    this.state.view = {
      ...{ area, split, filter: now },
      ...(town === undefined ? {} : { town }),
      ...(beside ? { beside } : {}),
    };
    if (filter) {
      this.choose(filter);
      return;
    }
    this.address.write(this.state.view, 'replace');
    this.parts.paint();
  }

  private choose(filter: Filter): void {
    const { view, drawn } = this.state;
    this.state.view = { ...view, filter };
    this.address.write(this.state.view, 'replace');
    // What is on its way is shown with this choice; what stands here till then is of another view.
    if (this.heading.isWaiting) this.paintChoice();
    else if (drawn && this.lacksOutcomes(drawn.scene)) void this.load();
    else void this.paintChosen();
  }

  private lacksOutcomes(scene: Scene): boolean {
    return scene.outcomes === 'together' && this.state.view.filter.outcomes.length > 0;
  }

  /** The sheet answers at once; list and map follow. Not where something newer was chosen meanwhile. */
  private async paintChosen(): Promise<void> {
    const { drawn, view } = this.state;
    if (drawn) this.paintSheet(drawn.scene);
    await painted();
    if (this.state.drawn !== drawn || this.state.view !== view) return;
    this.paint();
    void this.dock.paint();
  }

  /** Fetches what the view needs and shows it; `near` for the points round a postcode in place of a team's. */
  private async load(near: NearPoints | null = null): Promise<void> {
    const asked = ++this.asked;
    this.wanted = near;
    if (near) this.goTo(near);
    this.heading.waiting(true);
    try {
      const [drawn, circled] = await Promise.all([
        this.scene(this.state.view),
        near ?? nearTown(this.files, this.state.view),
        this.parts.ready(this.state.view),
      ]);
      if (asked !== this.asked) return;
      if (this.lacksOutcomes(drawn.scene)) {
        void this.load();
        return;
      }
      this.state.near = circled;
      this.state.drawn = circled ? { ...drawn, scene: nearScene(drawn.scene, circled) } : drawn;
      this.show(this.state.drawn.scene);
      if (near) this.heading.takeFocus();
    } catch (error) {
      // Whatever it was, nobody is left waiting.
      if (asked === this.asked) this.fault(error instanceof NoSuchArea, asked);
      if (!(error instanceof FileFault || error instanceof NoSuchArea)) throw error;
    }
  }

  /** Nothing that is of another view is named while the next one has not come. */
  private fault(noArea: boolean, asked: number): void {
    const { view, drawn } = this.state;
    this.state.near = this.wanted;
    this.paintChips();
    this.heading.fault(noArea, null);
    if (noArea) return;
    void import('./missing.ts')
      .then((chunk) => chunk.nameOfAsked(view.area, this.wanted, drawn?.scene, this.files))
      .then(
        (name) => {
          if (asked === this.asked) this.heading.fault(false, name);
        },
        (error: unknown) => {
          console.info('The name of the area did not come.', error);
        },
      );
  }

  private leaveTown(): void {
    const { area, split, filter, beside } = this.state.view;
    this.state.view = { area, split, filter, ...(beside ? { beside } : {}) };
  }

  /** The view of the patch that a postcode is in. */
  private goTo({ area }: NearPoints): void {
    this.leaveTown();
    this.state.view = { ...this.state.view, area, split: 'points' };
    this.address.write(this.state.view, 'push');
  }

  private async scene(view: MapView): Promise<Drawable> {
    try {
      return await drawable(this.files, view);
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      const chunk = await import('./missing.ts').catch(() => null);
      throw chunk ? await chunk.faultOfMissing(error, view.area, this.files) : error;
    }
  }

  private show(scene: Scene): void {
    this.heading.waiting(false);
    this.list.show(scene);
    this.paint();
    void this.dock.show();
  }

  /** Everything that depends on the filter. */
  private paint(): void {
    const { drawn, view } = this.state;
    if (!drawn) return;
    this.state.items = itemsOf(drawn.scene, view.filter);
    this.paintChoice();
    this.heading.show(this.state, drawn.scene, this.state.items);
    this.list.paint(this.state.items, view.filter);
    this.paintLegend(drawn.scene);
    this.parts.paint();
  }

  /** The choice itself, before anything has come that it leaves. */
  private paintChoice(): void {
    const { drawn } = this.state;
    if (drawn) this.paintSheet(drawn.scene);
    this.paintChips();
  }

  private paintSheet(scene: Scene): void {
    const { filter } = this.state.view;
    this.sheet.show(filter, lostMonths(scene), countsByKind(scene, filter));
  }

  private paintChips(): void {
    const { months } = this.settings;
    const { view, near } = this.state;
    const chips = chipsOf(view.filter, months, (filter) => {
      this.choose(filter);
    });
    if (near) {
      const remove = () => {
        this.near.clear();
        this.leaveTown();
        this.address.write(this.state.view, 'push');
        void this.load();
      };
      chips.unshift({ text: nearWords.title(near.to.name, near.radius), remove });
    }
    writeChips(part(this.root, 'chips', HTMLElement), chips, () => {
      this.choose(everything(months));
    });
  }

  private scaled(unit: number): void {
    if (unit === this.unit) return;
    this.unit = unit;
    const scene = this.state.drawn?.scene;
    if (scene?.points) this.paintLegend(scene);
  }

  private paintLegend(scene: Scene): void {
    const { view, near } = this.state;
    const made = legend(scene, view.filter, this.scale(), near);
    part(this.root, 'legend', HTMLElement).replaceChildren(...made);
  }

  private scale(): CircleScale {
    const most = this.state.items.reduce((top, { tally }) => Math.max(top, tally.count ?? 0), 1);
    return { unit: this.unit ?? unitRadius(USUAL_ZOOM, most), most };
  }
}

/** What a view shows, with the outlines that it is drawn from. */
const drawable = (files: Files, view: MapView): Promise<Drawable> =>
  view.area.level === 'team' || view.area.level === 'ward'
    ? patchScene(files, view, view.area)
    : areaScene(files, view, view.area, view.filter.outcomes.length > 0);
