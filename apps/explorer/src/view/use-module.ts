import { useEffect, useState } from "preact/hooks";

/** A module, once it is loaded: not every part of the page needs it. What cannot be loaded is not shown; all else works. */
export function useModule<Module>(load: () => Promise<Module>): Module | undefined {
  const [module, setModule] = useState<{ readonly loaded: Module }>();
  useEffect(() => {
    let isThere = true;
    load().then(
      (loaded) => isThere && setModule({ loaded }),
      () => {},
    );
    return () => {
      isThere = false;
    };
  }, [load]);
  return module?.loaded;
}
