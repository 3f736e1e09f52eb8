import { createClient as create } from '@supabase/supabase-js';

export const Client = create('', '');
export const Table = Client.from('counters');
export const Query = Table.select();
export const Query2 = Table.update({ n: 1 });
