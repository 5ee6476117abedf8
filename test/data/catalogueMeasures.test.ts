import { describe, expect, it } from 'vitest';
import { isAccounts, manifests, measures, onDisk, rules, where } from './catalogue.ts';

// The measures behind the key figures, and the rules by which those that nobody publishes here are modelled.

describe('small counts', () => {
  const LIMITS: Readonly<Record<string, number>> = {
    ...{ barnevern: 3, boliger: 3, 'sosiale-tjenester': 3, 'helse-og-omsorg': 5 },
    ...{ 'bydel-barnevern': 3, 'bydel-boliger': 3, 'bydel-sosiale-tjenester': 3, 'bydel-pleie-og-omsorg': 5 },
  };
  const isPopulation = (id: string) => /^(innb|innbyggere|nyfodte|hjemmebesok_nyfodte)(_|$)/.test(id);

  it('of persons are hidden below 3 in child welfare, housing and social services, below 5 in care', () => {
    const wrong = where(measures, ({ id, supply, unit, suppressBelow }) => {
      const limit = LIMITS[supply];
      return limit !== undefined && unit === 'personer' && !isPopulation(id) && suppressBelow !== limit;
    });
    expect(wrong).toEqual([]);
  });

  it('are hidden nowhere else', () => {
    const wrong = where(measures, ({ supply, unit, suppressBelow }) => {
      const isCount = unit === 'personer' || unit === 'antall';
      return suppressBelow !== null && (LIMITS[supply] !== suppressBelow || !isCount);
    });
    expect(wrong).toEqual([]);
  });
});

describe('figures in per cent', () => {
  it('have no bounds, for they may be negative or above 100', () => {
    const published = manifests
      .filter(({ kind }) => kind === 'keyFigures')
      .flatMap(({ id, columns = [] }) =>
        columns
          .filter(({ unit, min, max }) => unit === 'prosent' && (min !== undefined || max !== undefined))
          .map(({ name }) => `${id}: ${name}`),
      );
    const modelled = rules
      .filter((rule) => rule.unit === 'prosent' && rule.at_most !== '')
      .map(({ at }) => at);
    expect([...published, ...modelled]).toEqual([]);
  });
});

describe('service statistics', () => {
  const columnsOf = (expression: string) => expression.split(/\s*[+-]\s*/).filter((word) => word !== '');
  const ofRules = new Set(rules.map(({ supply, column }) => `${supply} ${column ?? ''}`));

  it('that no dataset has are modelled, by one rule a column', () => {
    const wrong = measures.flatMap(({ at, value }) =>
      isAccounts(value) || onDisk.has(value.supply) || /^(folkemengde|vegnett)-/.test(value.supply)
        ? []
        : columnsOf(value.expression)
            .filter((column) => !ofRules.has(`${value.supply} ${column}`))
            .map((column) => `${at}: no rule for ${column}`),
    );
    expect(wrong).toEqual([]);
    expect(ofRules.size).toBe(rules.length);
  });

  it('are all asked for: a rule makes a column that a measure uses', () => {
    const used = new Set(
      measures.flatMap(({ value }) =>
        columnsOf(value.expression).map((column) => `${value.supply} ${column}`),
      ),
    );
    const wrong = rules
      .filter(({ supply, column }) => !used.has(`${supply} ${column ?? ''}`))
      .map(({ at }) => at);
    expect(wrong).toEqual([]);
  });
});
