import { useSyncExternalStore } from 'react';

/** What somebody has chosen on this machine, with what counts until they have. */
const usual = { density: 'comfortable', list: 'endless' } as const;
export interface Settings {
  /** How close rows stand. */
  density: 'comfortable' | 'compact';
  /** One list without end, or plain pages of fifty, which some screen readers read better. */
  list: 'endless' | 'pages';
}

const prefix = 'joint-force.setting.';
const readers = new Set<() => void>();

const readSetting = <Name extends keyof Settings>(name: Name): Settings[Name] =>
  (localStorage.getItem(prefix + name) as Settings[Name] | null) ?? usual[name];

export function chooseSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  localStorage.setItem(prefix + name, value);
  showDensity();
  for (const reader of readers) reader();
}

/** What was chosen, anew when it changes here or in another tab. */
export function useSetting<Name extends keyof Settings>(name: Name): Settings[Name] {
  return useSyncExternalStore(subscribe, () => readSetting(name));
}

/** Tells the styles how close rows stand. */
export const showDensity = (): void => {
  document.documentElement.dataset.density = readSetting('density');
};

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  addEventListener('storage', reader);
  return () => {
    readers.delete(reader);
    removeEventListener('storage', reader);
  };
}
