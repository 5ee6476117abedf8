import { parseArgs } from 'node:util';
import { allExtracts } from '../src/extracts/allExtracts.ts';
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
const count = publish(
  values.output,
  allExtracts({
    published: diskFiles(values.published),
    releases: diskFiles(values.releases),
    siteUrl: siteOrigin(),
    onArea: (done, of) => {
      if (done % 6 === 0 || done === of) say(`${done} of ${of} areas`);
    },
  }),
);
say(`${count} files to ${values.output}`);
