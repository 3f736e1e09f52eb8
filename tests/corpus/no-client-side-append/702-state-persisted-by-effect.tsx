// kind: 2 client-side append
// rule: no-client-side-append
// expect: none
// client: localStorage
// shape: helpers
// source: own
// atomic: nothing to fix: the state of the component is the copy that counts

import { useCallback, useEffect, useState } from 'react';

interface Todo {
  id: string;
  title: string;
}

const KEY = 'todos';

export function useTodos() {
  const [todos, setTodos] = useState<Todo[]>(() => JSON.parse(localStorage.getItem(KEY) ?? '[]') as Todo[]);

  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(todos));
  }, [todos]);

  const add = useCallback(async (title: string) => {
    const res = await fetch('/api/ids');
    const id = await res.text();
    setTodos((current) => [...current, { id, title }]);
  }, []);

  const remove = useCallback((id: string) => setTodos((current) => current.filter((todo) => todo.id !== id)), []);

  return { todos, add, remove };
}
