// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 35
// alt-lines: 31
// client: localforage
// shape: class
// source: own
// atomic: one key per lesson

import localforage from 'localforage';

interface CourseProgress {
  lessons: Record<string, { done: boolean; seconds: number }>;
  updatedAt: number;
}

export class ProgressRepository {
  private readonly db = localforage.createInstance({ name: 'academy', storeName: 'progress' });

  async find(courseId: string): Promise<CourseProgress> {
    const stored = await this.db.getItem<CourseProgress>(courseId);
    return stored ?? { lessons: {}, updatedAt: 0 };
  }

  async watched(courseId: string, lessonId: string, seconds: number): Promise<void> {
    const progress = await this.find(courseId);
    const lesson = progress.lessons[lessonId] ?? { done: false, seconds: 0 };
    progress.lessons[lessonId] = { ...lesson, seconds: lesson.seconds + seconds };
    progress.updatedAt = Date.now();
    await this.save(courseId, progress);
  }

  private async save(courseId: string, progress: CourseProgress): Promise<void> {
    await this.db.setItem(courseId, progress);
  }
}
