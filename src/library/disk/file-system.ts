/**
 * What Kutip does to its own files, and nothing more: the one place at which tests make a disk fail. Paths are absolute.
 * Everything throws what the system throws (`ENOSPC`, `EIO` …).
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>
  /** The names in a folder, sorted. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder and those above it, for the owner alone; on the disk for certain. */
  makeFolder(path: string): Promise<void>
  /** Makes a file, or writes it anew, for the owner alone. On the disk for certain only after `sync`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  append(path: string, bytes: Uint8Array): Promise<void>
  truncate(path: string, length: number): Promise<void>
  /** Forces a file's content to the disk. */
  sync(path: string): Promise<void>
  /** Forces the names in a folder to the disk. */
  syncFolder(path: string): Promise<void>
  /** Puts a file in the place of another. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
}
