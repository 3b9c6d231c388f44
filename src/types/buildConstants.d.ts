/** Replaced when Slidev serves or builds; see `getDefine` of @slidev/cli. */
declare const __DEV__: boolean
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
