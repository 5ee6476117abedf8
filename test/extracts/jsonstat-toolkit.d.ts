declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Dataset {
    readonly class: string;
    readonly id: readonly string[];
    Data(place: Readonly<Record<string, string | undefined>>): Cell;
  }
  export default function JSONstat(content: unknown): Dataset;
}
