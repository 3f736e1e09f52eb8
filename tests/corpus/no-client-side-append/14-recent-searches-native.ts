// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 20
// client: @react-native-async-storage/async-storage
// shape: same-function
// source: own
// atomic: one item per search term

import AsyncStorage from "@react-native-async-storage/async-storage";
import { useCallback, useState } from "react";

export function useRecentSearches() {
  const [terms, setTerms] = useState<string[]>([]);

  const add = useCallback(async (term: string) => {
    const raw = await AsyncStorage.getItem("recent");
    const recent: string[] = raw ? JSON.parse(raw) : [];
    const next = [term, ...recent.filter((t) => t !== term)].slice(0, 20);
    await AsyncStorage.setItem("recent", JSON.stringify(next));
    setTerms(next);
  }, []);

  return { terms, add };
}
