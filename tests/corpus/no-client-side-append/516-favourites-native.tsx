// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 36
// client: @react-native-async-storage/async-storage
// shape: helpers
// source: own
// atomic: one key per favourite

import AsyncStorage from '@react-native-async-storage/async-storage';
import { useCallback, useEffect, useState } from 'react';

const STORAGE_KEY = '@app/favourites';

interface Recipe {
  id: string;
  title: string;
}

async function loadFavourites(): Promise<Recipe[]> {
  const json = await AsyncStorage.getItem(STORAGE_KEY);
  return json != null ? JSON.parse(json) : [];
}

export function useFavourites() {
  const [favourites, setFavourites] = useState<Recipe[]>([]);

  useEffect(() => {
    loadFavourites().then(setFavourites).catch(console.error);
  }, []);

  const toggle = useCallback(async (recipe: Recipe) => {
    const current = await loadFavourites();
    const isFavourite = current.some((r) => r.id === recipe.id);
    const next = isFavourite ? current.filter((r) => r.id !== recipe.id) : [...current, recipe];
    await AsyncStorage.setItem(STORAGE_KEY, JSON.stringify(next));
    setFavourites(next);
  }, []);

  return { favourites, toggle };
}
