import type { Classification, GroupingRules, GroupRule } from '../domain/grouping/groupingRules.ts';
import type { Problem } from '../domain/problem.ts';

/** What a schema cannot see: names that lead nowhere, limits out of order, cells that two groups claim. */
export function checkGroupingRules(file: string, rules: GroupingRules): Problem[] {
  return [
    ...checkUnique(
      file,
      'variables',
      rules.variables.map(({ id }) => id),
    ),
    ...checkUnique(
      file,
      'groups',
      rules.groups.map(({ code }) => code),
    ),
    ...checkUnique(
      file,
      'classifications',
      rules.classifications.map(({ variable }) => variable),
    ),
    ...rules.classifications.flatMap((item, at) => checkClasses(file, `classifications.${at}`, item)),
    ...checkUnpublished(file, rules),
    ...checkSources(file, rules),
    ...checkNames(file, rules),
    ...rules.groups.flatMap((group, at) => checkCells(file, `groups.${at}`, { group, rules })),
    ...checkOverlaps(file, rules),
  ];
}

function checkUnique(file: string, column: string, ids: readonly string[]): Problem[] {
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...repeated].map((id) =>
    problem(file, column, {
      code: 'repeated-id',
      what: `«${id}» stands more than once.`,
      cure: 'Give each an id of its own, or remove one.',
    }),
  );
}

function checkClasses(file: string, path: string, { variable, classes }: Classification): Problem[] {
  const column = `${path}.classes`;
  const numbers = classes.flatMap(({ from }) => (from?.kind === 'number' ? [from.value] : []));
  const percents = classes.flatMap(({ from }) => (from?.kind === 'percentile' ? [from.percent] : []));
  const unordered = [numbers, percents].some((limits) =>
    limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? limit)),
  );
  const mixed = numbers.length > 0 && percents.length > 0;
  const openEnds = classes.some(({ from }, at) => (from === null) !== (at === 0));
  const weightedLinear = classes.some(
    ({ from }) => from?.kind === 'percentile' && from.method === 'linear' && from.weight !== null,
  );
  const found: Finding[] = [];
  if (openEnds)
    found.push({
      code: 'class-without-limit',
      what: `The lowest class of «${variable}», and only that, is to have no lower limit.`,
      cure: 'Set «from» to null on the first class and to a limit on the others.',
    });
  if (unordered || mixed)
    found.push({
      code: 'limits-out-of-order',
      what: `The limits of «${variable}» do not rise from class to class${mixed ? ', or mix numbers and percentiles' : ''}.`,
      cure: 'List the classes from low to high, all limited by numbers or all by percentiles.',
    });
  if (weightedLinear)
    found.push({
      code: 'no-weighted-form',
      what: `The percentile «linear» of «${variable}» has no weighted form.`,
      cure: 'Use «averagedInverse», or set the weight to null.',
    });
  return [
    ...checkUnique(
      file,
      column,
      classes.map(({ id }) => id),
    ),
    ...found.map((finding) => problem(file, column, finding)),
  ];
}

function checkUnpublished(file: string, rules: GroupingRules): Problem[] {
  return rules.classifications.flatMap(({ variable, classes }, at) => {
    const unknown = rules.variables.find(({ id }) => id === variable)?.unknown ?? null;
    const unpublished = classes.some(({ from }) => from?.kind === 'unpublished');
    if (unknown !== null || !unpublished) return [];
    return [
      problem(file, `classifications.${at}.classes`, {
        code: 'limit-not-given',
        what: `«${variable}» has figures, but a class of it has no published limit.`,
        cure: 'Give the limit, or say in «unknown» why the variable cannot be used.',
      }),
    ];
  });
}

/** A variable has a key figure or a reason for having none, and never both. */
function checkSources(file: string, { variables }: GroupingRules): Problem[] {
  return variables.flatMap(({ id, indicator, unknown }, at) =>
    (indicator === null) === (unknown !== null)
      ? []
      : [
          problem(file, `variables.${at}`, {
            code: 'source-not-given',
            what: `«${id}» must have either a key figure in «indicator» or a reason in «unknown».`,
            cure: 'Name the key figure that gives the numbers, or say why there is none.',
          }),
        ],
  );
}

function checkNames(file: string, rules: GroupingRules): Problem[] {
  const variables = new Set(rules.variables.map(({ id }) => id));
  const groups = new Set(rules.groups.map(({ code }) => code));
  const used = [
    ...rules.classifications.map(({ variable }, at) => ({ path: `classifications.${at}`, variable })),
    ...rules.classifications.flatMap(({ classes }, at) =>
      classes.flatMap(({ from }) =>
        from?.kind === 'percentile' && from.weight !== null
          ? [{ path: `classifications.${at}`, variable: from.weight }]
          : [],
      ),
    ),
    ...rules.special.flatMap((rule, at) =>
      rule.kind === 'highest' ? [{ path: `special.${at}`, variable: rule.variable }] : [],
    ),
  ];
  const targets = [
    ...rules.special.map(({ group }, at) => ({ path: `special.${at}`, group })),
    ...(rules.fallback === null ? [] : [{ path: 'fallback', group: rules.fallback }]),
  ];
  return [
    ...used
      .filter(({ variable }) => !variables.has(variable))
      .map(({ path, variable }) => problem(file, path, unknownName('variable', variable))),
    ...targets
      .filter(({ group }) => !groups.has(group))
      .map(({ path, group }) => problem(file, path, unknownName('group', group))),
  ];
}

interface GroupInRules {
  readonly group: GroupRule;
  readonly rules: GroupingRules;
}

function checkCells(file: string, path: string, { group, rules }: GroupInRules): Problem[] {
  return group.cells.flatMap((cell, at) =>
    Object.entries(cell).flatMap(([variable, ids]) => {
      const column = `${path}.cells.${at}`;
      const classes = rules.classifications.find((item) => item.variable === variable)?.classes;
      if (classes === undefined) return [problem(file, column, unknownName('classified variable', variable))];
      return ids
        .filter((id) => !classes.some((known) => known.id === id))
        .map((id) => problem(file, column, unknownName(`class of «${variable}»`, id)));
    }),
  );
}

/** A cell that two groups claim would go to the one that happens to stand first. */
function checkOverlaps(file: string, rules: GroupingRules): Problem[] {
  const reported = new Set<string>();
  const found: Problem[] = [];
  for (const cell of crossOf(rules.classifications)) {
    const claimants = rules.groups.filter(({ cells }) =>
      cells.some((allowed) =>
        Object.entries(cell).every(([variable, id]) => allowed[variable]?.includes(id) ?? true),
      ),
    );
    const codes = claimants.map(({ code }) => code).join(', ');
    if (claimants.length < 2 || reported.has(codes)) continue;
    reported.add(codes);
    found.push(
      problem(file, 'groups', {
        code: 'overlapping-cells',
        what: `The cell ${Object.entries(cell)
          .map(([variable, id]) => `${variable}=${id}`)
          .join(', ')} belongs to ${codes}.`,
        cure: 'Leave each cell of the cross to one group.',
      }),
    );
  }
  return found;
}

function crossOf(classifications: readonly Classification[]): Record<string, string>[] {
  return classifications.reduce<Record<string, string>[]>(
    (cells, { variable, classes }) =>
      cells.flatMap((cell) => classes.map(({ id }) => ({ ...cell, [variable]: id }))),
    [{}],
  );
}

type Finding = Pick<Problem, 'code' | 'what' | 'cure'>;

function unknownName(kind: string, name: string): Finding {
  return {
    code: 'unknown-name',
    what: `There is no ${kind} «${name}» in the file.`,
    cure: 'Correct the name, or declare it.',
  };
}

function problem(file: string, column: string, finding: Finding): Problem {
  return {
    ...finding,
    severity: 'error',
    file,
    column,
    why: 'The groups of every municipality follow from these rules; a slip here moves many of them without a word.',
  };
}
