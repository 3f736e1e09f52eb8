// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 26
// alt-lines: 33
// client: @react-native-async-storage/async-storage
// shape: helpers
// source: own
// atomic: one mutex around both, or a key for each field

import AsyncStorage from '@react-native-async-storage/async-storage';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';

interface Settings {
  theme: 'light' | 'dark';
  fontSize: number;
  lastSync?: string;
}

const KEY = 'settings/v2';
const defaults: Settings = { theme: 'light', fontSize: 16 };

const read = async (): Promise<Settings> => ({ ...defaults, ...JSON.parse((await AsyncStorage.getItem(KEY)) ?? '{}') });
const merge = async (change: Partial<Settings>): Promise<Settings> => {
  const next = { ...(await read()), ...change };
  await AsyncStorage.setItem(KEY, JSON.stringify(next));
  return next;
};

const Context = createContext<{ merge: typeof merge } | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const onChange = useCallback((change: Partial<Settings>) => merge(change), []);
  const value = useMemo(() => ({ merge: onChange }), [onChange]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export const useSettings = () => useContext(Context);
