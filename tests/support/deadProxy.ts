const nobody = 'http://127.0.0.1:9'

/** An environment that sends all requests to a proxy that is not there, in all the ways in which programs are told so. */
export const deadProxy: Record<string, string> = {
  NODE_USE_ENV_PROXY: '1',
  ...Object.fromEntries(['http_proxy', 'https_proxy', 'all_proxy', 'npm_config_proxy'].flatMap(name => [[name, nobody], [name.toUpperCase(), nobody]])),
}
