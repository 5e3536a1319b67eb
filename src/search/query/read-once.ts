/** What was read, by name: once, but again where it could not be. */
export class ReadOnce {
  private readonly known = new Map<string, Promise<unknown>>();

  get<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.known.get(name);
    if (known) return known as Promise<T>;
    const reading = read();
    reading.catch(() => this.known.delete(name));
    this.known.set(name, reading);
    return reading;
  }
}
