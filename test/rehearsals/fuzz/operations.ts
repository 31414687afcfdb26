import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { obtain } from '../../support/ask.ts';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

/** What the description says about an operation. */
export interface Operation {
  id: string;
  method: string;
  /** With `{name}` where a parameter of the path stands. */
  path: string;
  parameters: Parameter[];
  /** What it takes, by media type. */
  takes?: Content;
  /** What it gives, by status. */
  gives: Record<string, { description: string; content: Content }>;
  /** What is wrong with an answer of JSON, by the schema of its status and media type; nothing when it fits. */
  misfit(status: number, mediaType: string, answer: unknown): string | undefined;
}

interface Description {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: Parameter[];
        requestBody?: { content: Content };
        responses: Operation['gives'];
      }
    >
  >;
}

/** The description with what it names in the place of the names; what stands beside a name goes before. */
function withoutNames(part: unknown, whole: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => withoutNames(item, whole));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as { $ref?: string };
  const own = Object.entries(rest).map(([name, value]) => [name, withoutNames(value, whole)]);
  const steps = $ref?.slice(2).split('/');
  const named = steps?.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], whole);
  return { ...(withoutNames(named, whole) as object), ...Object.fromEntries(own) };
}

/** The operations of a served API, as it describes them itself. */
export async function readOperations(apiUrl: string): Promise<Operation[]> {
  const named: unknown = await obtain('GET', `${apiUrl}/openapi.json`);
  const description = withoutNames(named, named) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, 'api', undefined, false);

  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      ...(requestBody && { takes: requestBody.content }),
      gives: responses,
      misfit(status: number, mediaType: string, answer: unknown) {
        const place = ['paths', path, method, 'responses', String(status), 'content', mediaType, 'schema'];
        const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
        const fits = ajv.getSchema(`api#/${encodeURI(pointer)}`);
        if (!fits) throw new Error(`no schema at ${pointer}`);
        return fits(answer) ? undefined : ajv.errorsText(fits.errors);
      },
    })),
  );
}
