import { join } from 'node:path';

/** The folder of the content: `content/` in the working directory, or where the variable CONTENT_FOLDER leads. */
export const contentFolder = (): string => process.env['CONTENT_FOLDER'] ?? join(process.cwd(), 'content');
