import { initializeApp } from 'firebase/app';
import { getFirestore } from 'firebase/firestore';

export const app = initializeApp({ projectId: 'study' });
export const db = getFirestore(app);
