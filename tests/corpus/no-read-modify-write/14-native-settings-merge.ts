// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: @react-native-async-storage/async-storage
// shape: helpers
// source: own
// atomic: one item per setting

import AsyncStorage from "@react-native-async-storage/async-storage";

const KEY = "@app/settings";
export interface Settings {
  units: "metric" | "imperial";
  haptics: boolean;
  launches: number;
}
const initial: Settings = { units: "metric", haptics: true, launches: 0 };

export const loadSettings = async (): Promise<Settings> => {
  try {
    const stored = await AsyncStorage.getItem(KEY);
    return stored != null ? { ...initial, ...JSON.parse(stored) } : initial;
  } catch {
    return initial;
  }
};

export const changeSettings = async (patch: Partial<Settings>): Promise<Settings> => {
  const settings = await loadSettings();
  const changed = { ...settings, ...patch };
  await AsyncStorage.setItem(KEY, JSON.stringify(changed));
  return changed;
};
