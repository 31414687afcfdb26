import { endpoints } from '../../api/endpoints.ts';

/** The path of an operation, its parameters filled in. */
export function pathOf(operation: string, parameters: Record<string, string>): string {
  const { path } = endpoints.find(({ name }) => name === operation)!;
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => parameters[name]!);
}
