import { readFile } from 'node:fs/promises';
import { execa } from 'execa';

/** A block of commands in a document, and what the document says that it prints. */
interface Block {
  commands: string;
  expected?: string;
}

/** What each block of a walk has printed beside what the document says. */
interface Walked {
  commands: string;
  printed: string;
  expected: string | undefined;
}

/**
 * Runs the commands of sections of a Markdown document, in one shell as a reader does who pastes them, against the
 * ports of an installation.
 * @param headings of the sections, in the order in which they are walked; an empty one is what stands before the first
 * @param folder where the commands leave what they write
 */
export async function walkThrough(
  file: string,
  headings: readonly string[],
  port: number,
  folder?: string,
): Promise<{ walked: Walked[]; complaints: string }> {
  const text = await readFile(file, 'utf8');
  const blocks = headings.flatMap((heading) => blocksOf(sectionOf(text, heading)));
  const mark = '@@end of block@@';
  const script = blocks.map(({ commands }) => `${commands}\necho '${mark}'`).join('\n');
  const here = script.replaceAll(/127\.0\.0\.1:440(\d)/g, (_all, digit: string) => `127.0.0.1:${port + Number(digit)}`);
  const { stdout, stderr } = await execa('bash', ['-c', here], {
    timeout: 290_000,
    ...(folder !== undefined && { cwd: folder }),
  });
  const printed = stdout.split(mark).map((part) => part.trim());
  const walked = blocks.map(({ commands, expected }, index) => ({ commands, printed: printed[index] ?? '', expected }));
  return { walked, complaints: stderr };
}

function sectionOf(text: string, heading: string): string {
  const start = heading === '' ? 0 : text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`there is no section "${heading}"`);
  const end = text.indexOf('\n## ', start + 4);
  return text.slice(start, end < 0 ? undefined : end);
}

function blocksOf(section: string): Block[] {
  const blocks: Block[] = [];
  for (const [, language, body = ''] of section.matchAll(/```(sh|text)\n([\s\S]*?)```/g)) {
    if (language === 'sh') blocks.push({ commands: body });
    else blocks.at(-1)!.expected = body.trim();
  }
  return blocks;
}
