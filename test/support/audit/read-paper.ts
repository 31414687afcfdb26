import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** What a reader's program finds in the file: words, and the roles of the structure with their descriptions. */
export async function readPaper(bytes: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (Node | null)[];
  const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
  const texts = contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '));
  const found = {
    pages: file.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    firstPage: texts[0]!.replaceAll(/\s+/g, ' '),
    nodes: trees.flatMap((tree) => (tree ? nodes(tree) : [])),
    info: (await file.getMetadata()).info as { Title: string; Language: string },
    isMarked: (await file.getMarkInfo())?.Marked,
  };
  await file.destroy();
  return found;
}

/** What is set in one size, line by line from the top: where each piece begins and ends. */
export async function smallWords(bytes: Uint8Array, size: number) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines = new Map<string, { text: string; from: number; to: number }[]>();
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '' || Math.abs(item.height - size) > 0.01) continue;
      const [, , , , from, y] = item.transform as [number, number, number, number, number, number];
      const line = `${number} ${(1000 - y).toFixed(1).padStart(6, '0')}`;
      lines.set(line, [...(lines.get(line) ?? []), { text: item.str, from, to: from + item.width }]);
    }
  }
  await file.destroy();
  return [...lines]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, pieces]) => pieces.toSorted((one, other) => one.from - other.from));
}
