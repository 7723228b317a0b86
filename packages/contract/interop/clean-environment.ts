/** Whatever the vendor's clients would read themselves stays away: keys of this machine's user have no place here. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const isVendors = /^(ALIBABA|ALIYUN|ALICLOUD|DATAWORKS)/i;
  const inherited = Object.entries(process.env).filter(([name]) => !isVendors.test(name));
  return {
    ...Object.fromEntries(inherited),
    // In which a JVM reads its environment. A proxy could not reach loopback.
    LC_ALL: "C.UTF-8",
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
  };
}
