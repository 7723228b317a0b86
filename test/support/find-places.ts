/** Absolute paths into folders whose content differs from machine to machine. */
const MACHINE_PATH =
  /(?:file:\/\/|(?<![\w.~$*}\])/-]))\/(?:home|Users|root|work|workspaces?|mnt|media|Volumes|private|builds)\/[\w.~-]+|\b[A-Z]:\\+(?:Users|Program)/gi;

/** Hosts from which packages are downloaded, and the port on which local registries listen. */
const REGISTRY = /\bregistry(?:\.[a-z0-9-]+)+\.[a-z]{2,}\b|\bnpm\.pkg\.github\.com\b|[:]4873\b/gi;

/** Every absolute path of a machine and every registry that a text names, with the number of its line. */
export function findPlaces(path: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const paths = [...line.matchAll(MACHINE_PATH)].map(([found]) => `${found}: a path of one machine`);
    const hosts = [...line.matchAll(REGISTRY)].map(([found]) => `${found}: a registry`);
    return [...paths, ...hosts].map((reason) => `${path}:${index + 1} names ${reason}`);
  });
}

/** Every line of a lockfile that says from where something is downloaded. A notice of deprecation may hold a link. */
export function findDownloadAddresses(lockfile: string): string[] {
  return lockfile.split("\n").filter((line) => /:\/\/|\btarball:/.test(line) && !/^ *deprecated:/.test(line));
}
