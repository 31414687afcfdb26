import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Dependencies } from '../http/dependencies.ts';
import { asProblem, type Problem } from '../http/problem.ts';
import { applyPages } from './apply-pages.ts';
import { framed } from './frame.ts';
import { languageOf } from './reader-language.ts';
import { providerPages } from './provider-pages.ts';
import { signInPages } from './sign-in-pages.ts';
import { requestWord, toldIn } from './words/problems.ts';

/** Whether a path is that of a page: read by people, not by programs. */
export const isPage = (path: string): boolean => /^\/(sign-in|sign-out|apply)(\/|$)/.test(path);

/** The plain pages that links in mails open; what goes wrong on them is said in words, too. */
export function plainPages(dependencies: Dependencies): Hono {
  const pages = new Hono();
  for (const part of [signInPages, providerPages, applyPages]) pages.route('/', part(dependencies));
  pages.onError((error, context) => {
    const problem = asProblem(error);
    if (problem.code === 'internal') context.get('logger').error({ err: error }, 'a page failed');
    return showProblem(context, problem);
  });
  return pages;
}

/** A refusal in words, for people. */
export function showProblem(context: Context, problem: Problem): Response | Promise<Response> {
  for (const [name, value] of Object.entries(problem.more.headers ?? {})) context.header(name, value);
  const language = languageOf(context);
  const [title, text] = toldIn(language, problem);
  const content = html`<section role="alert">
    <p>${text}</p>
    <p>${requestWord[language]} ${context.get('requestId')}</p>
  </section>`;
  return framed(context, { title, content, status: problem.status, language });
}
