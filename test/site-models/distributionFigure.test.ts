import { describe, expect, it } from 'vitest';
import { STATUS_BIT } from '../../src/domain/status.ts';
import { distributionFigure } from '../../src/site/distributionFigure.ts';
import type { DistributionInput } from '../../src/site/distributionFigure.ts';
import { indicatorById } from '../../src/site/indicators.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const present = (values: readonly number[], mask = 0) => values.map((value) => ({ value, mask }));
const figure = (indicator: string, own: Partial<DistributionInput> = {}) =>
  distributionFigure(indicatorById(indicator), {
    figures: present(upTo(21)),
    country: 12,
    period: '2025',
    locale: 'nb',
    ...own,
  });

describe('the distribution of a key figure', () => {
  it('is said by the figure that half of the kommuner have or exceed, in whatever order they stand', () => {
    expect(figure('andel-barn', { figures: present([...upTo(21)].reverse()) })).toMatchObject({
      title: 'Halvparten av kommunene har 10,0\u00a0% eller mer',
      subtitle: 'Antall kommuner etter tallets størrelse (%), 2025',
    });
  });

  it('is said in words for those who do not see the drawing', () => {
    expect(figure('andel-barn')?.svg).toContain(
      'aria-label="Fra 0,0\u00a0% til 20,0\u00a0%; halvparten av kommunene har 10,0\u00a0% eller mer."',
    );
  });

  it('marks the country by its figure as the table writes it', () => {
    const texts = ({ svg }: { svg: string }) =>
      [...svg.matchAll(/>([^<]*Landet[^<]*)</g)].map(([, text]) => text);
    expect(texts(figure('andel-barn') ?? { svg: '' })).toEqual(['Landet 12,0']);
    expect(figure('andel-barn', { country: null })?.svg).not.toContain('Landet');
  });

  it('does not mark the country’s sum, which is no measure for a kommune', () => {
    expect(figure('innbyggere')?.svg).not.toContain('Landet');
  });

  it.each([
    ['few figures', 'andel-barn', upTo(19)],
    ['no figures', 'andel-barn', []],
    ['equal figures', 'andel-barn', upTo(30).map(() => 5)],
    ['yes and no', 'har-plan', upTo(30).map((at) => at % 2)],
  ])('is not drawn for %s', (_, indicator, values) => {
    expect(figure(indicator, { figures: present(values) })).toBeNull();
  });

  it('says under the drawing that figures are modelled, and only then', () => {
    const modelled = present(upTo(21), STATUS_BIT.modelled);
    expect(figure('andel-barn', { figures: modelled })?.mark).toBe(
      'm Modellerte tall, ikke offisiell statistikk',
    );
    expect(figure('andel-barn')?.mark).toBeUndefined();
  });
});
