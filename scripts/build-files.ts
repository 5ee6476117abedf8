import { parseArgs } from 'node:util';
import { allExtracts } from '../src/extracts/allExtracts.ts';
import { readKeptFigures } from '../src/extracts/keptFigures.ts';
import { readPublished } from '../src/extracts/published.ts';
import { releaseFolder } from '../src/export/dataFileName.ts';
import { diskFiles } from '../src/pipeline/diskFiles.ts';
import { publish } from '../src/pipeline/publish.ts';
import { siteOrigin } from './siteOrigin.ts';

// Writes all that stands under /data/ beside the published JSON: areas in every format, the catalogue, the index. The
// former output is untouched on any error.
const { values } = parseArgs({
  options: {
    published: { type: 'string', default: process.env['KOMMUNESPEIL_DATA'] ?? 'public/data' },
    releases: { type: 'string', default: 'releases' },
    output: { type: 'string', default: '.build/files' },
  },
});

const started = performance.now();
const say = (text: string) => console.error(`files: ${text}, ${Math.round(performance.now() - started)} ms`);
const published = diskFiles(values.published);
const releases = diskFiles(values.releases);
const today = releaseFolder(readPublished(published).index.release);
const kept = await readKeptFigures(releases, today);
const count = publish(
  values.output,
  allExtracts({
    ...{ published, releases, kept },
    siteUrl: siteOrigin(),
    onArea: (done, of) => {
      if (done % 6 === 0 || done === of) say(`${done} of ${of} areas`);
    },
  }),
);
say(`${count} files to ${values.output}`);
