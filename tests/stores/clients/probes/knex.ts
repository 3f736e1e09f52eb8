import createKnex from 'knex';
import type { Knex as Client } from 'knex';

const knex = createKnex({});

export const QueryBuilder = knex<{ id: number; n: number }>('counters');
export const QueryBuilder2 = QueryBuilder.insert({ n: 1 }).onConflict('id');
export const Knex = knex;
export declare const Knex2: Client.Transaction;
