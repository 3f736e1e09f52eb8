import { DataSource } from 'typeorm';
import { Room } from './entity/Room';

export const AppDataSource = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Room] });
