/**
 * A function of an object that is computed once for each, and forgotten with it: for what thousands of pages ask of the same
 * release. The object must not change.
 */
export function oncePer<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const found = known.get(of) ?? { value: compute(of) };
    known.set(of, found);
    return found.value;
  };
}
