import { isReleaseFolder } from '../export/dataFileName.ts';
import type { Files } from '../pipeline/files.ts';
import type { DataFile } from './areaExtracts.ts';

/**
 * The files of releases that are kept, as they are. That of today is made anew and not taken from what is kept.
 *
 * @param files a folder with a folder a release, as they stood under `/data/`
 * @throws Error for a folder that is not named as a release
 */
export function* formerReleases(files: Files, today: string): Generator<DataFile> {
  for (const path of [...files.list()].sort()) {
    const [folder = '', name] = path.split('/', 2);
    // What stands beside the folders is for people: a README.
    if (name === undefined || folder === today) continue;
    if (!isReleaseFolder(folder)) throw new Error(`not the folder of a release: «${folder}»`);
    yield [path, files.readBytes(path)];
  }
}
