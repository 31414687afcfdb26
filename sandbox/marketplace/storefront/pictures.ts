import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Offer } from '../vocabulary.ts';
import { silhouetteOf, type Colours } from './silhouettes.ts';

/** How many pictures the shop draws for an offer that brings none. */
export const pictureCount = 3;

/** The pictures of an offer: its own, or those that the shop draws (paths on this server). */
export const picturesOf = ({ listingId, pictures }: Offer): string[] =>
  pictures ?? Array.from({ length: pictureCount }, (_, at) => `/pictures/${listingId}/${at + 1}.svg`);

const palettes: readonly (Colours & { wall: string; floor: string })[] = [
  { wall: '#e9eef0', floor: '#d3dde0', main: '#1f5c6b', dark: '#123c47', light: '#5fa3ad', accent: '#f2b552' },
  { wall: '#f4ece2', floor: '#e6d6c3', main: '#a2543a', dark: '#6d3323', light: '#d88e6c', accent: '#2f4858' },
  { wall: '#ebedf5', floor: '#d6daea', main: '#3b4a86', dark: '#242f5c', light: '#8492c9', accent: '#e98a6b' },
  { wall: '#edf2e8', floor: '#d8e3cd', main: '#4f7145', dark: '#30492a', light: '#93b285', accent: '#e3c15b' },
  { wall: '#f6eaee', floor: '#e9d2da', main: '#96405f', dark: '#64263d', light: '#cf8aa2', accent: '#f0c8a0' },
  { wall: '#efefec', floor: '#dcdcd6', main: '#3a3d40', dark: '#1f2123', light: '#85898d', accent: '#d8a24a' },
  { wall: '#f3efe0', floor: '#e4dcc0', main: '#b08324', dark: '#765513', light: '#dfbd6c', accent: '#3d5a6c' },
];

/** From the front, from near by, and from the other side. */
const views = [
  '',
  'translate(200 215) scale(1.55) translate(-200 -205)',
  'translate(400 0) scale(-1 1) rotate(-6 200 220)',
];

/** Draws picture `number` (from 1) of an offer as SVG. The same title and category always look the same. */
export function drawPicture({ title, category }: Pick<Offer, 'title' | 'category'>, number: number) {
  const seed = createHash('sha256').update(title.toLowerCase()).digest().readUInt32BE(0);
  const palette = palettes[seed % palettes.length] ?? palettes[0]!;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800" role="img">
    <title>${title}</title>
    <defs>
      <radialGradient id="wall" cx=".5" cy=".4" r=".8">
        <stop offset="0" stop-color="#fff" />
        <stop offset="1" stop-color="${palette.wall}" />
      </radialGradient>
      <radialGradient id="shadow">
        <stop offset="0" stop-color="#000" stop-opacity=".28" />
        <stop offset="1" stop-color="#000" stop-opacity="0" />
      </radialGradient>
    </defs>
    <rect width="400" height="400" fill="url(#wall)" />
    <path d="M0 316h400v84H0z" fill="${palette.floor}" />
    <ellipse cx="200" cy="330" rx="150" ry="16" fill="url(#shadow)" />
    <g transform="${views[number - 1] ?? ''}">${raw(silhouetteOf(`${title} ${category}`)(palette))}</g>
  </svg>`;
}
