import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects in the order that they start in: those of long files first, so that no core waits for another at the end. */
const PROJECTS = ['release', 'build', 'importer', 'download', 'unit'];

/** Files that take long: each builds a whole site, or more than one. */
const LONG = /\/(?:production|in-a-folder|growth)\.test\.ts$/;

/** Which file of tests starts before which; by itself Vitest goes by names of projects, then by sizes of files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const rank = ({ project, moduleId }: TestSpecification) =>
      2 * PROJECTS.indexOf(project.name) + (LONG.test(moduleId) ? 0 : 1);
    return bySize.toSorted((a, b) => rank(a) - rank(b));
  }
}
